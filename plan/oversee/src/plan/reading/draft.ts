import type { Plan } from '../plan.ts'
import type { Spot } from './fault.ts'

/** A plan that was read and not yet checked as a whole, and where each part of it stands. */
export interface Draft {
  readonly plan: Plan
  /** By the part itself. */
  readonly spots: ReadonlyMap<object, Spot>
  /** Indicators that are said to be the sum of others, by their code. */
  readonly totals: ReadonlyMap<string, readonly string[]>
  /** Indicators that count what was detected, and whether somebody said why they are read as better or worse all the same. */
  readonly detection: ReadonlyMap<string, { readonly explained: boolean }>
  /** Sums that a table states of its own rows. */
  readonly stated: readonly { readonly spot: Spot; readonly field: string; readonly total: number; readonly parts: readonly number[] }[]
}
