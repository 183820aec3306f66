import { type Kernel, levelsOfPattern } from '../compare/kernel.ts'
import type { PreparedField } from '../fields/prepared.ts'
import { seeded } from './chance.ts'
import type { PatternCounts } from './em.ts'

export interface RandomPairsOptions {
  readonly rows: number
  readonly boundary: number
  readonly seed: number
  readonly most: number
  /** A comparison is looked at no further when each of its levels was met so often. */
  readonly enough: number
}

/**
 * u of every level: the exact level from the frequencies of the values, the others from random pairs, ended early per comparison.
 * Every level is given half a pair more than was met, so that none is impossible.
 * @returns u by comparison and level; level 0 is 0, the others sum to 1
 */
export function estimateU(kernel: Kernel, options: RandomPairsOptions): number[][] {
  const { rows, boundary, most } = options
  const isLinkOnly = boundary < rows
  return kernel.comparisons.map(({ field, levels }, at) => {
    const next = seeded(options.seed + at)
    const hits = new Float64Array(levels)
    for (let drawn = 0; drawn < most; drawn++) {
      const i = isLinkOnly ? next(boundary) : next(rows)
      const j = isLinkOnly ? boundary + next(rows - boundary) : next(rows)
      if (i === j) continue
      const level = kernel.level(at, i, j)
      hits[level] = hits[level]! + 1
      if (drawn % 20_000 === 19_999 && hits.every((count, each) => each === 0 || each === levels - 1 || count >= options.enough)) break
    }
    return withExact(hits, exactShare(field, rows, boundary))
  })
}

/** u of every level where every pair was compared: counted, and nothing drawn. */
export function countedU(kernel: Kernel, { patterns, counts }: PatternCounts): number[][] {
  const hits = kernel.comparisons.map(({ levels }) => new Float64Array(levels))
  for (const [at, pattern] of patterns.entries())
    for (const [each, level] of levelsOfPattern(pattern, kernel.comparisons).entries())
      hits[each]![level] = hits[each]![level]! + counts[at]!
  return hits.map((list) => withExact(list, null))
}

function withExact(hits: Float64Array, exact: number | null): number[] {
  const last = hits.length - 1
  const seen = hits.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0)
  if (exact === null || seen === 0) return Array.from(hits, (count, level) => (level === 0 ? 0 : (count + 0.5) / (seen + last / 2)))
  const others = seen - hits[last]! + (last - 1) / 2
  return Array.from(hits, (count, level) => {
    if (level === 0) return 0
    return level === last ? exact : ((count + 0.5) / others) * (1 - exact)
  })
}

/** P(two records hold the same value): one table Σ n_v(n_v−1)/(n(n−1)), two tables Σ n_v^A n_v^B/(n_A n_B). Null where a field has several values. */
function exactShare(field: PreparedField, rows: number, boundary: number): number | null {
  if (field.starts !== null) return null
  if (boundary === rows) {
    const n = field.filled
    if (n < 2) return null
    let same = 0
    for (const count of field.counts) same += count * (count - 1)
    return floored(same / (n * (n - 1)), n)
  }
  const first = new Float64Array(field.forms.size)
  let inFirst = 0
  for (let row = 0; row < boundary; row++) {
    const form = field.ids[row]!
    if (form < 0) continue
    first[form] = first[form]! + 1
    inFirst += 1
  }
  const inSecond = field.filled - inFirst
  if (inFirst === 0 || inSecond === 0) return null
  let same = 0
  for (const [form, count] of field.counts.entries()) same += first[form]! * (count - first[form]!)
  return floored(same / (inFirst * inSecond), Math.min(inFirst, inSecond))
}

/** Never nothing: a value that nobody shares here may be shared by the next file's. */
function floored(share: number, n: number): number {
  return Math.min(1 - 1e-6, Math.max(share, 0.5 / (n * n), 1e-12))
}
