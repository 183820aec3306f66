import { averageGraphs, type GraphAverage } from '../dga/dga.ts'
import { bicDraws, type DrawRange, stepwiseDraws } from '../bootstrap/resample.ts'
import { latentChain } from '../lcmcr/lcmcr.ts'
import type { ChainSettings } from '../lcmcr/sampler.ts'
import { type RankedModel, rankByBic, rankModels } from '../loglinear/bic.ts'
import { randomStarts, searchDownhill } from '../loglinear/downhill.ts'
import { chanceFrom } from '../chance/generator.ts'
import type { CaptureTable } from '../table/capture-table.ts'
import { defaultOrder, hierarchicalModels, type Model } from '../loglinear/model.ts'
import { stepwise } from '../loglinear/stepwise.ts'
import { bayesianThresholding, type Thresholding } from '../loglinear/thresholding.ts'

/** What a worker is given, whole: tables and settings, never a function. */
export type Job =
  | { readonly kind: 'stepwise-draws'; readonly counts: Float64Array; readonly threshold: number; readonly range: DrawRange }
  | { readonly kind: 'bic-models'; readonly counts: Float64Array; readonly seed: number }
  | {
      readonly kind: 'bic-draws'
      readonly counts: Float64Array
      readonly models: readonly Model[]
      readonly tops: readonly number[]
      readonly range: DrawRange
    }
  | {
      readonly kind: 'latent-chain'
      readonly counts: Float64Array
      readonly settings: ChainSettings
      readonly seed: number
      readonly chain: number
    }
  | { readonly kind: 'thresholding'; readonly counts: Float64Array; readonly seed: number; readonly level: number }
  | { readonly kind: 'graphs'; readonly table: CaptureTable; readonly delta: number; readonly seed: number; readonly level: number }

export interface BicModels {
  /** The best by BIC, at most 500. */
  readonly best: readonly RankedModel[]
  readonly admissible: number
  readonly tried: number
  /** Whether every model was tried, or a search went downhill from several starts. */
  readonly search: 'all' | 'downhill'
}

interface Results {
  readonly 'stepwise-draws': Float64Array
  readonly 'bic-models': BicModels
  readonly 'bic-draws': Float64Array
  readonly 'latent-chain': Float64Array
  readonly thresholding: Thresholding
  readonly graphs: GraphAverage
}

export type ResultOf<K extends Job['kind']> = Results[K]

/** Does one job, on whichever thread. */
export function runJob(job: Job): Results[Job['kind']] {
  switch (job.kind) {
    case 'stepwise-draws':
      return stepwiseDraws(job.counts, job.threshold, job.range)
    case 'bic-models':
      return bicModels(job.counts, job.seed)
    case 'bic-draws':
      return bicDraws(job.counts, job.models, job.tops, job.range)
    case 'latent-chain':
      return latentChain(job.counts, job.settings, job.seed, job.chain)
    case 'thresholding':
      return bayesianThresholding(job.counts, job.seed, job.level)
    case 'graphs':
      return averageGraphs(job.table, job)
  }
}

const downhillStream = 2 ** 42
const mostKept = 500

/** All models up to 6 lists; above, downhill over pairs from independence, from what stepwise chose and from random sets of pairs. */
export function bicModels(counts: Float64Array, seed: number): BicModels {
  const lists = 31 - Math.clz32(counts.length)
  if (lists <= 6) {
    const ranked = rankByBic(counts)
    let tried = 0
    for (const _ of hierarchicalModels(lists, defaultOrder(lists))) tried += 1
    return { best: ranked.slice(0, mostKept), admissible: ranked.length, tried, search: 'all' }
  }
  const chosen = stepwise(counts)
  const starts = [[], ...(chosen.code === 0 ? [chosen.fit.model] : []), ...randomStarts(chanceFrom(seed, downhillStream), lists, 6)]
  const found = searchDownhill(counts, defaultOrder(lists), starts)
  return {
    best: rankModels(
      counts,
      found.slice(0, mostKept).map(({ model }) => model),
    ),
    admissible: found.length,
    tried: found.length,
    search: 'downhill',
  }
}
