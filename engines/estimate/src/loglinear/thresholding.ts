import { drawNormal } from '../chance/draws.ts'
import { chanceFrom, type Chance } from '../chance/generator.ts'
import { quantile } from '../bootstrap/quantile.ts'
import { Cholesky } from './cholesky.ts'
import { allPairs, type Model } from './model.ts'
import { sumsOf } from './poisson-fit.ts'
import { isClosed, subsetsOfSize, sumOverSubsets, sumOverSupersets } from './subsets.ts'

export interface Thresholded {
  /** What was kept: interactions whose posterior mean lies at least two posterior standard deviations from 0. */
  readonly model: Model
  /** Persons. */
  readonly median: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly draws: number
  /** Share of proposals taken in the last run. */
  readonly accepted: number
}

export interface Thresholding {
  readonly pairs: Thresholded
  /** With triples let in; null where no three pairs survived that make one. */
  readonly triples: (Thresholded & { readonly eligible: number }) | null
}

const burnIn = 1000
const kept = 10_000
const limit = 2
const stream = 2 ** 41

/**
 * Bayesian thresholding: all pairs with N(0, 1) on each interaction and flat priors on the rest, by random-walk Metropolis; pairs
 * within two posterior standard deviations of 0 are taken out, and what is left is run again. Then triples whose three pairs survived
 * are let in and thresholded the same way, and the pairs stay whatever becomes of them. The interaction of all lists is never let in:
 * with it the prior alone would say how many are hidden.
 * @see Silverman (2020) 10.1111/rssa.12505, section 6
 */
export function bayesianThresholding(counts: Float64Array, seed: number, level = 0.95): Thresholding {
  const lists = 31 - Math.clz32(counts.length)
  const chance = chanceFrom(seed, stream)
  const pairs = surviving(counts, [], allPairs(lists), chance)
  const ofPairs = posteriorOf(counts, pairs, chance, level)
  const held = new Set(pairs)
  const eligible = lists < 4 ? [] : subsetsOfSize(lists, 3).filter((triple) => isClosed(triple, held))
  if (eligible.length === 0) return { pairs: ofPairs, triples: null }
  const triples = surviving(counts, pairs, eligible, chance)
  const ofTriples = triples.length === 0 ? ofPairs : posteriorOf(counts, [...pairs, ...triples], chance, level)
  return { pairs: ofPairs, triples: { ...ofTriples, eligible: eligible.length } }
}

/** Of the interactions that are in question those that stand clear of 0, with all of them and the given ones in the model. */
function surviving(counts: Float64Array, given: Model, inQuestion: Model, chance: Chance): Model {
  const lists = 31 - Math.clz32(counts.length)
  const { means, deviations } = walk(counts, [...given, ...inQuestion], chance)
  const first = 1 + lists + given.length
  return inQuestion.filter((_, at) => Math.abs(means[first + at]!) >= limit * deviations[first + at]!)
}

function posteriorOf(counts: Float64Array, model: Model, chance: Chance, level: number): Thresholded {
  const { intercepts, accepted } = walk(counts, model, chance)
  const people = counts.reduce((sum, count) => sum + count, 0)
  const estimates = intercepts.map((value) => people + Math.exp(value)).sort()
  return {
    model,
    median: quantile(estimates, 0.5),
    low: quantile(estimates, (1 - level) / 2),
    high: quantile(estimates, (1 + level) / 2),
    level,
    draws: kept,
    accepted,
  }
}

interface Walk {
  readonly intercepts: Float64Array
  readonly means: Float64Array
  readonly deviations: Float64Array
  readonly accepted: number
}

/** Steps have the shape of the posterior at its mode, scaled for the number of parameters; more are made between kept ones the more there are. */
function walk(counts: Float64Array, model: Model, chance: Chance): Walk {
  const lists = 31 - Math.clz32(counts.length)
  const masks = [0, ...Array.from({ length: lists }, (_, list) => 1 << list), ...model]
  const width = masks.length
  const posterior = new Posterior(counts, masks)
  const { mode, information } = posterior.peak()
  let current = mode
  let height = posterior.at(current)
  const scale = 2.38 / Math.sqrt(width)
  const thin = Math.ceil(width / 4)
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  const intercepts = new Float64Array(kept)
  let accepted = 0
  for (let at = -burnIn; at < kept; at += 1) {
    for (let step = 0; step < thin; step += 1) {
      const proposal = Float64Array.from(current, () => drawNormal(chance))
      information.spread(proposal)
      for (let place = 0; place < width; place += 1) proposal[place] = current[place]! + scale * proposal[place]!
      const tried = posterior.at(proposal)
      if (Math.log(chance.next()) >= tried - height) continue
      current = proposal
      height = tried
      if (at >= 0) accepted += 1
    }
    if (at < 0) continue
    intercepts[at] = current[0]!
    for (let place = 0; place < width; place += 1) {
      sums[place]! += current[place]! - mode[place]!
      squares[place]! += (current[place]! - mode[place]!) ** 2
    }
  }
  const means = sums.map((sum, place) => mode[place]! + sum / kept)
  const deviations = squares.map((square, place) => Math.sqrt(Math.max(square / kept - (sums[place]! / kept) ** 2, 0)))
  return { intercepts, means, deviations, accepted: accepted / (kept * thin) }
}

/** Log posterior of a Poisson log-linear model, up to a constant. */
class Posterior {
  readonly #masks: readonly number[]
  readonly #shown: Float64Array
  readonly #mean: Float64Array
  readonly #start: Float64Array

  constructor(counts: Float64Array, masks: readonly number[]) {
    this.#masks = masks
    this.#shown = sumsOf(counts).shown
    this.#mean = new Float64Array(counts.length)
    const lists = 31 - Math.clz32(counts.length)
    const people = this.#shown[0]!
    this.#start = Float64Array.from(masks, (mask, at) =>
      at === 0 ? Math.log(people) : at <= lists ? Math.log(this.#shown[mask]! / (2 * people)) : 0,
    )
  }

  at(values: Float64Array): number {
    this.#meansAt(values)
    let height = 0
    for (let history = 1; history < this.#mean.length; history += 1) height -= this.#mean[history]!
    for (const [at, mask] of this.#masks.entries()) {
      height += this.#shown[mask]! * values[at]!
      if ((mask & (mask - 1)) !== 0) height -= values[at]! ** 2 / 2
    }
    return height
  }

  #meansAt(values: Float64Array): void {
    this.#mean.fill(0)
    for (const [at, mask] of this.#masks.entries()) this.#mean[mask] = values[at]!
    sumOverSubsets(this.#mean)
    for (let history = 0; history < this.#mean.length; history += 1)
      this.#mean[history] = history === 0 ? 0 : Math.exp(this.#mean[history]!)
  }

  /** The mode by Newton's method with halved steps, and the information there. */
  peak(): { readonly mode: Float64Array; readonly information: Cholesky } {
    const mode = Float64Array.from(this.#start)
    const information = new Cholesky(mode.length)
    let height = this.at(mode)
    for (let round = 0; round < 100; round += 1) {
      this.#meansAt(mode)
      sumOverSupersets(this.#mean)
      information.load(this.#mean, this.#masks)
      const step = Float64Array.from(this.#masks, (mask, at) => {
        const isInteraction = (mask & (mask - 1)) !== 0
        if (isInteraction) information.addTo(at, 1)
        return this.#shown[mask]! - this.#mean[mask]! - (isInteraction ? mode[at]! : 0)
      })
      if (!information.factor()) information.factorWithRidge()
      information.solve(step)
      let share = 1
      const tried = () => mode.map((value, at) => value + share * step[at]!)
      while (share > 1e-9 && !(this.at(tried()) >= height - 1e-9 * Math.abs(height))) share /= 2
      mode.set(tried())
      height = this.at(mode)
      if (step.every((value) => Math.abs(value * share) < 1e-6)) break
    }
    return { mode, information }
  }
}
