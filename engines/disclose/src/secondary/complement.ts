import { codesOf } from '../model/cross.ts'
import { type Problem, states } from '../model/problem.ts'
import { BlockSearch } from './blocks.ts'
import { Proof } from './proof.ts'
import type { Demand, Witness } from './witness.ts'

export interface Complement {
  readonly demands: readonly Demand[]
  /** A witness for each demand, in the order of `demands`. */
  readonly witnesses: readonly Witness[]
}

/** Blocks looked at in one search, so that a large table stays quick. */
const usualBlocks = 300

/** Every end of every protection interval; those nearest the grand total first, as what protects them protects what lies beneath. */
export function demandsOf({ cross, sensitive, up, down, value }: Problem): Demand[] {
  const depth = (cell: number) => codesOf(cross, cell).filter((code) => code !== 0).length
  const inOrder = Array.from(sensitive, (cell, at) => ({ cell, up: up[at]!, down: down[at]!, depth: depth(cell) })).toSorted(
    (a, b) => a.depth - b.depth || value[a.cell]! - value[b.cell]! || a.cell - b.cell,
  )
  return inOrder.flatMap(({ cell, up: larger, down: smaller }) => [
    ...(larger > 0 ? [{ cell, way: 1 as const, need: larger }] : []),
    ...(smaller > 0 ? [{ cell, way: -1 as const, need: smaller }] : []),
  ])
}

/**
 * Suppresses further cells until every cell at risk has its two witnesses, then shows again whatever no witness needs. Changes the problem's state. The
 * result is safe by construction; it is not always the cheapest.
 */
export function complement(problem: Problem, blocks = usualBlocks): Complement {
  const search = new BlockSearch(problem, blocks)
  const proof = new Proof(problem, search)
  for (const demand of demandsOf(problem)) proof.meet(demand)
  proof.showAgain(proof.complementary())
  return proof
}

/** What is lost: the cost of every cell suppressed to protect others. */
export function costOf({ state, cost }: Problem): number {
  let sum = 0
  for (let cell = 0; cell < state.length; cell += 1) if (state[cell] === states.complement) sum += cost[cell]!
  return sum
}
