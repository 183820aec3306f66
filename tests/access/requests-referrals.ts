import type { referralDesk } from './expected-referrals.ts'
import type { Sent } from './requests.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const act = { command: nowhere, subject: nowhere }
const inCase = { en: `/en/cases/${nowhere}/referrals`, fr: `/fr/dossiers/${nowhere}/aiguillages` } as const
const received = { en: '/en/referrals', fr: '/fr/aiguillages' } as const

/** Whole forms about a case and a referral that are not there. */
export const referralRequests: Readonly<Record<keyof typeof referralDesk, (language: 'en' | 'fr') => Sent>> = {
  referrals: (language) => ({ method: 'GET', path: inCase[language] }),
  newReferral: (language) => ({ method: 'GET', path: `${inCase[language]}/${language === 'en' ? 'new' : 'nouveau'}` }),
  fitReferral: (language) => ({
    method: 'POST',
    path: `${inCase[language]}/${language === 'en' ? 'find' : 'trouver'}`,
    form: { need: nowhere, service: 'housing', urgency: 'today' },
  }),
  draftReferral: (language) => ({
    method: 'POST',
    path: `${inCase[language]}/${language === 'en' ? 'begin' : 'commencer'}`,
    form: { ...act, referral: nowhere, need: nowhere, urgency: 'today', kind: 'link', service: nowhere },
  }),
  oneReferral: (language) => ({ method: 'GET', path: `${inCase[language]}/${nowhere}` }),
  offerReferral: (language) => ({
    method: 'POST',
    path: `${inCase[language]}/${nowhere}/${language === 'en' ? 'offer' : 'proposer'}`,
    form: { ...act, hours: '6', classes: 'C2', packet: 'AAAA', seen: 'yes' },
  }),
  endReferral: (language) => ({
    method: 'POST',
    path: `${inCase[language]}/${nowhere}/${language === 'en' ? 'end' : 'retirer'}`,
    form: { ...act, why: 'taken-back' },
  }),
  tellReferral: (language) => ({
    method: 'POST',
    path: `${inCase[language]}/${nowhere}/${language === 'en' ? 'told' : 'annoncer'}`,
    form: { ...act, channel: 'call' },
  }),
  referred: (language) => ({ method: 'GET', path: received[language] }),
  oneReferred: (language) => ({ method: 'GET', path: `${received[language]}/${nowhere}` }),
  answerReferred: (language) => ({
    method: 'POST',
    path: `${received[language]}/${nowhere}/${language === 'en' ? 'answer' : 'repondre'}`,
    form: { command: nowhere, says: 'accepted' },
  }),
  stopReferred: (language) => ({
    method: 'POST',
    path: `${received[language]}/${nowhere}/${language === 'en' ? 'stop' : 'arreter'}`,
    form: { command: nowhere, answer: 'stopped' },
  }),
}
