import { type Tableau, furthest } from '../audit/tableau.ts'

/** At least `right` of what is weighed must be hidden. */
export interface Cut {
  readonly weights: ReadonlyMap<number, number>
  readonly right: number
}

export interface Relaxed {
  readonly cost: number | null
  /** Share of each candidate that is hidden, 0 to 1. */
  readonly shares: Float64Array
}

/**
 * The cheapest choice that fulfils every cut, in shares.
 * @param cost   of each candidate
 * @param fixed  −1 where a candidate is open, else 0 or 1
 * @returns null where no choice fulfils them; `cost` is null where the program was given up
 */
export function relaxed(cost: Float64Array, cuts: readonly Cut[], fixed: Int8Array): Relaxed | null {
  const many = cost.length
  const shares = Float64Array.from(fixed, (value) => (value === 0 ? 0 : 1))
  const lines = [
    cost.slice(),
    ...cuts.map(({ weights }) => {
      const line = new Float64Array(many)
      for (const [candidate, weight] of weights) line[candidate] = weight
      return line
    }),
  ]
  const sums = lines.map((line) => line.reduce((sum, weight, at) => sum + weight * shares[at]!, 0))
  for (const [at, { right }] of cuts.entries()) if (sums[at + 1]! < right - 1e-9) return null
  const open = (value: number) => Float64Array.from(fixed, (is) => (is === -1 ? value : is))
  const tableau: Tableau = {
    lines,
    basic: Int32Array.from(lines, (_, at) => many + at),
    columns: Int32Array.from(shares.keys()),
    low: Float64Array.from([...open(0), Number.NEGATIVE_INFINITY, ...cuts.map(({ right }) => right)]),
    high: Float64Array.from([...open(1), ...lines.map(() => Number.POSITIVE_INFINITY)]),
    point: Float64Array.from([...shares, ...sums]),
  }
  const { value, isSettled } = furthest(tableau, many, -1)
  return { cost: isSettled ? value : null, shares: tableau.point.slice(0, many) }
}
