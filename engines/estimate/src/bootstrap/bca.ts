import { normalBelow, normalQuantile } from '../special/normal.ts'
import { quantile } from './quantile.ts'

/** The estimate with one person of a history left out, and how many have that history. */
export interface LeftOut {
  readonly estimate: number
  readonly people: number
}

export interface BcaInterval {
  /** Persons; null where no limit can be given, Infinity where the draws have none. */
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  /** Bias correction; infinite where the estimate lies outside all draws. */
  readonly z0: number
  /** Acceleration; NaN where a jackknife estimate does not exist. */
  readonly ahat: number
  readonly lowAtExtreme: boolean
  readonly highAtExtreme: boolean
  readonly draws: number
  /** Draws whose selection had no estimate at all: they count as infinitely large. */
  readonly failed: number
  /** Draws of more than 100 times the estimate: nearly singular. */
  readonly absurd: number
}

/**
 * Bias-corrected accelerated interval of an estimate.
 * @param draws  estimates of B resamples, persons, B ≥ 200, any order; Infinity where a draw has none
 * @param level  0 < level < 1, for example 0.95
 * @throws RangeError where `draws` is shorter than 200 or holds a NaN
 * @see Efron (1987) 10.1080/01621459.1987.10478410, §3
 */
export function bcaInterval(estimate: number, draws: Float64Array, leftOut: readonly LeftOut[], level = 0.95): BcaInterval {
  if (draws.length < 200) throw new RangeError('a BCa interval takes 200 draws or more')
  if (draws.some(Number.isNaN)) throw new RangeError('a draw is not a number')
  const sorted = draws.toSorted()
  const z0 = normalQuantile(sorted.reduce((below, draw) => (draw < estimate ? below + 1 : below), 0) / sorted.length)
  const ahat = accelerationOf(leftOut)
  const shares = [(1 - level) / 2, (1 + level) / 2].map((share) => shareOf(share, z0, ahat))
  const [low, high] = shares.map((share) => (Number.isNaN(share) ? null : quantile(sorted, share)))
  const most = sorted.at(-1)!
  return {
    low: low!,
    high: high!,
    level,
    z0,
    ahat,
    lowAtExtreme: low === sorted[0],
    highAtExtreme: high === most,
    draws: sorted.length,
    failed: sorted.reduce((count, draw) => (draw === Number.POSITIVE_INFINITY ? count + 1 : count), 0),
    absurd: sorted.reduce((count, draw) => (draw > 100 * estimate && draw < Number.POSITIVE_INFINITY ? count + 1 : count), 0),
  }
}

/** Which quantile of the draws stands for a share of the interval; NaN where the correction is infinite or unknown. */
function shareOf(share: number, z0: number, ahat: number): number {
  if (!Number.isFinite(z0) || Number.isNaN(ahat)) return Number.NaN
  const z = z0 + normalQuantile(share)
  return normalBelow(z0 + z / (1 - ahat * z))
}

/** Acceleration from leaving one person out of each history in turn. */
export function accelerationOf(leftOut: readonly LeftOut[]): number {
  if (leftOut.some(({ estimate }) => !Number.isFinite(estimate))) return Number.NaN
  const people = leftOut.reduce((sum, one) => sum + one.people, 0)
  const middle = leftOut.reduce((sum, one) => sum + one.people * one.estimate, 0) / people
  let squares = 0
  let cubes = 0
  for (const one of leftOut) {
    const distance = middle - one.estimate
    squares += one.people * distance ** 2
    cubes += one.people * distance ** 3
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}
