/**
 * How many people are on which combination of lists.
 * A capture history is a bit mask: bit 0 is the first list. The history of nobody's list, 0, is what is estimated; its count here is 0.
 */
export interface CaptureTable {
  readonly lists: readonly string[]
  /** Persons by history, 2^t long. */
  readonly counts: Float64Array
  /** Persons on at least one list. */
  readonly n: number
}

/** More lists give tables too thin for every method here, and histories too many to look at: merge the smallest. */
export const mostLists = 9

export function countBits(mask: number): number {
  let bits = 0
  for (let left = mask; left !== 0; left &= left - 1) bits += 1
  return bits
}

export function captureTable(lists: readonly string[], counts: Float64Array): CaptureTable {
  return { lists, counts, n: counts.reduce((sum, count) => sum + count, 0) }
}

/** Histories that somebody has, in the order of their masks. */
export function observedHistories(table: CaptureTable): number[] {
  return Array.from(table.counts.keys()).filter((history) => table.counts[history]! > 0)
}

/** Persons on exactly `times` lists. */
export function seenTimes(table: CaptureTable, times: number): number {
  return table.counts.reduce((sum, count, history) => (countBits(history) === times ? sum + count : sum), 0)
}

/** Persons on both lists of each pair of lists, or on all of any other subset. */
export function onAll(table: CaptureTable, subset: number): number {
  return table.counts.reduce((sum, count, history) => ((history & subset) === subset ? sum + count : sum), 0)
}

/** Names of the lists of a history: A & C. */
export function nameOfHistory(table: CaptureTable, history: number): string {
  return table.lists.filter((_, list) => (history >> list) & 1).join(' & ')
}
