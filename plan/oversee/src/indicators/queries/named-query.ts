import type { Bilingual } from '@fanal/kernel'
import type { Aggregation, Reading } from '../../plan/plan.ts'

/** A classification of a query: its finest members in their order; what adds up is the engine’s. */
export interface QueryDimension {
  readonly id: string
  readonly name: Bilingual
  readonly members: Readonly<Record<string, Bilingual>>
  /** A First Nation, an Inuit or Métis community, or a place small enough to be one: never without its agreement. */
  readonly isCommunity?: boolean
}

/** One published table of a query: some of its dimensions, each with its total. */
export interface QueryTable {
  readonly id: string
  readonly title: Bilingual
  readonly by: readonly string[]
  /** What takes its place where the disclosure rule does not let it through. */
  readonly coarser?: readonly QueryTable[]
}

/** A share, made of the figures of whichever published table holds them. */
export interface QueryShare {
  readonly id: string
  readonly title: Bilingual
  /** The part: one member of one dimension; the whole is that dimension’s total. */
  readonly part: readonly [dimension: string, member: string]
}

/**
 * A question that is asked of the published views in one way: data, not code. A change of its text or members is a further version.
 * Parameters: `$1` the first month, `$2` the first month that no longer belongs to it, both `YYYY-MM`; `$3` the instant of the cut-off.
 */
export interface NamedQuery {
  readonly name: string
  readonly version: number
  /** Who or what is counted. Queries of one population give its whole one rounding. */
  readonly population: string
  readonly definition: Bilingual
  readonly unit: string
  readonly provisions: readonly string[]
  readonly reading: Reading
  readonly aggregation: Aggregation
  /** One row for each combination that is not empty: a column for each dimension, and `n`. */
  readonly text: string
  readonly dimensions: readonly QueryDimension[]
  readonly tables: readonly QueryTable[]
  readonly shares: readonly QueryShare[]
  /** Combinations of codes that the text excludes, as every reader of it knows. */
  readonly never?: readonly Readonly<Record<string, string>>[]
  /** Whether the views hold what was known at the cut-off, or what is known when the query runs. */
  readonly isAsKnown: boolean
  /** One sentence on what it is not disaggregated by, and why; none where sex or gender, age and form are there. */
  readonly without?: Bilingual
}

export interface QueryRow {
  readonly codes: readonly string[]
  readonly n: number
}

/** What most questions about views that hold today’s state have in common. */
export const asOfNow = {
  version: 1,
  provisions: [],
  reading: 'not-scorable',
  aggregation: 'sum',
  isAsKnown: false,
  shares: [],
} as const satisfies Partial<NamedQuery>
