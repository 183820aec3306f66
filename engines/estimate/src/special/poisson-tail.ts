import { logFactorial } from './gamma.ts'

/**
 * Logarithm of the smaller tail of a Poisson count: min(P[X ≤ observed], P[X ≥ observed]).
 * The tail is summed from the observed count outwards, never taken as one less the other: a difference cancels, makes
 * small tails tie at zero and with that picks other terms in resamples.
 * @param expected  ≥ 0, persons
 * @param observed  a whole number ≥ 0, persons
 */
export function logPoissonTail(expected: number, observed: number): number {
  if (expected <= 0) return observed === 0 ? 0 : Number.NEGATIVE_INFINITY
  const atObserved = observed * Math.log(expected) - expected - logFactorial(observed)
  let term = 1
  let sum = 1
  if (observed < expected)
    for (let count = observed; count > 0 && term > sum * 1e-17; count -= 1) {
      term *= count / expected
      sum += term
    }
  else
    for (let count = observed + 1; term > sum * 1e-17; count += 1) {
      term *= expected / count
      sum += term
    }
  return Math.min(0, atObserved + Math.log(sum))
}
