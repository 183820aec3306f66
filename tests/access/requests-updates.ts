import type { updateThings, updates } from './expected-updates.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'
import { askedPlanOf, endedOf, meetingOf, periodOf } from './rows-updates.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'
const at = { period: nowhere, commitment: 'C-01', seen: '0', 'words-en': 'Words', 'words-fr': 'Des mots' }
const path = { en: '/en/updates', fr: '/fr/comptes-rendus' } as const

/** What is sent about updates and meetings: each names something that is not there. */
export const updateRequests: Readonly<Record<keyof typeof updates, (language: 'en' | 'fr') => Sent>> = {
  updates: (language) => ({ method: 'GET', path: path[language] }),
  missingList: (language) => ({ method: 'GET', path: `${path[language]}/${language === 'en' ? 'missing' : 'manques'}?period=${nowhere}` }),
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
    form: { act: 'end-reviewer', reviewer: nowhere },
  }),
  meetings: (language) => ({ method: 'GET', path: language === 'en' ? '/en/taskforce' : '/fr/groupe-de-travail' }),
  keepMeetings: (language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/taskforce/keep' : '/fr/groupe-de-travail/garder',
    form: { act: 'done', item: nowhere, 'words-en': 'Done', 'words-fr': 'Fait' },
  }),
}

type Of = (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent

/** What is sent to an address of updates about a promise of a period that is there. */
const about =
  (en: string, fr: string, commitment: string, more: Readonly<Record<string, string>>): Of =>
  (thing, _mine, language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? en : fr}`,
    form: { period: periodOf(thing), commitment, seen: '1', ...more },
  })
const meeting =
  (form: (thing: Thing) => Readonly<Record<string, string>>): Of =>
  (thing, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/taskforce/keep' : '/fr/groupe-de-travail/garder',
    form: form(thing),
  })

/** A promise in a period that is there, and a meeting: each request lacks something, so that nothing comes of it. */
export const updateThingRequests: Readonly<Record<keyof typeof updateThings, Of>> = {
  update: (thing, _mine, language) => ({ method: 'GET', path: `${path[language]}/${periodOf(thing)}/C-01` }),
  'keepUpdate of a promise': about('keep', 'garder', 'C-02', { standing: 'substantial', command: 'submit', seen: '0' }),
  'decideUpdate of a promise': about('decide', 'decider', 'C-03', { command: 'return' }),
  'answerSilence of a promise': about('answer', 'repondre', 'C-04', {}),
  'reviewUpdate of a promise': about('review', 'examiner', 'C-01', { standing: 'limited' }),
  'coordinate: a period': (thing, _mine, language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'coordinate' : 'coordonner'}`,
    form: { act: 'open', plan: askedPlanOf(thing), period: '2013-14', due: '2014-05-15', 'reply-days': '15' },
  }),
  'coordinate: a department': (thing, _mine, language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'coordinate' : 'coordonner'}`,
    form: { act: 'party', department: askedPlanOf(thing), answers: nowhere },
  }),
  'coordinate: a reviewer': (thing, _mine, language) => ({
    method: 'POST',
    path: `${path[language]}/${language === 'en' ? 'coordinate' : 'coordonner'}`,
    form: { act: 'reviewer', plan: askedPlanOf(thing), reviews: nowhere },
  }),
  'keepMeetings: a meeting': meeting((thing) => ({ act: 'meeting', plan: askedPlanOf(thing), held: '2014-01-10' })),
  'keepMeetings: an item': meeting((thing) => ({ act: 'item', meeting: meetingOf(thing), kind: 'decision' })),
  'keepMeetings: an end': meeting((thing) => ({ act: 'done', item: endedOf(thing) })),
}
