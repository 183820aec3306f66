import { randomUUID } from 'node:crypto'
import type { AboutThing, RouteName } from './answers.ts'
import type { caseDesks, cases } from './expected-cases.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'
const list = { en: '/en/cases', fr: '/fr/dossiers' } as const
const nowhere = '00000000-0000-7000-8000-000000000000'

/** A field that no browser sealed: whoever may write is told so. */
const badField = JSON.stringify({ class: 'C3', field: 'story', basedOn: 0, epoch: 1, bytes: 'AAAA', digest: 'x' })

/** What is sent about no case in particular. */
export const plainCaseRequests: Readonly<Record<keyof typeof caseDesks & RouteName, (language: Language) => Sent>> = {
  numbers: (language) => ({ method: 'GET', path: language === 'en' ? '/en/our-year' : '/fr/notre-annee' }),
  cases: (language) => ({ method: 'GET', path: list[language] }),
  newCase: (language) => ({ method: 'GET', path: `${list[language]}/${language === 'en' ? 'new' : 'nouveau'}` }),
  beginCase: (language) => ({
    method: 'POST',
    path: `${list[language]}/${language === 'en' ? 'begin' : 'commencer'}`,
    form: { command: randomUUID(), subject: randomUUID(), case: randomUUID(), unit: nowhere, young: 'no' },
  }),
}

/** What is sent about a person's case. */
export const caseRequests: Readonly<Record<keyof typeof cases & AboutThing, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  oneCase: ({ case: id }, _mine, language) => ({ method: 'GET', path: `${list[language]}/${id}` }),
  // it stands open: whoever may write is told so
  moveCase: (thing, _mine, language) => post(thing, language, ['move', 'avancer'], { move: 'reopen', task: randomUUID() }),
  settleCase: (thing, _mine, language) => post(thing, language, ['settle', 'etablir'], { set: 'risk', risk: 'low' }),
  boardCase: (thing, _mine, language) =>
    post(thing, language, ['board', 'tableau'], { act: 'add-need', need: randomUUID(), domain: 'housing', urgency: 'today' }),
  keepWords: (thing, _mine, language) => post(thing, language, ['words', 'texte'], { sealed: badField }),
  consents: ({ case: id }, _mine, language) => ({ method: 'GET', path: `${list[language]}/${id}/${of[language]}` }),
  askConsent: (thing, _mine, language) =>
    post(thing, language, ['consents/ask', 'consentements/demander'], {
      consent: randomUUID(),
      purpose: 'services',
      recipient: `unit:${thing.unit}`,
      classes: 'C2',
      acts: 'read',
      language: 'en',
      interpreter: 'none-needed',
      explained: ['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal'],
      'given-by': 'self',
    }),
  answerConsent: (thing, _mine, language) =>
    post(thing, language, ['consents/answer', 'consentements/reponse'], { consent: nowhere, answer: 'no' }),
  withdrawConsent: (thing, _mine, language) =>
    post(thing, language, ['consents/take-back', 'consentements/retirer'], { consent: nowhere, limits: 'none' }),
  consentCopy: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${list[language]}/${id}/${of[language]}/${nowhere}/${language === 'en' ? 'copy' : 'copie'}`,
  }),
  reachPerson: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${list[language]}/${id}/${language === 'en' ? 'reach' : 'joindre'}`,
  }),
  caseTimeline: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${list[language]}/${id}/${language === 'en' ? 'history' : 'historique'}`,
  }),
  caseTeam: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${list[language]}/${id}/${language === 'en' ? 'people' : 'equipe'}`,
  }),
  giveAccess: (thing, _mine, language) =>
    post(thing, language, ['people/give', 'equipe/donner'], { recipient: nowhere, grant: randomUUID(), classes: 'C2', acts: 'read' }),
  shareKeys: (thing, _mine, language) => post(thing, language, ['people/keys', 'equipe/cles'], {}),
  takeAccess: (thing, _mine, language) => post(thing, language, ['people/take-back', 'equipe/retirer'], { grant: nowhere, why: 'mistake' }),
  setReach: (thing, _mine, language) => post(thing, language, ['reach/set', 'joindre/fixer'], { state: 'never', seen: '0' }),
}

const of = { en: 'consents', fr: 'consentements' } as const

function post(
  { case: id, subject }: Thing,
  language: Language,
  [en, fr]: readonly [string, string],
  form: Readonly<Record<string, string | readonly string[]>>,
): Sent {
  return {
    method: 'POST',
    path: `${list[language]}/${id}/${language === 'en' ? en : fr}`,
    form: { command: randomUUID(), subject, ...form },
  }
}
