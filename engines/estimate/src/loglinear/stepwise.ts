import { logPoissonTail } from '../special/poisson-tail.ts'
import { type Fit, type Fitted, fitPoisson, sumsOf } from './poisson-fit.ts'
import { subsetsOfSize } from './subsets.ts'

/** The threshold that its authors chose by simulation: 28 scenarios, 1,000 sets each. */
export const usualThreshold = 0.02

/**
 * Adds pairs of lists one by one, the least likely count first, while its smaller Poisson tail lies below the threshold.
 * Never takes one out. A pair whose model has no estimate, or not only one, is passed over.
 * @param counts     persons by history
 * @param threshold  0 ≤ threshold ≤ 1
 * @returns the fit; or the code of the model without pairs where even that has none
 * @see Chan, Silverman & Vincent (2021) 10.1080/01621459.2019.1708748
 */
export function stepwise(counts: Float64Array, threshold = usualThreshold): Fitted {
  const sums = sumsOf(counts)
  const lists = 31 - Math.clz32(counts.length)
  const begun = fitPoisson(sums, [])
  if (begun.code !== 0) return begun
  const below = Math.log(threshold)
  const outside = new Set(subsetsOfSize(lists, 2))
  let current: Fit = begun.fit
  for (;;) {
    const next = nextPair(sums, current, outside, below)
    if (next === null) return { code: 0, fit: current }
    current = next
  }
}

type Sums = ReturnType<typeof sumsOf>

/** The best pair whose model can be fitted. What cannot be is not tried again within this step. */
function nextPair(sums: Sums, current: Fit, outside: Set<number>, below: number): Fit | null {
  const ranked = [...outside]
    .map((pair) => ({ pair, tail: logPoissonTail(current.expected[pair]!, sums.shown[pair]!) }))
    .filter(({ tail }) => tail < below)
    .sort((a, b) => a.tail - b.tail)
  for (const { pair } of ranked) {
    const tried = fitPoisson(sums, [...current.model, pair], current.coefficients)
    if (tried.code !== 0) continue
    outside.delete(pair)
    return tried.fit
  }
  return null
}
