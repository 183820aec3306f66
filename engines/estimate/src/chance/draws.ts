import { logFactorial } from '../special/gamma.ts'
import type { Chance } from './generator.ts'

/** Standard normal, by the polar method of Marsaglia, which makes two at a time. */
export function drawNormal(chance: Chance): number {
  const made = chance.spare
  if (!Number.isNaN(made)) {
    chance.spare = Number.NaN
    return made
  }
  for (;;) {
    const x = 2 * chance.next() - 1
    const y = 2 * chance.next() - 1
    const square = x * x + y * y
    if (square >= 1 || square === 0) continue
    const stretch = Math.sqrt((-2 * Math.log(square)) / square)
    chance.spare = y * stretch
    return x * stretch
  }
}

/** Gamma with the given shape > 0 and rate 1. @see Marsaglia & Tsang (2000) 10.1145/358407.358414 */
export function drawGamma(chance: Chance, shape: number): number {
  if (shape < 1) return drawGamma(chance, shape + 1) * chance.next() ** (1 / shape)
  if (shape === 1) return -Math.log(chance.next())
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(chance)
    const root = 1 + c * x
    if (root <= 0) continue
    const cube = root * root * root
    const u = chance.next()
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - cube + Math.log(cube))) return d * cube
  }
}

/** Logarithm of a gamma draw of rate 1: a small shape gives values that a number itself cannot hold. */
export function drawLogGamma(chance: Chance, shape: number): number {
  if (shape < 1) return Math.log(drawGamma(chance, shape + 1)) + Math.log(chance.next()) / shape
  return Math.log(drawGamma(chance, shape))
}

/** Beta with both shapes ≥ 1: in closed form where one of them is 1, else as two gammas. */
export function drawBeta(chance: Chance, one: number, other: number): number {
  if (other === 1) return one === 1 ? chance.next() : chance.next() ** (1 / one)
  if (one === 1) return -Math.expm1(Math.log(chance.next()) / other)
  const x = drawGamma(chance, one)
  return x / (x + drawGamma(chance, other))
}

/**
 * Binomial: how many of `size` trials succeed. By inversion where few are expected, else by transformed rejection.
 * @see Hörmann (1993) 10.1080/00949659308811496, algorithm BTRS
 */
export function drawBinomial(chance: Chance, size: number, share: number): number {
  if (size <= 0 || !(share > 0)) return 0
  if (share >= 1) return size
  if (share > 0.5) return size - drawBinomial(chance, size, 1 - share)
  return size * share < 10 ? byInversion(chance, size, share) : byRejection(chance, size, share)
}

function byInversion(chance: Chance, size: number, share: number): number {
  const odds = share / (1 - share)
  let left = chance.next()
  // P[0] ≥ 1 − size · share, which spares the exponential where next to nobody is expected
  if (left < 1 - size * share) return 0
  let term = Math.exp(size * Math.log1p(-share))
  let count = 0
  while (left > term && count < size) {
    left -= term
    count += 1
    term *= (odds * (size - count + 1)) / count
    if (term < 1e-300) break
  }
  return count
}

function byRejection(chance: Chance, size: number, share: number): number {
  const spread = Math.sqrt(size * share * (1 - share))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * share
  const c = size * share + 0.5
  const accepted = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const logOdds = Math.log(share / (1 - share))
  const mode = Math.floor((size + 1) * share)
  const atMode = logFactorial(mode) + logFactorial(size - mode)
  for (;;) {
    const u = chance.next() - 0.5
    const v = chance.next()
    const distance = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / distance + b) * u + c)
    if (count < 0 || count > size) continue
    if (distance >= 0.07 && v <= accepted) return count
    const height = Math.log((v * alpha) / (a / (distance * distance) + b))
    if (height <= atMode - logFactorial(count) - logFactorial(size - count) + (count - mode) * logOdds) return count
  }
}

/** Poisson with the given mean ≥ 0. @see Hörmann (1993) 10.1016/0167-6687(93)90997-4, algorithm PTRS */
export function drawPoisson(chance: Chance, mean: number): number {
  if (mean < 10) {
    const limit = Math.exp(-mean)
    let product = chance.next()
    let count = 0
    while (product > limit) {
      product *= chance.next()
      count += 1
    }
    return count
  }
  const spread = Math.sqrt(mean)
  const b = 0.931 + 2.53 * spread
  const a = -0.059 + 0.024_83 * b
  const inverse = 1.1239 + 1.1328 / (b - 3.4)
  const accepted = 0.9277 - 3.6224 / (b - 2)
  const logMean = Math.log(mean)
  for (;;) {
    const u = chance.next() - 0.5
    const v = chance.next()
    const distance = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / distance + b) * u + mean + 0.43)
    if (distance >= 0.07 && v <= accepted) return count
    if (count < 0 || (distance < 0.013 && v > distance)) continue
    const height = Math.log((v * inverse) / (a / (distance * distance) + b))
    if (height <= count * logMean - mean - logFactorial(count)) return count
  }
}

/** A multinomial draw of `size` over `weights`, written into `into`: binomials one after another, each of what is left. */
export function drawMultinomial(chance: Chance, size: number, weights: ArrayLike<number>, into: Float64Array): void {
  let weightLeft = 0
  for (let at = 0; at < weights.length; at += 1) weightLeft += weights[at]!
  let left = size
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at]!
    const drawn = at === weights.length - 1 ? left : weight > 0 && left > 0 ? drawBinomial(chance, left, weight / weightLeft) : 0
    into[at] = drawn
    left -= drawn
    weightLeft -= weight
  }
}
