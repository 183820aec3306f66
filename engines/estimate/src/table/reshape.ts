import { type CaptureTable, captureTable } from './capture-table.ts'

/** A history without one list: the bits above it move down. */
function without(history: number, list: number): number {
  return (history & ((1 << list) - 1)) | ((history >> (list + 1)) << list)
}

/** The table as it would be had one list not been given; people on that list alone are then unseen. */
export function dropList(table: CaptureTable, list: number): CaptureTable {
  const counts = new Float64Array(table.counts.length / 2)
  for (const [history, count] of table.counts.entries()) counts[without(history, list)]! += count
  counts[0] = 0
  return captureTable(
    table.lists.filter((_, at) => at !== list),
    counts,
  )
}

/** Two lists as one; it stands where the first stood. */
export function mergeLists(table: CaptureTable, first: number, second: number): CaptureTable {
  const counts = new Float64Array(table.counts.length / 2)
  for (const [history, count] of table.counts.entries()) {
    const joined = (history >> second) & 1 ? history | (1 << first) : history
    counts[without(joined, second)]! += count
  }
  const lists = table.lists.map((name, at) => (at === first ? `${name}+${table.lists[second]}` : name))
  return captureTable(
    lists.filter((_, at) => at !== second),
    counts,
  )
}

/** Members of one list alone, as the other lists see them: the known size is what the others should recover. */
export function withinList(table: CaptureTable, list: number): { readonly seen: CaptureTable; readonly known: number } {
  const counts = new Float64Array(table.counts.length / 2)
  let known = 0
  for (const [history, count] of table.counts.entries()) {
    if (((history >> list) & 1) === 0) continue
    counts[without(history, list)]! += count
    known += count
  }
  counts[0] = 0
  const lists = table.lists.filter((_, at) => at !== list)
  return { seen: withoutEmptyLists(captureTable(lists, counts)), known }
}

/** The table without lists that hold nobody. */
export function withoutEmptyLists(table: CaptureTable): CaptureTable {
  if (table.n === 0) return captureTable([], new Float64Array(1))
  const empty = table.lists.findIndex((_, list) => table.counts.every((count, history) => count === 0 || ((history >> list) & 1) === 0))
  return empty === -1 ? table : withoutEmptyLists(dropList(table, empty))
}
