import { languages } from '../inbox/inbox.ts'
import type { Answer } from '@fanal/screen'
import { decisions } from './triage.ts'

/** Provinces and territories by their postal codes. */
export const regions = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const
export type Region = (typeof regions)[number]

const answers = ['indicated', 'not_indicated', 'not_enough_information', 'not-screened'] as const satisfies readonly (
  | Answer
  | 'not-screened'
)[]

/** The codes of a statistical record (C1), each a closed list; the order is the form's. */
export const statisticFields = {
  channel: ['web', 'call', 'text', 'chat', 'walk-in'],
  language: [...languages, 'unknown'],
  path: ['own', 'witness', 'work', 'unknown'],
  region: [...regions, 'outside', 'unknown'],
  form: ['sexual', 'labour', 'domestic', 'criminal', 'begging', 'organ', 'marriage', 'several', 'none', 'unknown'],
  age_group: ['under-18', '18-24', '25-39', '40-plus', 'several', 'unknown'],
  gender: ['woman', 'man', 'another', 'several', 'unknown'],
  status_group: ['citizen-or-permanent', 'temporary', 'none', 'several', 'unknown'],
  cc_279: answers,
  palermo: answers,
  irpa_118: answers,
  decision: decisions,
  outcome: ['answered', 'victim-services', 'police', 'child-protection', 'another-unit', 'no-contact', 'nothing', 'open'],
} as const

export type StatisticField = keyof typeof statisticFields
export const statisticFieldNames = Object.keys(statisticFields) as readonly StatisticField[]

export type StatisticalCodes = { readonly [F in StatisticField]: (typeof statisticFields)[F][number] }

/**
 * Reads the codes of a form.
 * @returns the codes, or the fields that were left out or hold something else
 */
export function readStatistics(
  given: (field: StatisticField) => string | null | undefined,
): { readonly ok: true; readonly codes: StatisticalCodes } | { readonly ok: false; readonly wrong: readonly StatisticField[] } {
  const wrong = statisticFieldNames.filter((field) => !(statisticFields[field] as readonly string[]).includes(given(field) ?? ''))
  if (wrong.length > 0) return { ok: false, wrong }
  return { ok: true, codes: Object.fromEntries(statisticFieldNames.map((field) => [field, given(field)])) as StatisticalCodes }
}

/** The month of a report, in UTC: no day is kept. */
export function monthOf(hour: Date): string {
  return hour.toISOString().slice(0, 7)
}
