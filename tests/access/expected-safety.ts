import type { Duty } from '@fanal/kernel'
import type { ThingTable } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const shown = forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found'])
const refusedAs = (found: Parameters<typeof forDutiesAt>[2][0]) =>
  forDutiesAt(protecting, 'page', [found, '404 not-found', '404 not-found'])

const asked = [
  'safety',
  'safetyCopy',
  'safetyQuestion',
  'beginSafety',
  'keepSafety',
  'lineOfSafety',
  'moveSafety',
  'identification',
  'beginIdentification',
  'moveIdentification',
  'keepScreening',
  'keepThirdParty',
  'permits',
  'beginPermit',
  'movePermit',
  'permitWords',
] as const

/** Safety plan, identification and permits of a person whom a grant opens to the unit: for everybody else there is nothing. */
export const safety: Pick<ThingTable, (typeof asked)[number]> = {
  safety: shown,
  safetyCopy: shown,
  safetyQuestion: shown,
  // there is one of each already: whoever may begin is told so
  beginSafety: refusedAs('422 one-plan-holds'),
  keepSafety: refusedAs('422 no-such-plan'),
  lineOfSafety: refusedAs('422 no-such-plan'),
  moveSafety: refusedAs('422 no-such-plan'),
  identification: shown,
  beginIdentification: refusedAs('422 one-is-open'),
  moveIdentification: refusedAs('422 no-such-identification'),
  keepScreening: refusedAs('422 no-such-identification'),
  keepThirdParty: refusedAs('422 no-such-identification'),
  permits: shown,
  beginPermit: refusedAs('422 one-of-that-kind'),
  movePermit: refusedAs('422 no-such-permit'),
  permitWords: refusedAs('422 bad-field'),
}

export const safetyTables = ['safety_plan', 'safety_item', 'identification', 'third_party_result', 'permit', 'permit_date'] as const
type Row = Readonly<Record<(typeof safetyTables)[number], Rows>>

const all = (rows: Rows): Row => ({
  safety_plan: rows,
  safety_item: rows,
  identification: rows,
  third_party_result: rows,
  permit: rows,
  permit_date: rows,
})

/** What each duty is shown of these tables: whoever protects, and nobody else. Whoever answers for privacy sees none. */
export const safetyRows = { protecting: all('own organization'), none: all('none') } as const

export const safetyGrants: Readonly<Record<(typeof safetyTables)[number], Granted>> = {
  safety_plan: { public: '', workbench: 'SIu', worker: 'Su', auditor: '' },
  safety_item: { public: '', workbench: 'SIu', worker: '', auditor: '' },
  identification: { public: '', workbench: 'SIu', worker: '', auditor: '' },
  third_party_result: { public: '', workbench: 'SI', worker: '', auditor: '' },
  permit: { public: '', workbench: 'SIu', worker: 'Su', auditor: '' },
  permit_date: { public: '', workbench: 'SI', worker: '', auditor: '' },
}
