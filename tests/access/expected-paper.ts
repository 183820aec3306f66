import type { Answer, PlainTable, RouteName, Who } from './answers.ts'
import type { Sent } from './requests.ts'
import { forDuties } from './rows.ts'

const forms = forDuties(['case-worker', 'case-supervisor'], 'page', '200')
/** Whoever may not is told of one form what they would be told of one that is not there. */
const hidden = ([who, answer]: readonly [string, Answer]) => [who, answer === '403 not-allowed' ? '404 not-allowed' : answer] as const

/** Blank forms: nothing of anybody is on them; whoever works with people prints them. */
export const paperDesks: Pick<PlainTable, 'paperForms' | 'paperForm'> = {
  paperForms: forms,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for each of the same
  paperForm: Object.fromEntries(Object.entries(forms).map(hidden)) as Readonly<Record<Who, Answer>>,
}

const list = { en: '/en/forms-on-paper', fr: '/fr/formulaires-papier' } as const

export const paperRequests: Readonly<Record<keyof typeof paperDesks & RouteName, (language: 'en' | 'fr') => Sent>> = {
  paperForms: (language) => ({ method: 'GET', path: list[language] }),
  paperForm: (language) => ({ method: 'GET', path: `${list[language]}/1` }),
}
