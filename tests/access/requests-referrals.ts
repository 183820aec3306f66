import { randomUUID } from 'node:crypto'
import type { referralDesk, referralThings } from './expected-referrals.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const caseAt = ({ case: id }: Thing) => ({ en: `/en/cases/${id}/referrals`, fr: `/fr/dossiers/${id}/aiguillages` }) as const
const actOn = ({ subject }: Thing) => ({ command: randomUUID(), subject })
const received = { en: '/en/referrals', fr: '/fr/aiguillages' } as const

export const plainReferralRequests: Readonly<Record<keyof typeof referralDesk, (language: 'en' | 'fr') => Sent>> = {
  referred: (language) => ({ method: 'GET', path: received[language] }),
}

/** Whole forms about a case and about referrals that are not there. */
export const referralRequests: Readonly<Record<keyof typeof referralThings, (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent>> = {
  referrals: (thing, _mine, language) => ({ method: 'GET', path: caseAt(thing)[language] }),
  newReferral: (thing, _mine, language) => ({ method: 'GET', path: `${caseAt(thing)[language]}/${language === 'en' ? 'new' : 'nouveau'}` }),
  fitReferral: (thing, _mine, language) => ({
    method: 'POST',
    path: `${caseAt(thing)[language]}/${language === 'en' ? 'find' : 'trouver'}`,
    form: { need: nowhere, service: 'housing', urgency: 'today' },
  }),
  draftReferral: (thing, _mine, language) => ({
    method: 'POST',
    path: `${caseAt(thing)[language]}/${language === 'en' ? 'begin' : 'commencer'}`,
    form: { ...actOn(thing), referral: randomUUID(), need: nowhere, urgency: 'today', kind: 'link', service: nowhere },
  }),
  oneReferral: (thing, _mine, language) => ({ method: 'GET', path: `${caseAt(thing)[language]}/${nowhere}` }),
  offerReferral: (thing, _mine, language) => ({
    method: 'POST',
    path: `${caseAt(thing)[language]}/${nowhere}/${language === 'en' ? 'offer' : 'proposer'}`,
    form: { ...actOn(thing), hours: '6', classes: 'C2', packet: 'AAAA', seen: 'yes' },
  }),
  endReferral: (thing, _mine, language) => ({
    method: 'POST',
    path: `${caseAt(thing)[language]}/${nowhere}/${language === 'en' ? 'end' : 'retirer'}`,
    form: { ...actOn(thing), why: 'taken-back' },
  }),
  tellReferral: (thing, _mine, language) => ({
    method: 'POST',
    path: `${caseAt(thing)[language]}/${nowhere}/${language === 'en' ? 'told' : 'annoncer'}`,
    form: { ...actOn(thing), channel: 'call' },
  }),
  oneReferred: (_thing, _mine, language) => ({ method: 'GET', path: `${received[language]}/${nowhere}` }),
  answerReferred: (_thing, _mine, language) => ({
    method: 'POST',
    path: `${received[language]}/${nowhere}/${language === 'en' ? 'answer' : 'repondre'}`,
    form: { command: randomUUID(), says: 'accepted' },
  }),
  stopReferred: (_thing, _mine, language) => ({
    method: 'POST',
    path: `${received[language]}/${nowhere}/${language === 'en' ? 'stop' : 'arreter'}`,
    form: { command: randomUUID(), answer: 'stopped' },
  }),
}
