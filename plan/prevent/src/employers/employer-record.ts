/** The two public lists that are read. */
export const employerSources = ['non-compliant', 'lmia-positive'] as const
export type EmployerSource = (typeof employerSources)[number]

export function isEmployerSource(value: unknown): value is EmployerSource {
  return employerSources.some((source) => source === value)
}

/** What the list says that an employer may do. A listed employer is not always barred: this decides. */
export type Standing =
  | { readonly is: 'eligible' }
  | { readonly is: 'ineligible-until'; readonly until: Day }
  | { readonly is: 'ineligible-unpaid' }
  | { readonly is: 'ineligible-permanently' }
  /** “Ineligible”, and not until when. */
  | { readonly is: 'ineligible' }
  | { readonly is: 'unknown' }

/** A day as `2026-11-26`. */
export type Day = string

export type Ban = { readonly years: number } | 'permanent'

/** What was decided about an employer, as far as the list can be read; the text of each cell stays beside it. */
export interface Decision {
  readonly kind: 'decision'
  /** Numbers of the list, 1 to 30; none where the incident came before 1 December 2015. */
  readonly reasons: readonly number[]
  readonly decidedOn: Day | null
  /** Canadian dollars. */
  readonly amount: number | null
  readonly ban: Ban | null
  readonly standing: Standing
  readonly statusText: string
  readonly penaltyText: string
}

/** A positive labour market assessment: what was approved for a quarter. No endorsement. */
export interface Approval {
  readonly kind: 'approval'
  readonly positions: number | null
  readonly occupation: string
  readonly stream: string
  /** As `2024 Q1`; empty where the list does not say. */
  readonly period: string
}

/** One row of a public list. */
export interface EmployerRecord {
  readonly source: EmployerSource
  /** The day on which the list was as it is here. */
  readonly asOf: Day
  /** The row's own number in the list. */
  readonly row: number
  /** As listed, the operating name first; one where both are equal. */
  readonly names: readonly string[]
  readonly address: string
  readonly says: Decision | Approval
}
