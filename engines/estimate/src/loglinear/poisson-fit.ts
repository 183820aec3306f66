import { Cholesky } from './cholesky.ts'
import { type ModelCode, estimateExists, rankOf, reduced } from './existence.ts'
import type { Model } from './model.ts'
import { sumOverSubsets, sumOverSupersets } from './subsets.ts'

/** A fitted model. Arrays belong to the fit and are not shared. */
export interface Fit {
  readonly model: Model
  /** Persons, those seen and those hidden. */
  readonly estimate: number
  readonly deviance: number
  /** Coefficient by mask; −Infinity where nobody shows an interaction of the model, NaN outside the model. */
  readonly coefficients: Float64Array
  /** Expected persons in the histories that contain each mask; 0 where they were taken out. */
  readonly expected: Float64Array
  /** Number of kept histories less finite parameters. */
  readonly degreesOfFreedom: number
  /** Standard error of the intercept, had the model been fixed in advance. */
  readonly interceptError: number
}

export type Fitted = { readonly code: 0; readonly fit: Fit } | { readonly code: Exclude<ModelCode, 0> }

interface Sums {
  readonly counts: Float64Array
  /** Persons in the histories that contain each mask: the sufficient statistics. */
  readonly shown: Float64Array
  /** sum of y log y */
  readonly saturated: number
}

/** A step this small leaves an error of its square, as the method is Newton's. */
const settled = 1e-6
const doubtAfter = 9

export function sumsOf(counts: Float64Array): Sums {
  const shown = Float64Array.from(counts)
  sumOverSupersets(shown)
  return { counts, shown, saturated: counts.reduce((sum, count) => (count > 0 ? sum + count * Math.log(count) : sum), 0) }
}

/**
 * Fits Poisson log-linear models to one table by extended maximum likelihood.
 * Newton's method; sums over supersets stand for the products with the design. A fit that settles is itself the proof that the
 * estimate exists and is the only one; in doubt the rank and a linear program decide.
 * @param start  coefficients by mask to begin from, for example those of a neighbour model
 */
export function fitPoisson(sums: Sums, model: Model, start?: Float64Array): Fitted {
  const { counts, shown, saturated } = sums
  const size = counts.length
  const { finite, kept } = reduced(shown, model)
  const keeps = new Uint8Array(size)
  for (const history of kept) keeps[history] = 1
  const width = finite.length
  const values = new Float64Array(width)
  const workspace = new Cholesky(width)
  const mean = new Float64Array(size)
  const eta = new Float64Array(size)
  if (start === undefined || !begunFrom(start, finite, values)) {
    for (const history of kept) {
      const near = Math.max(counts[history]!, 0.1)
      mean[history] = near
      eta[history] = near * Math.log(near) + counts[history]! - near
    }
    sumOverSupersets(mean)
    sumOverSupersets(eta)
    workspace.load(mean, finite)
    if (!workspace.factor()) return { code: inDoubt(counts, finite, kept) ?? 2 }
    for (let at = 0; at < width; at += 1) values[at] = eta[finite[at]!]!
    workspace.solve(values)
  }
  const step = new Float64Array(width)
  const means = () => {
    eta.fill(0)
    for (let at = 0; at < width; at += 1) eta[finite[at]!] = values[at]!
    sumOverSubsets(eta)
    for (let history = 0; history < size; history += 1) mean[history] = keeps[history] === 1 ? Math.exp(eta[history]!) : 0
    sumOverSupersets(mean)
    let likelihood = -mean[0]!
    for (let at = 0; at < width; at += 1) likelihood += shown[finite[at]!]! * values[at]!
    return likelihood
  }
  let likelihood = means()
  let proven = false
  let largest = Number.POSITIVE_INFINITY
  for (let round = 1; largest > settled; round += 1) {
    if ((round > doubtAfter && largest > 0.3 && !proven) || round > 200) {
      const code = inDoubt(counts, finite, kept)
      if (code !== null) return { code }
      if (round > 200) throw new RangeError('a fit that exists did not settle')
      proven = true
    }
    workspace.load(mean, finite)
    for (let at = 0; at < width; at += 1) step[at] = shown[finite[at]!]! - mean[finite[at]!]!
    if (!workspace.factor()) {
      const code = inDoubt(counts, finite, kept)
      if (code !== null) return { code }
      workspace.load(mean, finite)
      workspace.factorWithRidge()
    }
    workspace.solve(step)
    largest = 0
    for (let at = 0; at < width; at += 1) {
      largest = Math.max(largest, Math.abs(step[at]!))
      values[at]! += step[at]!
    }
    let after = means()
    for (let halved = 0; halved < 40 && !(after >= likelihood - Math.abs(likelihood) * 1e-13); halved += 1) {
      for (let at = 0; at < width; at += 1) {
        step[at]! /= 2
        values[at]! -= step[at]!
      }
      after = means()
    }
    likelihood = after
  }
  workspace.load(mean, finite)
  const definite = workspace.factor()
  const coefficients = new Float64Array(size).fill(Number.NaN)
  for (const mask of model) coefficients[mask] = Number.NEGATIVE_INFINITY
  for (let mask = 1; mask < size; mask <<= 1) coefficients[mask] = Number.NEGATIVE_INFINITY
  for (let at = 0; at < width; at += 1) coefficients[finite[at]!] = values[at]!
  return {
    code: 0,
    fit: {
      model,
      estimate: shown[0]! + Math.exp(values[0]!),
      deviance: Math.max(0, 2 * (saturated - shown[0]! - likelihood)),
      coefficients,
      expected: mean,
      degreesOfFreedom: kept.length - width,
      interceptError: definite ? workspace.errorOfFirst() : Number.NaN,
    },
  }
}

/** Takes what is finite from a neighbour; a parameter that it lacks begins at 0. */
function begunFrom(start: Float64Array, finite: readonly number[], values: Float64Array): boolean {
  for (const [at, mask] of finite.entries()) {
    const value = start[mask]!
    if (Number.isFinite(value)) values[at] = value
    else if (mask === 0 || (mask & (mask - 1)) === 0) return false
    else values[at] = 0
  }
  return true
}

function inDoubt(counts: Float64Array, finite: readonly number[], kept: readonly number[]): Exclude<ModelCode, 0> | null {
  const unique = kept.length >= finite.length && rankOf(finite, kept) === finite.length
  const exists = estimateExists(counts, finite, kept)
  if (exists) return unique ? null : 2
  return unique ? 1 : 3
}
