import type { updateThings, updates } from './expected-updates.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'
const at = { period: nowhere, commitment: 'C-01', seen: '0', 'words-en': 'Words', 'words-fr': 'Des mots' }
const path = { en: '/en/updates', fr: '/fr/comptes-rendus' } as const

/** What is sent about updates and meetings: each names something that is not there. */
export const updateRequests: Readonly<Record<keyof typeof updates, (language: 'en' | 'fr') => Sent>> = {
  updates: (language) => ({ method: 'GET', path: path[language] }),
  keepUpdate: (language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'keep' : 'garder'}`,
    form: { ...at, standing: 'substantial', command: 'submit', 'progress-en': 'Done', 'progress-fr': 'Fait' },
  }),
  decideUpdate: (language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'decide' : 'decider'}`,
    form: { ...at, command: 'approve' },
  }),
  answerSilence: (language) => ({ method: 'POST', path: `${path[language]}/${language === 'en' ? 'answer' : 'repondre'}`, form: at }),
  reviewUpdate: (language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'review' : 'examiner'}`,
    form: { ...at, standing: 'limited' },
  }),
  coordinate: (language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'coordinate' : 'coordonner'}`,
    form: { ...at, act: 'notify' },
  }),
  meetings: (language) => ({ method: 'GET', path: language === 'en' ? '/en/taskforce' : '/fr/groupe-de-travail' }),
  keepMeetings: (language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/taskforce/keep' : '/fr/groupe-de-travail/garder',
    form: { act: 'done', item: nowhere },
  }),
}

/** One promise in a period that is not there. */
export const updateThingRequests: Readonly<Record<keyof typeof updateThings, (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent>> =
  {
    update: (_thing, _mine, language) => ({ method: 'GET', path: `${path[language]}/${nowhere}/C-01` }),
  }
