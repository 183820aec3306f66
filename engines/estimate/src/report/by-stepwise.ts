import { type BcaInterval, bcaInterval } from '../bootstrap/bca.ts'
import { quantile } from '../bootstrap/quantile.ts'
import { stepwiseLeftOut } from '../bootstrap/resample.ts'
import { nameOfModel } from '../loglinear/model.ts'
import { stepwise, usualThreshold } from '../loglinear/stepwise.ts'
import { type CaptureTable, observedHistories } from '../table/capture-table.ts'
import { drawRanges } from './draw-ranges.ts'
import { failedNote, methodResult, type MethodResult, notes } from './methods.ts'
import type { EstimateOptions } from './options.ts'
import type { Steps } from './steps.ts'
import type { Bilingual } from '../words.ts'

export interface StepwiseFound {
  readonly result: MethodResult
  readonly interval: BcaInterval | null
  /** Quantiles of the draws as they are, without correction: share and persons. */
  readonly quantiles: readonly (readonly [share: number, people: number])[]
}

type Asking = Required<Pick<EstimateOptions, 'method' | 'draws' | 'seed' | 'level'>>

/** Stepwise selection at the usual threshold; its interval repeats the selection in every resample. */
export async function byStepwiseOf(table: CaptureTable, asking: Asking, steps: Steps): Promise<StepwiseFound> {
  const { counts } = table
  const lists = table.lists.length
  const without = (note: Bilingual): StepwiseFound => ({
    result: methodResult('stepwise', asking.level, { notes: [note] }),
    interval: null,
    quantiles: [],
  })
  if (lists < 2) return without(notes.notThese)
  const chosen = stepwise(counts, usualThreshold)
  if (chosen.code !== 0) return without(notes.noEstimate)
  const { fit } = chosen
  const known = { model: nameOfModel(fit.model, lists), point: fit.estimate, deviance: fit.deviance }
  const asked = asking.method === 'all' || asking.method === 'stepwise'
  if (!asked || asking.draws < 200) {
    const result = methodResult('stepwise', asking.level, { ...known, notes: [asked ? notes.fewDraws : notes.pointOnly] })
    return { result, interval: null, quantiles: [] }
  }
  const parts = await Promise.all(
    drawRanges(asking.draws, asking.seed, 250).map((range) =>
      steps.do<'stepwise-draws'>({ kind: 'stepwise-draws', counts, threshold: usualThreshold, range }),
    ),
  )
  const draws = Float64Array.from(parts.flatMap((part) => [...part]))
  const left = stepwiseLeftOut(counts, usualThreshold)
  const leftOut = observedHistories(table).map((history, at) => ({ estimate: left[at]!, people: counts[history]! }))
  const interval = bcaInterval(fit.estimate, draws, leftOut, asking.level)
  const sorted = draws.toSorted()
  const result = methodResult('stepwise', asking.level, {
    ...known,
    ...limitsOf(interval),
    draws: draws.length,
    ahat: Number.isNaN(interval.ahat) ? null : interval.ahat,
    notes: [...notesOf(interval), notes.poisson],
  })
  return { result, interval, quantiles: [0.025, 0.25, 0.5, 0.75, 0.975].map((share) => [share, quantile(sorted, share)] as const) }
}

export function limitsOf({ low, high }: BcaInterval): { low: number | null; high: number | null } {
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high }
}

export function notesOf(interval: BcaInterval): Bilingual[] {
  return [
    ...(interval.low === null ? [notes.outside] : []),
    ...(interval.high === Number.POSITIVE_INFINITY ? [notes.openAbove] : []),
    ...(interval.lowAtExtreme || interval.highAtExtreme ? [notes.atExtreme] : []),
    ...failedNote(interval.failed, interval.absurd),
  ]
}
