import { randomUUID } from 'node:crypto'
import type { transfer } from './expected-transfer.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'
const list = { en: '/en/cases', fr: '/fr/dossiers' } as const
const nowhere = '00000000-0000-7000-8000-000000000000'

function post(
  { case: id, subject }: Thing,
  language: Language,
  [en, fr]: readonly [string, string],
  form: Readonly<Record<string, string | readonly string[]>>,
): Sent {
  const path = `${list[language]}/${id}/${language === 'en' ? en : fr}`
  return { method: 'POST', path, form: { command: randomUUID(), subject, ...form } }
}
const get = ({ case: id }: Thing, language: Language, [en, fr]: readonly [string, string]): Sent => ({
  method: 'GET',
  path: `${list[language]}/${id}/${language === 'en' ? en : fr}`,
})
const explained = ['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal']

/** What is sent about a yes that changes and a case that moves. */
export const transferRequests: Readonly<Record<keyof typeof transfer, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  narrowing: (thing, _mine, language) => get(thing, language, [`consents/${nowhere}/narrow`, `consentements/${nowhere}/restreindre`]),
  narrowConsent: (thing, _mine, language) =>
    post(thing, language, ['consents/narrow', 'consentements/restreindre'], {
      consent: nowhere,
      next: randomUUID(),
      grant: randomUUID(),
      keep: 'C4',
      may: 'see',
      until: '2030-01-05T17:00:00.000Z',
    }),
  renewing: (thing, _mine, language) => get(thing, language, [`consents/${nowhere}/renew`, `consentements/${nowhere}/renouveler`]),
  renewConsent: (thing, _mine, language) =>
    post(thing, language, ['consents/renew', 'consentements/renouveler'], {
      consent: nowhere,
      grant: randomUUID(),
      language: 'en',
      interpreter: 'none-needed',
      explained,
      method: 'signed',
      until: '2030-01-05',
    }),
  caseTransfer: (thing, _mine, language) => get(thing, language, ['transfer', 'transfert']),
  proposeTransfer: (thing, _mine, language) =>
    post(thing, language, ['transfer/propose', 'transfert/proposer'], {
      transfer: randomUUID(),
      task: randomUUID(),
      recipient: `${thing.unit}:`,
      why: 'other-skills',
      agreed: 'agrees',
    }),
  answerTransfer: (thing, _mine, language) =>
    post(thing, language, ['transfer/answer', 'transfert/repondre'], { transfer: nowhere, answer: 'reject', reason: 'not-now' }),
  withdrawTransfer: (thing, _mine, language) => post(thing, language, ['transfer/take-back', 'transfert/retirer'], { transfer: nowhere }),
}
