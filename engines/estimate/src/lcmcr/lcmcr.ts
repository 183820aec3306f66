import { chanceFrom } from '../chance/generator.ts'
import { quantile } from '../bootstrap/quantile.ts'
import { type Convergence, convergenceOf } from './convergence.ts'
import { type ChainSettings, runChain } from './sampler.ts'

export interface LatentClasses extends Convergence {
  /** Persons, from all chains. */
  readonly median: number
  /** Null where the chains do not agree: R-hat above 1.05. */
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  readonly chainMedians: readonly number[]
  readonly chains: number
  /** Largest population that the prior allows, persons. */
  readonly bound: number
  /** Posterior mass in the top twentieth below the bound. */
  readonly massAtBound: number
  /** Some of the population at kept iterations, chain by chain, to be looked at. */
  readonly traces: readonly (readonly number[])[]
}

/** Ten classes, 8 chains of 60,000 iterations of which 10,000 are thrown away, N at most 100 times the people seen. */
export const usualChains: ChainSettings & { readonly chains: number } = {
  classes: 10,
  concentration: 0.25,
  burnIn: 10_000,
  iterations: 50_000,
  thin: 10,
  bound: 100,
  chains: 8,
}

/** No interval above this R-hat. */
export const mostRhat = 1.05

/** Streams of chance of the chains, apart from those of bootstrap draws. */
const chainStreams = 2 ** 40

export function latentChain(counts: Float64Array, settings: ChainSettings, seed: number, chain: number): Float64Array {
  return runChain(counts, settings, chanceFrom(seed, chainStreams + chain))
}

/**
 * What chains say together.
 * @param chains  populations at kept iterations; 8 chains or more, as fewer have hidden a second mode
 * @throws RangeError below 8 chains
 */
export function latentClasses(chains: readonly Float64Array[], people: number, settings: ChainSettings, level = 0.95): LatentClasses {
  if (chains.length < 8) throw new RangeError('8 chains or more')
  const convergence = convergenceOf(chains.map((chain) => chain.map(Math.log)))
  const all = Float64Array.from(chains.flatMap((chain) => [...chain])).sort()
  const agreed = convergence.rhat <= mostRhat
  const bound = people + Math.floor((settings.bound - 1) * people)
  return {
    ...convergence,
    median: quantile(all, 0.5),
    low: agreed ? quantile(all, (1 - level) / 2) : null,
    high: agreed ? quantile(all, (1 + level) / 2) : null,
    level,
    chainMedians: chains.map((chain) => quantile(chain.toSorted(), 0.5)),
    chains: chains.length,
    bound,
    massAtBound: all.reduce((count, value) => (value > 0.95 * bound ? count + 1 : count), 0) / all.length,
    traces: chains.map((chain) =>
      Array.from({ length: Math.min(100, chain.length) }, (_, at) => chain[Math.floor((at * chain.length) / Math.min(100, chain.length))]!),
    ),
  }
}
