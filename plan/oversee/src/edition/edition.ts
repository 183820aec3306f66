import type { Status, Symbol } from '@fanal/disclose'
import type { Bilingual } from '@fanal/kernel'
import type { Mark, Reading, Source } from '../plan/plan.ts'

/** A half-open span of days. `2013-14` is the fiscal year from 1 April 2013 until 1 April 2014, `2013` a calendar year, `2019-2023` several calendar years. */
export interface Period {
  readonly id: string
  readonly from: string
  readonly until: string
}

/** One published figure: a number or nothing, and why there is none beside it. It is what a reference in prose points to. */
export interface Cell {
  /** The codes of its members in the order of the table's dimensions, joined by `.`; unique in its table. */
  readonly id: string
  readonly at: readonly string[]
  readonly value: number | null
  readonly status: Status
  readonly symbol: Symbol
  /** Of a ratio: the two published figures it is made of, as `TABLE/CELL`. */
  readonly from: { readonly numerator: string; readonly denominator: string; readonly per: number } | null
  readonly mark: Mark | null
  readonly source: string | null
  readonly vintage: string | null
  readonly approximate: boolean
  readonly note: Bilingual | null
}

export interface Member {
  readonly code: string
  readonly name: Bilingual
}

export interface Dimension {
  readonly id: string
  readonly name: Bilingual
  readonly members: readonly Member[]
  /** The code of the member that is the sum of the others; null where there is none. */
  readonly total: string | null
}

/** How a table came to be: what a reader finds behind “how was this made?”. */
export interface Making {
  readonly indicator: string
  readonly version: number
  readonly definition: Bilingual
  readonly provisions: readonly string[]
  readonly reading: Reading
  readonly how:
    | { readonly kind: 'entered'; readonly instrument: Bilingual }
    | {
        readonly kind: 'query'
        readonly name: string
        readonly version: number
        readonly text: string
        readonly parameters: Readonly<Record<string, string>>
      }
    | { readonly kind: 'formula'; readonly text: Bilingual }
  /** The disclosure rule it was held to; null where it was published elsewhere before and nothing here counts people. */
  readonly disclosure: { readonly threshold: number; readonly round: number | null } | null
  /** As known at this instant, UTC. */
  readonly cutoff: string
}

export interface Table {
  /** Stable over editions: `htncc-before-courts`. */
  readonly id: string
  readonly title: Bilingual
  /** A code of the unit; `percent` values are in percent. */
  readonly unit: string
  readonly unitName: Bilingual
  readonly dimensions: readonly Dimension[]
  readonly cells: readonly Cell[]
  readonly making: Making
  readonly notes: readonly Bilingual[]
}

export type StandingCode = 'not-started' | 'limited' | 'substantial' | 'complete' | 'no-evidence'

/** How one promise stands at the cut-off. */
export interface Standing {
  readonly commitment: string
  readonly pillar: string
  readonly title: Bilingual
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly lead: readonly string[]
  readonly leadVerified: boolean
  readonly due: string | null
  readonly timeline: Bilingual | null
  readonly standing: StandingCode
  /** Computed from dates, never chosen; null where the date or the lead is not verified. */
  readonly overdue: boolean | null
  readonly progress: Bilingual | null
  readonly challenge: Bilingual | null
  readonly evidence: Bilingual | null
  readonly nil: boolean
  /** The department whose silence prints: it was told, and its days to reply are over. Null where nobody is named. */
  readonly silent: string | null
  /** What an independent reviewer found, where it differs; both print. */
  readonly reviewed: { readonly standing: StandingCode; readonly reason: Bilingual } | null
  /** What the department said of an entry against it. */
  readonly reply: Bilingual | null
  readonly tables: readonly string[]
}

/** A piece of the report. Paragraphs hold references in braces: `{figure:TABLE/CELL}`, `{date:2014-03-31}`, `{provision:CC-279.01}`, `{name:2012 plan}`; a bare digit outside them fails the build. */
export interface Chapter {
  readonly id: string
  readonly title: Bilingual
  readonly paragraphs: readonly Bilingual[]
}

/** What is not there, and whose it would have been. */
export interface Missing {
  readonly what: Bilingual
  readonly department: string | null
}

/** What changed from the edition that this one corrects, figure by figure. */
export interface Change {
  readonly figure: string
  readonly before: string
  readonly after: string
  readonly why: Bilingual
}

/** The terms under which an edition may be used. */
export interface Licence {
  readonly name: Bilingual
  readonly address: string
}

/** Who publishes an edition, where, and on which terms. */
export interface Publication {
  readonly publisher: Bilingual
  readonly address: string | null
  readonly licence: Licence | null
}

/** Everything a frozen edition says: the one value that every page, file and projection is made from. */
export interface Edition {
  readonly format: 'fanal-edition/1'
  readonly plan: { readonly id: string; readonly title: Bilingual }
  readonly period: Period
  /** 1 is the first; a correction is the next. */
  readonly number: number
  /** SHA-256 of the manifest of the edition it corrects, hex. */
  readonly corrects: string | null
  /** UTC instant. */
  readonly cutoff: string
  /** When it may be read, UTC; null while nobody has set it. */
  readonly publishAt: string | null
  /** Where nobody has said it, the files say so. */
  readonly publication?: Publication
  readonly pillars: readonly Member[]
  readonly departments: readonly Member[]
  readonly standings: readonly Standing[]
  readonly tables: readonly Table[]
  readonly chapters: readonly Chapter[]
  readonly missing: readonly Missing[]
  readonly changes: readonly Change[]
  readonly sources: readonly Source[]
}

/** A file of the published folder, path from its top with `/`. */
export interface EditionFile {
  readonly path: string
  readonly bytes: Uint8Array
}
