import { randomBytes, randomUUID } from 'node:crypto'
import type { AboutThing, RouteName } from './answers.ts'
import { paperDeskRequests, paperRequests } from './expected-paper.ts'
import type { recordDesks, recordThings } from './expected-record.ts'
import type { Thing } from './house.ts'
import { caseRequests, plainCaseRequests } from './requests-cases.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'
const list = { en: '/en/requests', fr: '/fr/demandes' } as const
const cases = { en: '/en/cases', fr: '/fr/dossiers' } as const
const nowhere = '00000000-0000-7000-8000-000000000000'

/** What is sent about requests of nobody. */
const plainRecordRequests: Readonly<Record<keyof typeof recordDesks & RouteName, (language: Language) => Sent>> = {
  requests: (language) => ({ method: 'GET', path: list[language] }),
  askRequest: (language) => ({
    method: 'POST',
    path: `${list[language]}/${language === 'en' ? 'ask' : 'noter'}`,
    form: { command: randomUUID(), subject: nowhere, request: randomUUID(), kind: 'access', channel: 'in-person' },
  }),
}

const hash = () => randomBytes(32).toString('base64url')

/** What is sent about a person's own code. */
const recordRequests: Readonly<Record<keyof typeof recordThings & AboutThing, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  oneRequest: (_thing, _mine, language) => ({ method: 'GET', path: `${list[language]}/${nowhere}` }),
  moveRequest: (_thing, _mine, language) => ({
    method: 'POST',
    path: `${list[language]}/${nowhere}/${language === 'en' ? 'move' : 'avancer'}`,
    form: { command: randomUUID(), erasure: randomUUID(), move: 'begin' },
  }),
  moveErasure: (_thing, _mine, language) => ({
    method: 'POST',
    path: `${list[language]}/${nowhere}/${language === 'en' ? 'erasure' : 'effacement'}`,
    form: { command: randomUUID(), move: 'approve' },
  }),
  ownCode: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${cases[language]}/${id}/${language === 'en' ? 'own-code' : 'code'}`,
  }),
  copyForPerson: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${cases[language]}/${id}/${language === 'en' ? 'own-code/copy' : 'code/copie'}`,
  }),
  makeOwnCode: (thing, _mine, language) =>
    post(thing, language, ['own-code/make', 'code/creer'], { code: randomUUID(), locatorHash: hash(), fetchHash: hash() }),
  endOwnCode: (thing, _mine, language) => post(thing, language, ['own-code/end', 'code/terminer'], {}),
  lookedAt: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${cases[language]}/${id}/${language === 'en' ? 'who-looked' : 'qui-a-regarde'}`,
  }),
}

function post(
  { case: id, subject }: Thing,
  language: Language,
  [en, fr]: readonly [string, string],
  form: Readonly<Record<string, string>>,
): Sent {
  return {
    method: 'POST',
    path: `${cases[language]}/${id}/${language === 'en' ? en : fr}`,
    form: { command: randomUUID(), subject, ...form },
  }
}

/** What is sent about people under protection: their cases, their own codes and requests. */
export const plainProtectRequests = { ...plainCaseRequests, ...plainRecordRequests, ...paperDeskRequests }
export const protectRequests = { ...caseRequests, ...recordRequests, ...paperRequests }
