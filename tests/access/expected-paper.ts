import type { Duty } from '@fanal/kernel'
import type { AboutThing, PlainTable, RouteName, ThingTable } from './answers.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const list = { en: '/en/forms-on-paper', fr: '/fr/formulaires-papier' } as const
type Language = keyof typeof list

/** Blank forms: nothing of anybody is on them; whoever works with people prints them. */
export const paperDesks: Pick<PlainTable, 'paperForms'> = { paperForms: forDuties(protecting, 'page', '200') }
/** A form is nobody's: the same for whoever works with people anywhere. */
export const paperThings: Pick<ThingTable, 'paperForm'> = { paperForm: forDutiesAt(protecting, 'page', ['200', '200', '200']) }

export const paperDeskRequests: Readonly<Record<keyof typeof paperDesks & RouteName, (language: Language) => Sent>> = {
  paperForms: (language) => ({ method: 'GET', path: list[language] }),
}
export const paperRequests: Readonly<
  Record<keyof typeof paperThings & AboutThing, (thing: Thing, mine: Thing, language: Language) => Sent>
> = {
  paperForm: (_thing, _mine, language) => ({ method: 'GET', path: `${list[language]}/1` }),
}
