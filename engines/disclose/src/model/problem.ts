import type { Cross } from './cross.ts'

/** What becomes of a cell: shown; suppressed as it is itself at risk; suppressed to protect another; in no published table. */
export const states = { shown: 0, primary: 1, complement: 2, unpublished: 3 } as const

/**
 * A table to protect and what an outsider may know of it. An outsider knows the whole rule: which values are shown as they are, that a suppressed count is
 * never zero, that nothing is negative, and every sum.
 */
export interface Problem {
  readonly cross: Cross
  readonly value: Float64Array
  /** One of `states` for each cell. Protection changes it. */
  readonly state: Uint8Array
  /** Cells at risk; `up` and `down` say how far from the value an outsider's interval must reach. */
  readonly sensitive: Int32Array
  readonly up: Float64Array
  readonly down: Float64Array
  /** The least that a suppressed cell can be: 1 for a count, as zeros are shown; 0 for an amount. */
  readonly least: number
  /** What a shown cell lets an outsider know: both the value itself, or the two ends of what was rounded. */
  readonly shownLow: Float64Array
  readonly shownHigh: Float64Array
  /** What is lost when a cell is suppressed; infinite where it must be shown. */
  readonly cost: Float64Array
}

export function isHidden(state: number): boolean {
  return state === states.primary || state === states.complement
}

/** The least an outsider takes for possible. */
export function lowOf({ state, least, shownLow }: Problem, cell: number): number {
  if (state[cell] === states.shown) return shownLow[cell]!
  return state[cell] === states.unpublished ? 0 : least
}

/** The most an outsider takes for possible. */
export function highOf({ state, shownHigh }: Problem, cell: number): number {
  return state[cell] === states.shown ? shownHigh[cell]! : Number.POSITIVE_INFINITY
}
