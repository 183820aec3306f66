import { drawMultinomial } from '../chance/draws.ts'
import { chanceFrom } from '../chance/generator.ts'
import { bicFor } from '../loglinear/bic.ts'
import type { Model } from '../loglinear/model.ts'
import { fitPoisson, sumsOf } from '../loglinear/poisson-fit.ts'
import { stepwise } from '../loglinear/stepwise.ts'

/** Some of the draws of a bootstrap, by their number: each has its own stream of chance. */
export interface DrawRange {
  readonly seed: number
  readonly from: number
  readonly to: number
}

/**
 * One selection made afresh on a table: an estimate for each of its columns. Infinity where lists do not overlap at all, as nothing
 * bounds the hidden then; NaN where no model of a short list can be fitted, which says nothing.
 */
type Selection = (counts: Float64Array, into: Float64Array, at: number) => void

function resample(counts: Float64Array, { seed, from, to }: DrawRange, width: number, select: Selection): Float64Array {
  const histories = Array.from(counts.keys()).filter((history) => counts[history]! > 0)
  const weights = Float64Array.from(histories, (history) => counts[history]!)
  const people = weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = new Float64Array(histories.length)
  const table = new Float64Array(counts.length)
  const estimates = new Float64Array((to - from) * width)
  for (let draw = from; draw < to; draw += 1) {
    drawMultinomial(chanceFrom(seed, draw), people, weights, drawn)
    for (const [at, history] of histories.entries()) table[history] = drawn[at]!
    select(table, estimates, (draw - from) * width)
  }
  return estimates
}

/** The estimate with one person of each observed history left out, in the order of the histories. */
function leaveOneOut(counts: Float64Array, width: number, select: Selection): Float64Array {
  const histories = Array.from(counts.keys()).filter((history) => counts[history]! > 0)
  const estimates = new Float64Array(histories.length * width)
  const table = Float64Array.from(counts)
  for (const [at, history] of histories.entries()) {
    table[history]! -= 1
    select(table, estimates, at * width)
    table[history]! += 1
  }
  return estimates
}

const byStepwise =
  (threshold: number): Selection =>
  (counts, into, at) => {
    const selected = stepwise(counts, threshold)
    into[at] = selected.code === 0 ? selected.fit.estimate : Number.POSITIVE_INFINITY
  }

/**
 * The best of each first n models by BIC, for every n of `tops`.
 * @param models  the best of the original table first
 * @param tops    ascending
 */
function byBic(counts: Float64Array, models: readonly Model[], tops: readonly number[]): Selection {
  const original = sumsOf(counts)
  const starts = models.map((model) => {
    const fitted = fitPoisson(original, model)
    return fitted.code === 0 ? fitted.fit.coefficients : undefined
  })
  return (table, into, at) => {
    const sums = sumsOf(table)
    const bic = bicFor(table)
    let least = Number.POSITIVE_INFINITY
    let estimate = Number.NaN
    let column = 0
    for (const [rank, model] of models.entries()) {
      const tried = fitPoisson(sums, model, starts[rank])
      if (tried.code === 0) {
        const value = bic(tried.fit)
        if (value < least) {
          least = value
          estimate = tried.fit.estimate
        }
      }
      if (rank + 1 === tops[column]) {
        into[at + column] = estimate
        column += 1
      }
    }
  }
}

/** Estimates of resamples, the whole stepwise selection repeated in each. */
export function stepwiseDraws(counts: Float64Array, threshold: number, range: DrawRange): Float64Array {
  return resample(counts, range, 1, byStepwise(threshold))
}

export function stepwiseLeftOut(counts: Float64Array, threshold: number): Float64Array {
  return leaveOneOut(counts, 1, byStepwise(threshold))
}

/** Estimates of resamples, the best of the first n models chosen in each: one row for a draw, one column for each n of `tops`. */
export function bicDraws(counts: Float64Array, models: readonly Model[], tops: readonly number[], range: DrawRange): Float64Array {
  return resample(counts, range, tops.length, byBic(counts, models, tops))
}

export function bicLeftOut(counts: Float64Array, models: readonly Model[], tops: readonly number[]): Float64Array {
  return leaveOneOut(counts, tops.length, byBic(counts, models, tops))
}
