import { type Tableau, copyOf, furthest } from '../audit/tableau.ts'
import type { Known } from './known.ts'

/** Weights beyond which a program over published cells is not taken on. */
const mostWeights = 6_000_000

/** A sum of groups that lies between two ends; infinite where nothing is known of it and it is only asked about. */
export interface Sum extends Known {
  /** Weight by group. */
  readonly weights: ReadonlyMap<number, number>
}

/** What a reader knows who puts sums together. */
export interface Together {
  /** The ends of a sum, in whole people; null where they could not be settled. */
  ends(sum: number): Known | null
  /** Looks for a solution in which a sum is as high (1) or as low (−1) as asked; what was found is then seen. */
  reach(sum: number, way: 1 | -1, enough: number): void
  /** The ends that some solution showed already: what lies between them is possible. */
  seen(sum: number): Known
}

/**
 * Everything that sums tell together, to somebody who has nothing else: no group holds fewer than nobody.
 * @param many  groups
 * @returns null where the program is too large, or given up; `isPossible` is false where no groups fit
 */
export function knownTogether(
  sums: readonly Sum[],
  many: number,
): ({ readonly isPossible: true } & Together) | { readonly isPossible: false } | null {
  const live = liveGroups(sums, many)
  const column = new Map(live.map((group, at) => [group, at]))
  if (live.length * sums.length > mostWeights) return null
  const slack = live.length
  const from = slack + 1
  const starts = sums.map(({ low, high }) => (low === Number.NEGATIVE_INFINITY ? Math.min(high, 0) : low))
  const lines = sums.map(({ weights }, at) => {
    const line = new Float64Array(from)
    for (const [group, weight] of weights) {
      const place = column.get(group)
      if (place !== undefined) line[place] = weight
    }
    line[slack] = starts[at]!
    return line
  })
  const zeros = live.map(() => 0)
  const tableau: Tableau = {
    lines,
    basic: Int32Array.from(lines, (_, at) => from + at),
    columns: Int32Array.from({ length: from }, (_, at) => at),
    low: Float64Array.from([...zeros, 0, ...sums.map(({ low }) => low)]),
    high: Float64Array.from([...zeros.map(() => Number.POSITIVE_INFINITY), 1, ...sums.map(({ high }) => high)]),
    point: Float64Array.from([...zeros, 1, ...starts]),
  }
  const start = furthest(tableau, slack, -1)
  if (!start.isSettled) return null
  if (start.value > 1e-6) return { isPossible: false }
  tableau.high[slack] = 0
  tableau.point[slack] = 0
  const seen = sums.map((_, at) => ({ low: tableau.point[from + at]!, high: tableau.point[from + at]! }))
  const ask = (sum: number, way: 1 | -1, enough?: number) => {
    const asked = copyOf(tableau)
    const found = furthest(asked, from + sum, way, enough)
    if (Number.isFinite(found.value))
      for (const [at, ends] of seen.entries()) {
        ends.low = Math.min(ends.low, asked.point[from + at]!)
        ends.high = Math.max(ends.high, asked.point[from + at]!)
      }
    return found.isSettled ? found.value : null
  }
  return {
    isPossible: true,
    ends(sum) {
      const [high, low] = [ask(sum, 1), ask(sum, -1)]
      return high === null || low === null ? null : whole({ low, high })
    },
    reach(sum, way, enough) {
      ask(sum, way, way * enough)
    },
    seen: (sum) => whole(seen[sum]!),
  }
}

const whole = ({ low, high }: Known): Known => ({ low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) })

/** Groups that no sum shown as zero holds. */
function liveGroups(sums: readonly Sum[], many: number): number[] {
  const empty = new Set(
    sums.flatMap(({ weights, high }) => (high === 0 && [...weights.values()].every((weight) => weight > 0) ? [...weights.keys()] : [])),
  )
  return Array.from({ length: many }, (_, group) => group).filter((group) => !empty.has(group))
}
