import type { Status } from '../symbols.ts'

/** A figure as it was published, and what it is about: the codes of every variable that it does not sum over, and of every filter of its table. */
export interface ReleasedCell {
  readonly about: Readonly<Record<string, string>>
  readonly value: number | null
  readonly status: Status
}

/** A published table, an edition's or a correction's. The register holds nothing that was not published. */
export interface Release {
  readonly id: string
  /** What was counted, by which definition: only cells of the same question are about the same people. */
  readonly question: string
  /** As known at this instant; releases with the same cut-off count the same records. */
  readonly cutoff: string
  readonly threshold: number
  /** The base that figures are rounded to; null where they are exact. */
  readonly base: number | null
  readonly cells: readonly ReleasedCell[]
  /** Codes of a variable that together are everybody, as a reader knows who sees a whole table: what they leave out is nobody. */
  readonly whole?: Readonly<Record<string, readonly string[]>>
}

/** Which finest codes a code stands for, where it stands for more than itself: `{ Age: { '0-17': ['0-11', '12-17'] } }`. */
export type Members = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What a cell is about, the same however its variables are ordered. */
export function keyOf(about: ReleasedCell['about']): string {
  return JSON.stringify(Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
