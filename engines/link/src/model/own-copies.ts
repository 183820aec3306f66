import { type Comparison, levelsOfPattern } from '../compare/kernel.ts'
import { probabilityOf } from './model.ts'

/** Pairs that may be one person: records, score in bits, and pattern. */
export interface ScoredPairs {
  readonly first: Int32Array
  readonly score: Float64Array
  readonly pattern: Float64Array
}

/**
 * How many other records of the same person are expected to hold the same form as a record that holds it: by form, null for a field
 * with several values. A value that one person's ten records repeat is no commoner among other persons for that.
 */
export function ownCopies(comparisons: readonly Comparison[], { first, score, pattern }: ScoredPairs): readonly (Float64Array | null)[] {
  const expected = comparisons.map(({ field }) => (field.starts === null ? new Float64Array(field.forms.size) : null))
  const sameOf = new Map<number, readonly number[]>()
  for (let pair = 0; pair < first.length; pair++) {
    let same = sameOf.get(pattern[pair]!)
    if (same === undefined) {
      const levels = levelsOfPattern(pattern[pair]!, comparisons)
      same = levels.flatMap((level, at) => (expected[at] !== null && level === comparisons[at]!.levels - 1 ? [at] : []))
      sameOf.set(pattern[pair]!, same)
    }
    const probability = probabilityOf(score[pair]!)
    for (const at of same) {
      const form = comparisons[at]!.field.ids[first[pair]!]!
      expected[at]![form] = expected[at]![form]! + probability
    }
  }
  return expected.map((sums, at) => sums?.map((sum, form) => (2 * sum) / Math.max(1, comparisons[at]!.field.counts[form]!)) ?? null)
}
