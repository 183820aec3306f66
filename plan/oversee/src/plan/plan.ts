import type { Bilingual } from '@fanal/kernel'

/**
 * How sure a fact is. `verified`: the stated source, official or a record of Parliament, was read and says so. `secondary`: read in a copy or a press report of
 * it. `unverified`: nobody has found a source; never shown as official.
 */
export type Mark = 'verified' | 'secondary' | 'unverified'

export interface Source {
  readonly id: string
  readonly title: Bilingual
  readonly address: string | null
}

export interface Pillar {
  readonly id: string
  readonly name: Bilingual
}

export interface Department {
  readonly id: string
  readonly name: Bilingual
}

/** Something that is true when its evidence is there. */
export interface Milestone {
  readonly id: string
  readonly title: Bilingual
  /** A day, `YYYY-MM-DD`. */
  readonly due: string | null
  readonly evidenceRequired: boolean
}

/** One promise of the plan. */
export interface Commitment {
  readonly id: string
  readonly pillar: string
  readonly title: Bilingual
  /** Departments, the first answers for it. */
  readonly lead: readonly string[]
  /** Whether a source names the lead. Where it does not, no lateness and no silence is printed against anybody. */
  readonly leadVerified: boolean
  readonly partners: readonly string[]
  /** A day, `YYYY-MM-DD`; null where the plan names none, or names it in prose only. */
  readonly due: string | null
  readonly dueVerified: boolean
  /** The plan's own words for when, as found. */
  readonly timeline: Bilingual | null
  /** Codes of external recommendations that it answers, for example `GRETA-2.14`. */
  readonly answers: readonly string[]
  readonly evidence: Bilingual | null
  /** What a reader has to know to read it rightly. */
  readonly note?: Bilingual | null
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly milestones: readonly Milestone[]
  readonly indicators: readonly string[]
}

/** How a change of an indicator is read. Detection counts rise with attention as well as with harm, and are not scorable unless somebody says why. */
export type Reading = 'higher-is-better' | 'lower-is-better' | 'within-range' | 'not-scorable'

/** What adding up means: a `distinct` count never adds up over periods or departments, a `ratio` is made again from its parts. */
export type Aggregation = 'sum' | 'ratio' | 'distinct' | 'latest' | 'none'

/** Where an indicator's figures come from: exactly one of three. */
export type IndicatorSource =
  | { readonly kind: 'entered'; readonly instrument: Bilingual; readonly department: string | null }
  | { readonly kind: 'query'; readonly name: string; readonly version: number }
  | { readonly kind: 'formula'; readonly numerator: string; readonly denominator: string; readonly per: number }

export interface Indicator {
  readonly id: string
  readonly name: Bilingual
  readonly definition: Bilingual | null
  /** A code of the unit counted: `persons`, `cases`, `percent`, `CAD` … */
  readonly unit: string
  /** Provisions of law as codes, never free text: `CC-279.01`, `IRPA-118`. */
  readonly provisions: readonly string[]
  readonly reading: Reading
  readonly aggregation: Aggregation
  readonly source: IndicatorSource
  readonly version: number
}

/** One value as known on one day. A later vintage of the same period revises it and stays beside it. */
export interface Observation {
  readonly indicator: string
  /** `2014` is a calendar year, `2013-14` a fiscal year, `2013/2023` a total or share over the whole span. */
  readonly period: string
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly approximate: boolean
  readonly mark: Mark
  readonly source: string | null
  /** When it was so known: `2012-06`, `2015`. */
  readonly vintage: string
  readonly note: Bilingual | null
}

/** A wish for a period. Targets are only ever added: a change after the period began prints beside the result. */
export interface Target {
  readonly indicator: string
  readonly period: string
  readonly kind: 'number' | 'range' | 'text' | 'tbd'
  readonly low: number | null
  readonly high: number | null
  readonly words: Bilingual | null
  /** A day. */
  readonly setOn: string
  readonly reason: Bilingual | null
}

export interface Baseline {
  readonly indicator: string
  readonly period: string
  readonly value: number
  readonly source: string
}

/** Money that a source names, for the plan or for one commitment of it. */
export interface Funding {
  readonly commitment: string | null
  readonly amount: number
  /** ISO 4217: `CAD`. */
  readonly currency: string
  /** For how long or how often, in words: “each year”. */
  readonly span: Bilingual
  /** “Up to”. */
  readonly atMost: boolean
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly note: Bilingual | null
}

/** What an earlier report on the plan, or an evaluation of it, said. */
export interface EarlierReport {
  readonly id: string
  readonly kind: 'progress' | 'evaluation'
  readonly title: Bilingual
  /** The days that it reports on; `until` is the first that no longer belongs to it. */
  readonly from: string | null
  readonly until: string | null
  readonly released: string | null
  readonly says: readonly Bilingual[]
  readonly sources: readonly string[]
}

/** A plan as it is read from a file. */
export interface Plan {
  readonly id: string
  readonly title: Bilingual
  /** Days; `until` is the first day that no longer belongs to it. */
  readonly from: string | null
  readonly until: string | null
  readonly pillars: readonly Pillar[]
  readonly departments: readonly Department[]
  readonly commitments: readonly Commitment[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly targets: readonly Target[]
  readonly baselines: readonly Baseline[]
  readonly sources: readonly Source[]
  readonly funding?: readonly Funding[]
  readonly reports?: readonly EarlierReport[]
  /** What is known to be missing, said to the reader. */
  readonly gaps: readonly Bilingual[]
}
