import { type Problem, states } from '../model/problem.ts'
import type { BlockSearch } from './blocks.ts'

/**
 * Another table that an outsider cannot tell from the true one, written as what differs. In it every shown cell stays within what is shown, every sum
 * is true, and the cell at risk stands at the end of its protection interval.
 */
export type Witness = ReadonlyMap<number, number>

/** What one cell at risk must be shown to possibly be: larger (1) or smaller (−1) by what is needed. */
export interface Demand {
  readonly cell: number
  readonly way: 1 | -1
  readonly need: number
}

/**
 * Looks for a witness block by block.
 * @param mayHide  whether further cells may be suppressed for it; those are marked in the problem's state and returned
 * @returns null where none was found; nothing is marked then
 */
export function witnessFor(
  problem: Problem,
  search: BlockSearch,
  { cell, way, need }: Demand,
  mayHide: boolean,
): { readonly witness: Witness; readonly hidden: readonly number[] } | null {
  const moved = new Map<number, number>()
  const hidden: number[] = []
  let left = need
  for (let turn = 0; left > 1e-9; turn += 1) {
    const block =
      turn > 60 ? null : (search.find(cell, way, left, moved, true) ?? (mayHide ? search.find(cell, way, left, moved, false) : null))
    if (block === null) {
      for (const each of hidden) problem.state[each] = states.shown
      return null
    }
    const times = Math.min(block.times, left)
    for (const [at, each] of block.cells.entries()) {
      const after = (moved.get(each) ?? 0) + block.weights[at]! * times
      moved.set(each, after)
      if (problem.state[each] !== states.shown) continue
      const stands = problem.value[each]! + after
      if (stands >= problem.shownLow[each]! - 1e-9 && stands <= problem.shownHigh[each]! + 1e-9) continue
      problem.state[each] = states.complement
      hidden.push(each)
    }
    left -= times
  }
  for (const [each, by] of moved) if (by === 0) moved.delete(each)
  return { witness: moved, hidden }
}
