import { levelsOfPattern } from '../compare/kernel.ts'

export interface PatternCounts {
  readonly patterns: Float64Array
  readonly counts: Float64Array
}

export interface EmInput extends PatternCounts {
  readonly levels: readonly number[]
  /** u by comparison and level. */
  readonly u: readonly (readonly number[])[]
  /** What m is at the start, and what it stays near while little is known. */
  readonly start: readonly (readonly number[])[]
  /** All pairs there are, those that no rule brought together among them: they count as two persons. */
  readonly allPairs: number
  readonly startLambda: number
}

export interface EmResult {
  readonly lambda: number
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  readonly rounds: number
  readonly lastChange: number
}

const mostRounds = 300
const stillChange = 1e-5

/**
 * Fellegi–Sunter m and lambda by expectation–maximization over counted patterns; records are not looked at.
 * All pairs are in the likelihood, those outside the blocks as non-matches: no rule's field has to be left out, as nothing is
 * conditioned on having met. u stays what random pairs showed, less the matches that were among them.
 * @see Winkler (1988), "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model of Record Linkage"
 */
export function expectationMaximization(input: EmInput): EmResult {
  const { patterns, counts, levels, allPairs, start } = input
  const width = levels.length
  const offsets = levels.map((_, at) => levels.slice(0, at).reduce((sum, count) => sum + count, 0))
  const slots = offsets.at(-1)! + levels.at(-1)!
  const cells = new Int32Array(patterns.length * width)
  for (let at = 0; at < patterns.length; at++)
    for (const [each, level] of levelsOfPattern(
      patterns[at]!,
      levels.map((count) => ({ levels: count })),
    ).entries())
      cells[at * width + each] = level === 0 ? -1 : offsets[each]! + level
  const flat = (of: readonly (readonly number[])[]) => Float64Array.from(of.flat())
  const rawU = flat(input.u)
  const prior = flat(start)
  let m = flat(start)
  let u = rawU.slice()
  let lambda = input.startLambda
  let rounds = 0
  let change = 1
  const bits = new Float64Array(slots)
  while (rounds < mostRounds && change >= stillChange) {
    rounds += 1
    for (let slot = 0; slot < slots; slot++) bits[slot] = m[slot]! > 0 ? Math.log2(m[slot]! / u[slot]!) : 0
    const sums = prior.slice()
    const base = Math.log2(lambda / (1 - lambda))
    let matches = 0
    for (let at = 0; at < patterns.length; at++) {
      let score = base
      for (let cell = at * width; cell < (at + 1) * width; cell++) if (cells[cell]! >= 0) score += bits[cells[cell]!]!
      const expected = counts[at]! / (1 + 2 ** -score)
      matches += expected
      for (let cell = at * width; cell < (at + 1) * width; cell++)
        if (cells[cell]! >= 0) sums[cells[cell]!] = sums[cells[cell]!]! + expected
    }
    const nextM = normalized(sums, levels, offsets)
    change = 0
    for (let slot = 0; slot < slots; slot++) change = Math.max(change, Math.abs(nextM[slot]! - m[slot]!))
    m = nextM
    lambda = Math.min(0.5, Math.max(matches, 0.5) / allPairs)
    u = withoutMatches(rawU, m, lambda, levels, offsets)
  }
  const byComparison = (of: Float64Array) => levels.map((count, at) => [...of.subarray(offsets[at], offsets[at]! + count)])
  return { lambda, m: byComparison(m), u: byComparison(u), rounds, lastChange: change }
}

function normalized(sums: Float64Array, levels: readonly number[], offsets: readonly number[]): Float64Array<ArrayBuffer> {
  const out = new Float64Array(sums.length)
  for (const [at, count] of levels.entries()) {
    let total = 0
    for (let level = 1; level < count; level++) total += sums[offsets[at]! + level]!
    for (let level = 1; level < count; level++) out[offsets[at]! + level] = sums[offsets[at]! + level]! / total
  }
  return out
}

/** Random pairs hold a share lambda of matches: what they add to a level is taken away, but for a fiftieth of what was seen. */
function withoutMatches(
  raw: Float64Array,
  m: Float64Array,
  lambda: number,
  levels: readonly number[],
  offsets: readonly number[],
): Float64Array<ArrayBuffer> {
  const bare = Float64Array.from(raw, (share, slot) => Math.max((share - lambda * m[slot]!) / (1 - lambda), share / 50))
  return normalized(bare, levels, offsets)
}
