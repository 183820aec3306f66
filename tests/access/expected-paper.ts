import type { PlainTable, RouteName } from './answers.ts'
import type { Sent } from './requests.ts'
import { forDuties } from './rows.ts'

/** Blank forms: nothing of anybody is on them; whoever works with people prints them. */
export const paperDesks: Pick<PlainTable, 'paperForms' | 'paperForm'> = {
  paperForms: forDuties(['case-worker', 'case-supervisor'], 'page', '200'),
  paperForm: forDuties(['case-worker', 'case-supervisor'], 'page', '200'),
}

const list = { en: '/en/forms-on-paper', fr: '/fr/formulaires-papier' } as const

export const paperRequests: Readonly<Record<keyof typeof paperDesks & RouteName, (language: 'en' | 'fr') => Sent>> = {
  paperForms: (language) => ({ method: 'GET', path: list[language] }),
  paperForm: (language) => ({ method: 'GET', path: `${list[language]}/1` }),
}
