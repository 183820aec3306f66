import { type Tableau, copyOf, furthest } from '../audit/tableau.ts'
import type { Atoms } from './atoms.ts'
import type { Known } from './known.ts'

/** Weights beyond which a program over published cells is not taken on. */
const mostWeights = 4_000_000

/**
 * What all published figures together tell about each cell, to somebody who has nothing else: whoever is counted stands in one group, no group holds
 * fewer than nobody, and each cell is the sum of its groups.
 * @returns null where the program is too large; `isPossible` is false where no table fits the figures
 */
export function knownTogether(
  atoms: Atoms,
  known: readonly Known[],
): { readonly isPossible: boolean; readonly of: (cell: number) => Known | null } | null {
  if (atoms.many * known.length > mostWeights) return null
  const many = atoms.many
  const slack = many
  const lines = known.map(({ low }, cell) => {
    const line = new Float64Array(many + 1)
    for (const atom of atoms.of[cell]!) line[atom] = 1
    line[slack] = low
    return line
  })
  const infinite = Number.POSITIVE_INFINITY
  const tableau: Tableau = {
    lines,
    basic: Int32Array.from(lines, (_, cell) => many + 1 + cell),
    columns: Int32Array.from({ length: many + 1 }, (_, at) => at),
    low: Float64Array.from([...Array.from({ length: many + 1 }, () => 0), ...known.map(({ low }) => low)]),
    high: Float64Array.from([...Array.from({ length: many }, () => infinite), 1, ...known.map(({ high }) => high)]),
    point: Float64Array.from([...Array.from({ length: many }, () => 0), 1, ...known.map(({ low }) => low)]),
  }
  const start = furthest(tableau, slack, -1)
  if (!start.isSettled || start.value > 1e-6) return { isPossible: false, of: () => null }
  tableau.high[slack] = 0
  tableau.point[slack] = 0
  return {
    isPossible: true,
    of: (cell) => {
      const high = furthest(copyOf(tableau), many + 1 + cell, 1)
      const low = furthest(copyOf(tableau), many + 1 + cell, -1)
      return high.isSettled && low.isSettled ? { low: Math.ceil(low.value - 1e-6), high: Math.floor(high.value + 1e-6) } : null
    },
  }
}
