import { codeOf } from '../model/cross.ts'
import { type Problem, highOf, isHidden, lowOf, states } from '../model/problem.ts'
import type { Complement } from '../secondary/complement.ts'
import type { Witness } from '../secondary/witness.ts'

/**
 * Goes through every witness with nothing but sums and bounds, whatever found it: shown cells as shown, every sum true, the cell at risk moved as far as
 * it must. And every complementary cell moves in one of them, so that none can be calculated.
 * @returns cells for which the proof fails; none, or the table must not leave the house
 */
export function unproven(problem: Problem, { demands, witnesses }: Complement): number[] {
  const failing = new Set<number>()
  const moving = new Set<number>()
  for (const [at, witness] of witnesses.entries()) {
    const { cell, way, need } = demands[at]!
    if (need > 0 && way * (witness.get(cell) ?? 0) < need - 1e-6) failing.add(cell)
    if (!holds(problem, witness)) failing.add(cell)
    for (const [moved, by] of witness) if (Math.abs(by) > 1e-9) moving.add(moved)
  }
  const proven = new Set(demands.map(({ cell }) => cell))
  for (const cell of problem.sensitive) if (!proven.has(cell)) failing.add(cell)
  for (let cell = 0; cell < problem.state.length; cell += 1)
    if (isHidden(problem.state[cell]!) && problem.state[cell] === states.complement && !moving.has(cell)) failing.add(cell)
  return [...failing]
}

function holds(problem: Problem, witness: Witness): boolean {
  const { cross, value } = problem
  for (const [cell, by] of witness) {
    const at = value[cell]! + by
    if (at < lowOf(problem, cell) - 1e-6 || at > highOf(problem, cell) + 1e-6) return false
  }
  return cross.variables.every(({ parents }, variable) => {
    const differences = new Map<number, number>()
    const hasParts = new Set(parents)
    const add = (cell: number, by: number) => differences.set(cell, (differences.get(cell) ?? 0) + by)
    for (const [cell, by] of witness) {
      const code = codeOf(cross, cell, variable)
      const parent = parents[code]!
      if (parent !== -1) add(cell - (code - parent) * cross.strides[variable]!, by)
      if (hasParts.has(code)) add(cell, -by)
    }
    return [...differences.values()].every((difference) => Math.abs(difference) < 1e-6)
  })
}
