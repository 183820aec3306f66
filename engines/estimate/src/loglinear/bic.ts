import { logFactorial } from '../special/gamma.ts'
import { defaultOrder, hierarchicalModels, type Model, parametersOf } from './model.ts'
import { type Fit, fitPoisson, sumsOf } from './poisson-fit.ts'

export interface RankedModel {
  readonly model: Model
  readonly estimate: number
  readonly bic: number
}

/** Twice the log-likelihood of the saturated Poisson model: what a deviance leaves out of BIC and AIC. */
export function saturatedTwice(counts: Float64Array): number {
  return counts.reduce((sum, count) => (count > 0 ? sum + 2 * (count * Math.log(count) - count - logFactorial(count)) : sum), 0)
}

/** k log n − 2 log-likelihood: k counts parameters at minus infinity too, and n is people, not histories. */
export function bicOf(fit: Fit, counts: Float64Array): number {
  const lists = 31 - Math.clz32(counts.length)
  const people = counts.reduce((sum, count) => sum + count, 0)
  return parametersOf(fit.model, lists) * Math.log(people) + fit.deviance - saturatedTwice(counts)
}

/** 2k − 2 log-likelihood, k as in BIC. */
export function aicOf(fit: Fit, counts: Float64Array): number {
  return 2 * parametersOf(fit.model, 31 - Math.clz32(counts.length)) + fit.deviance - saturatedTwice(counts)
}

/**
 * Every hierarchical model that has one estimate, the best by BIC first. Equal ones stand in the order in which models are listed.
 * @param order  highest order of interaction; see `defaultOrder`
 * @see Silverman, Chan & Vincent (2024) 10.1007/s11222-023-10346-9
 */
export function rankByBic(counts: Float64Array, order = defaultOrder(31 - Math.clz32(counts.length))): RankedModel[] {
  const lists = 31 - Math.clz32(counts.length)
  return rankModels(counts, hierarchicalModels(lists, order))
}

export function rankModels(counts: Float64Array, models: Iterable<Model>): RankedModel[] {
  const bic = bicFor(counts)
  const sums = sumsOf(counts)
  const ranked: RankedModel[] = []
  for (const model of models) {
    const tried = fitPoisson(sums, model)
    if (tried.code === 0) ranked.push({ model, estimate: tried.fit.estimate, bic: bic(tried.fit) })
  }
  return ranked.sort((a, b) => a.bic - b.bic)
}

/** BIC for many fits to one table. */
export function bicFor(counts: Float64Array): (fit: Fit) => number {
  const lists = 31 - Math.clz32(counts.length)
  const logPeople = Math.log(counts.reduce((sum, count) => sum + count, 0))
  const saturated = saturatedTwice(counts)
  return (fit) => parametersOf(fit.model, lists) * logPeople + fit.deviance - saturated
}

/** How many of the best models are fitted again to every resample. */
export function modelsToKeep(lists: number): number {
  if (lists <= 3) return Number.POSITIVE_INFINITY
  return lists === 4 ? 20 : 100
}
