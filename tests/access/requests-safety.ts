import { randomUUID } from 'node:crypto'
import type { safety } from './expected-safety.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'
const list = { en: '/en/cases', fr: '/fr/dossiers' } as const
const nowhere = '00000000-0000-7000-8000-000000000000'
/** A field that no browser sealed: whoever may write is told so. */
const badField = JSON.stringify({ class: 'C7', field: 'permitNotes', basedOn: 0, epoch: 1, bytes: 'AAAA', digest: 'x' })

const get = ({ case: id }: Thing, language: Language, [en, fr]: readonly [string, string]): Sent => ({
  method: 'GET',
  path: `${list[language]}/${id}/${language === 'en' ? en : fr}`,
})

function post(
  { case: id, subject }: Thing,
  language: Language,
  [en, fr]: readonly [string, string],
  form: Readonly<Record<string, string | readonly string[]>>,
): Sent {
  const path = `${list[language]}/${id}/${language === 'en' ? en : fr}`
  return { method: 'POST', path, form: { command: randomUUID(), subject, ...form } }
}

/** What is sent about a person's safety plan, identification and permits. */
export const safetyRequests: Readonly<Record<keyof typeof safety, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  safety: (thing, _mine, language) => get(thing, language, ['safety', 'securite']),
  safetyCopy: (thing, _mine, language) => get(thing, language, ['safety/list', 'securite/liste']),
  safetyQuestion: (thing, _mine, language) => get(thing, language, ['safety/1', 'securite/1']),
  beginSafety: (thing, _mine, language) => post(thing, language, ['safety/begin', 'securite/commencer'], { plan: randomUUID() }),
  keepSafety: (thing, _mine, language) =>
    // the keeping of words that nobody has written is asked of a plan that is not there
    post(thing, language, ['safety/keep', 'securite/garder'], { plan: nowhere, item: randomUUID(), kind: 'step', after: 'all' }),
  lineOfSafety: (thing, _mine, language) =>
    post(thing, language, ['safety/line', 'securite/ligne'], { plan: nowhere, item: randomUUID(), do: 'drop' }),
  moveSafety: (thing, _mine, language) =>
    post(thing, language, ['safety/move', 'securite/avancer'], { plan: nowhere, to: 'end', reason: 'safe' }),
  identification: (thing, _mine, language) => get(thing, language, ['identification', 'identification']),
  beginIdentification: (thing, _mine, language) =>
    post(thing, language, ['identification/begin', 'identification/commencer'], { row: randomUUID() }),
  moveIdentification: (thing, _mine, language) =>
    post(thing, language, ['identification/move', 'identification/avancer'], { row: nowhere, to: 'decline' }),
  keepScreening: (thing, _mine, language) =>
    post(thing, language, ['identification/answers', 'identification/reponses'], { row: nowhere, instrument: 'none' }),
  keepThirdParty: (thing, _mine, language) =>
    post(thing, language, ['identification/tool', 'identification/outil'], {
      row: nowhere,
      result: randomUUID(),
      tool: 'tvit',
      on: '2026-01-05',
      total: '3',
    }),
  permits: (thing, _mine, language) => get(thing, language, ['status', 'statut']),
  beginPermit: (thing, _mine, language) =>
    post(thing, language, ['status/begin', 'statut/commencer'], { permit: randomUUID(), kind: 'victim-permit' }),
  movePermit: (thing, _mine, language) => post(thing, language, ['status/move', 'statut/avancer'], { permit: nowhere, to: 'prepare' }),
  permitWords: (thing, _mine, language) => post(thing, language, ['status/words', 'statut/texte'], { sealed: badField }),
}
