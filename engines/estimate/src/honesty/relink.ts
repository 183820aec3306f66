import { drawBinomial } from '../chance/draws.ts'
import type { Chance } from '../chance/generator.ts'
import { type CaptureTable, captureTable, countBits } from '../table/capture-table.ts'

/**
 * The table had linkage gone otherwise. A person on k lists is k − 1 links.
 * Fewer: that share of the links was false, and one list of the person, taken at random, is another person's.
 * More: that share of links was missed, spread as the links that were found, and two people become one.
 */
export function relinked(table: CaptureTable, share: number, chance: Chance): CaptureTable {
  const counts = Float64Array.from(table.counts)
  for (const [history, people] of table.counts.entries()) {
    const links = Math.max(countBits(history) - 1, 0)
    if (links === 0 || people === 0) continue
    const changed = drawBinomial(chance, people * links, Math.abs(share))
    for (const [list, times] of amongLists(history, changed, chance)) {
      if (share < 0) breakLinks(counts, history, list, times)
      else joinPeople(counts, history, list, times)
    }
  }
  return captureTable(table.lists, counts)
}

/** Which list of the history each change concerns. */
function amongLists(history: number, changes: number, chance: Chance): [list: number, times: number][] {
  const found: [number, number][] = []
  let left = changes
  let lists = countBits(history)
  for (let bits = history; bits !== 0; bits &= bits - 1) {
    const times = drawBinomial(chance, left, 1 / lists)
    found.push([bits & -bits, times])
    left -= times
    lists -= 1
  }
  return found
}

function breakLinks(counts: Float64Array, history: number, list: number, times: number): void {
  const possible = Math.min(times, counts[history]!)
  counts[history]! -= possible
  counts[list]! += possible
  counts[history & ~list]! += possible
}

function joinPeople(counts: Float64Array, history: number, list: number, times: number): void {
  const possible = Math.min(times, counts[list]!, counts[history & ~list]!)
  counts[list]! -= possible
  counts[history & ~list]! -= possible
  counts[history]! += possible
}
