import { type BcaInterval, bcaInterval } from '../bootstrap/bca.ts'
import { bicLeftOut } from '../bootstrap/resample.ts'
import { modelsToKeep } from '../loglinear/bic.ts'
import { nameOfModel } from '../loglinear/model.ts'
import { fitPoisson, sumsOf } from '../loglinear/poisson-fit.ts'
import { type CaptureTable, observedHistories } from '../table/capture-table.ts'
import { limitsOf, notesOf } from './by-stepwise.ts'
import { drawRanges } from './draw-ranges.ts'
import { methodResult, type MethodResult, notes } from './methods.ts'
import type { EstimateOptions } from './options.ts'
import type { Steps } from './steps.ts'

export interface BicFound {
  readonly result: MethodResult
  readonly interval: BcaInterval | null
  /** Models within 10 units of BIC of the best, at most 500. */
  readonly models: readonly { readonly model: string; readonly estimate: number; readonly bic: number }[]
  readonly admissible: number
  readonly tried: number
  readonly search: 'all' | 'downhill'
  /** The interval had fewer models been fitted again to each draw. */
  readonly nTop: readonly { readonly models: number; readonly low: number | null; readonly high: number | null }[]
}

type Asking = Required<Pick<EstimateOptions, 'method' | 'draws' | 'seed' | 'level'>>

/** Draws of the bootstrap where nobody asked for a number: each fits up to a hundred models. */
export const usualBicDraws = 1000

/** The best model by BIC; its interval chooses again among the best models in every resample. */
export async function byBicOf(table: CaptureTable, asking: Asking, steps: Steps): Promise<BicFound> {
  const { counts } = table
  const lists = table.lists.length
  const none = { interval: null, models: [], admissible: 0, tried: 0, search: 'all', nTop: [] } as const
  if (lists < 2) return { ...none, result: methodResult('bic', asking.level, { notes: [notes.notThese] }) }
  const found = await steps.do<'bic-models'>({ kind: 'bic-models', counts, seed: asking.seed }, 2)
  const [first] = found.best
  if (first === undefined) return { ...none, ...found, result: methodResult('bic', asking.level, { notes: [notes.noEstimate] }) }
  const fitted = fitPoisson(sumsOf(counts), first.model)
  const models = found.best
    .filter(({ bic }) => bic <= first.bic + 10)
    .map(({ model, estimate, bic }) => ({ model: nameOfModel(model, lists), estimate, bic }))
  const rest = { models, admissible: found.admissible, tried: found.tried, search: found.search }
  const searched = found.search === 'downhill' ? [notes.downhill] : []
  const known = { model: nameOfModel(first.model, lists), point: first.estimate, deviance: fitted.code === 0 ? fitted.fit.deviance : null }
  const asked = asking.method === 'all' || asking.method === 'bic'
  if (!asked || asking.draws < 200) {
    const result = methodResult('bic', asking.level, { ...known, notes: [asked ? notes.fewDraws : notes.pointOnly, ...searched] })
    return { ...rest, result, interval: null, nTop: [] }
  }
  const kept = found.best.slice(0, modelsToKeep(lists)).map(({ model }) => model)
  const tops = [...new Set([1, 2, 5, 10, 20, 50, 100, kept.length].filter((top) => top <= kept.length))].sort((a, b) => a - b)
  const { draws } = asking
  const parts = await Promise.all(
    drawRanges(draws, asking.seed, 50).map((range) => steps.do<'bic-draws'>({ kind: 'bic-draws', counts, models: kept, tops, range }, 2)),
  )
  const left = bicLeftOut(counts, kept, tops)
  const histories = observedHistories(table)
  const intervals = tops.map((_, column) => {
    const drawn = parts.flatMap((part) =>
      Array.from({ length: part.length / tops.length }, (_row, row) => part[row * tops.length + column]!),
    )
    const leftOut = histories.map((history, at) => ({ estimate: left[at * tops.length + column]!, people: counts[history]! }))
    return intervalOf(first.estimate, drawn, leftOut, asking.level)
  })
  const interval = intervals.at(-1)!
  const result = methodResult('bic', asking.level, {
    ...known,
    ...(interval === null ? {} : limitsOf(interval)),
    draws,
    ahat: interval === null || Number.isNaN(interval.ahat) ? null : interval.ahat,
    notes: [...(interval === null ? [notes.outside] : notesOf(interval)), ...searched, notes.poisson],
  })
  const nTop = tops.map((top, column) => {
    const one = intervals[column]
    return { models: top, ...(one === null || one === undefined ? { low: null, high: null } : limitsOf(one)) }
  })
  return { ...rest, result, interval, nTop }
}

type LeftOut = Parameters<typeof bcaInterval>[2]

/** Draws in which none of the kept models could be fitted say nothing of the hidden: they are left out, and counted as failed. */
function intervalOf(estimate: number, drawn: readonly number[], leftOut: LeftOut, level: number): BcaInterval | null {
  const usable = Float64Array.from(drawn.filter((draw) => !Number.isNaN(draw)))
  if (usable.length < 200) return null
  const interval = bcaInterval(estimate, usable, leftOut, level)
  return { ...interval, failed: interval.failed + drawn.length - usable.length }
}
