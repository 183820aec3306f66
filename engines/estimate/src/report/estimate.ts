import { createHash } from 'node:crypto'
import { chaoBound } from '../chao.ts'
import { type GraphAverage, mostListsInFull } from '../dga/dga.ts'
import * as sensitivity from '../honesty/sensitivity.ts'
import { type Verdict, verdictOn } from '../honesty/verdict.ts'
import { type LatentClasses, latentClasses, usualChains } from '../lcmcr/lcmcr.ts'
import type { ModelCode } from '../loglinear/existence.ts'
import { nameOfModel } from '../loglinear/model.ts'
import { type Fit, type Fitted, fitPoisson, sumsOf } from '../loglinear/poisson-fit.ts'
import { stepwise } from '../loglinear/stepwise.ts'
import type { Thresholded } from '../loglinear/thresholding.ts'
import { normalQuantile } from '../special/normal.ts'
import { type CaptureTable, countBits } from '../table/capture-table.ts'
import { writeHistories } from '../table/write-histories.ts'
import type { Bilingual } from '../words.ts'
import { Crew } from '../work/crew.ts'
import { byBicOf, type BicFound, usualBicDraws } from './by-bic.ts'
import { byStepwiseOf, type StepwiseFound } from './by-stepwise.ts'
import { methodResult, type MethodName, type MethodResult, notes, triplesNote } from './methods.ts'
import type { EstimateOptions } from './options.ts'
import { Steps } from './steps.ts'

export interface Sensitivity {
  readonly table: { readonly sha256: string; readonly seed: number; readonly generator: string }
  readonly thresholds: readonly sensitivity.AtThreshold[]
  readonly dropOne: readonly sensitivity.WithoutList[]
  readonly mergeLists: readonly sensitivity.Merged[]
  readonly influence: readonly sensitivity.Influence[]
  readonly consistency: readonly sensitivity.Consistency[]
  readonly linkage: readonly sensitivity.Band[]
  readonly trajectory: readonly sensitivity.Band[]
  readonly stepwise: Omit<StepwiseFound, 'result'> | null
  readonly bic: Omit<BicFound, 'result'> | null
  readonly lcmcr: LatentClasses | null
  readonly dga: readonly GraphAverage[]
}

/** What every method says of one table, how far that can be trusted, and whether it may be published. */
export interface Estimate {
  readonly n: number
  readonly lists: readonly string[]
  readonly table: CaptureTable
  readonly methods: readonly MethodResult[]
  readonly sensitivity: Sensitivity
  readonly verdict: Verdict
}

type Asking = Required<Pick<EstimateOptions, 'method' | 'draws' | 'seed' | 'level' | 'chains'>>

/**
 * Estimates how many people no list holds, by every method side by side, with the reasons not to trust any one of them.
 * @returns a table of methods, sensitivity and a verdict; whatever the verdict, every method has its line
 * @throws the signal's reason where it is aborted
 */
export async function estimateHidden(table: CaptureTable, options: EstimateOptions = {}): Promise<Estimate> {
  const asking: Asking = { method: 'all', draws: 10_000, seed: 1, level: 0.95, chains: usualChains, ...options }
  const crew = new Crew(options.workers ?? 0, options.signal)
  const steps = new Steps(crew, options.onProgress)
  try {
    const [selected, best, chains, thresholded, graphs] = await Promise.all([
      byStepwiseOf(table, asking, steps),
      byBicOf(table, { ...asking, draws: options.draws ?? usualBicDraws }, steps),
      latentOf(table, asking, steps),
      thresholdedOf(table, asking, steps),
      graphsOf(table, asking, steps),
    ])
    const methods = inOrder(asking.method, [
      independenceOf(table, asking.level),
      selected.result,
      best.result,
      latentResult(table, asking, chains),
      ...graphs.results,
      ...thresholded,
      chaoOf(table, asking.level),
    ])
    const chosen = stepwise(table.counts)
    const shaken = await shakenOf(table, asking.seed, steps)
    const { result: _selected, ...stepwiseRest } = selected
    const { result: _best, ...bicRest } = best
    const verdict = verdictOn(
      table,
      {
        complete: asking.method === 'all' && asking.draws >= 200,
        stepwiseCode: codeOfChosen(table, chosen),
        stepwise: chosen.code === 0 ? chosen.fit.estimate : null,
        points: pointsToCompare(methods),
        limitAtExtreme: [selected.interval, best.interval].some(
          (interval) => interval !== null && (interval.lowAtExtreme || interval.highAtExtreme),
        ),
        failedDraws: [selected.interval, best.interval].reduce(
          (sum, interval) => sum + (interval === null ? 0 : interval.failed + interval.absurd),
          0,
        ),
        withinTwoBic: best.models.filter(({ bic }) => bic <= best.models[0]!.bic + 2).map(({ estimate }) => estimate),
        rhat: chains?.rhat ?? null,
        massAtBound: chains?.massAtBound ?? 0,
        dgaPriors: graphs.averages.map(({ median }) => median),
        graphWalks: graphs.averages.flatMap(({ rhat }) => (rhat === null ? [] : [rhat])),
        dropOne: shaken.dropOne.map(({ estimate }) => estimate),
      },
      { referrals: options.referrals ?? [], justification: options.justification?.trim() || null },
    )
    return {
      n: table.n,
      lists: table.lists,
      table,
      methods,
      sensitivity: {
        table: { sha256: createHash('sha256').update(writeHistories(table)).digest('hex'), seed: asking.seed, generator: 'xoshiro128**' },
        ...shaken,
        stepwise: stepwiseRest,
        bic: bicRest,
        lcmcr: chains,
        dga: graphs.averages,
      },
      verdict,
    }
  } finally {
    crew.close()
  }
}

/** What may leave the room: all of it, or after a refusal only how many were seen and Chao's lower bound. */
export function publishable({ n, methods, verdict }: Estimate): { readonly n: number; readonly methods: readonly MethodResult[] } {
  return { n, methods: verdict.level === 'refused' ? methods.filter(({ method }) => method === 'chao') : methods }
}

/** The method that was asked for first. */
function inOrder(asked: Asking['method'], methods: readonly MethodResult[]): MethodResult[] {
  return [...methods.filter(({ method }) => method === asked), ...methods.filter(({ method }) => method !== asked)]
}

const compared: readonly MethodName[] = ['stepwise', 'bic', 'lcmcr', 'dga']

/** Of the graph averages the first alone: the second prior is compared with it elsewhere. */
function pointsToCompare(methods: readonly MethodResult[]): { method: string; point: number }[] {
  return compared.flatMap((name) => {
    const found = methods.find(({ method }) => method === name)
    return found === undefined || found.point === null ? [] : [{ method: name, point: found.point }]
  })
}

function codeOfChosen(table: CaptureTable, chosen: Fitted): ModelCode {
  return table.lists.length < 2 ? 3 : chosen.code
}

function overlapping(table: CaptureTable): boolean {
  return table.counts.some((count, history) => count > 0 && countBits(history) >= 2)
}

function independenceOf(table: CaptureTable, level: number): MethodResult {
  const tried = table.lists.length < 2 ? null : fitPoisson(sumsOf(table.counts), [])
  if (tried === null) return methodResult('independence', level, { notes: [notes.notThese] })
  if (tried.code !== 0) return methodResult('independence', level, { notes: [notes.noEstimate] })
  return methodResult('independence', level, {
    model: nameOfModel([], table.lists.length),
    ...normalTheory(tried.fit, table.n, level),
    deviance: tried.fit.deviance,
    notes: [notes.fixedModel, notes.poisson],
  })
}

function normalTheory(fit: Fit, people: number, level: number): { point: number; low: number; high: number } {
  const spread = Math.exp(normalQuantile((1 + level) / 2) * fit.interceptError)
  const hidden = fit.estimate - people
  return { point: fit.estimate, low: people + hidden / spread, high: people + hidden * spread }
}

function chaoOf(table: CaptureTable, level: number): MethodResult {
  const bound = chaoBound(table, level)
  return methodResult('chao', level, bound === null ? { notes: [notes.nobodyTwice] } : { ...bound, notes: [notes.lowerBound] })
}

/** Up to 6 lists every graph; above, a walk over them, which is made only where it was asked for. */
async function graphsOf(
  table: CaptureTable,
  { method, level, seed }: Asking,
  steps: Steps,
): Promise<{ results: MethodResult[]; averages: GraphAverage[] }> {
  const lists = table.lists.length
  const without = (note: Bilingual) => ({ results: [methodResult('dga', level, { notes: [note] })], averages: [] })
  if (lists < 2) return without(notes.notThese)
  if (lists > mostListsInFull && method !== 'all' && method !== 'dga') return without(notes.notAsked)
  const averages = await Promise.all(
    [2 ** -lists, 1 / 2].map((delta) => steps.do<'graphs'>({ kind: 'graphs', table, delta, seed, level }, lists > mostListsInFull ? 6 : 1)),
  )
  const results = averages.map(({ median, low, high, delta, rhat }) => {
    const agree = rhat === null || rhat <= 1.05
    return methodResult('dga', level, {
      model: delta === 0.5 ? 'δ = 1/2' : `δ = 2⁻${raised(lists)}`,
      point: median,
      low: agree ? low : null,
      high: agree ? high : null,
      notes: [notes.priorOfGraphs, ...(rhat === null ? [] : [notes.graphsWalked]), ...(agree ? [] : [notes.chainsDiffer])],
    })
  })
  return { results, averages }
}

const raised = (digit: number) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(digit)

async function latentOf(table: CaptureTable, { method, seed, level, chains }: Asking, steps: Steps): Promise<LatentClasses | null> {
  if ((method !== 'all' && method !== 'lcmcr') || table.lists.length < 2 || !overlapping(table)) return null
  const runs = await Promise.all(
    Array.from({ length: chains.chains }, (_, chain) =>
      steps.do<'latent-chain'>({ kind: 'latent-chain', counts: table.counts, settings: chains, seed, chain }, 6),
    ),
  )
  return latentClasses(runs, table.n, chains, level)
}

function latentResult(table: CaptureTable, { method, level, chains }: Asking, found: LatentClasses | null): MethodResult {
  if (found === null) {
    const asked = method === 'all' || method === 'lcmcr'
    return methodResult('lcmcr', level, { notes: [!asked ? notes.notAsked : overlapping(table) ? notes.notThese : notes.noOverlap] })
  }
  return methodResult('lcmcr', level, {
    model: `K = ${chains.classes}`,
    point: found.median,
    low: found.low,
    high: found.high,
    draws: found.chains * Math.floor(chains.iterations / chains.thin),
    notes: [
      ...(found.low === null ? [notes.chainsDiffer] : []),
      {
        en: `Prior bound: N ≤ ${found.bound.toLocaleString('en-CA')}.`,
        fr: `Borne a priori\u00a0: N ≤ ${found.bound.toLocaleString('fr-CA')}.`,
      },
    ],
  })
}

async function thresholdedOf(table: CaptureTable, { method, seed, level }: Asking, steps: Steps): Promise<MethodResult[]> {
  const without = (note: Bilingual) => [methodResult('bayesian-threshold', level, { notes: [note] })]
  if (method !== 'all') return without(notes.notAsked)
  if (table.lists.length < 3) return without(notes.notThese)
  if (!overlapping(table)) return without(notes.noOverlap)
  // flat priors have no proper posterior where even independent lists have no estimate
  if (fitPoisson(sumsOf(table.counts), []).code !== 0) return without(notes.noEstimate)
  const { pairs, triples } = await steps.do<'thresholding'>({ kind: 'thresholding', counts: table.counts, seed, level }, 4)
  const lineOf = ({ model, median, low, high, draws }: Thresholded, note: Bilingual) =>
    methodResult('bayesian-threshold', level, {
      model: nameOfModel(model, table.lists.length),
      point: median,
      low,
      high,
      draws,
      notes: [note],
    })
  if (triples === null) return [lineOf(pairs, notes.pairsOnly)]
  return [lineOf(pairs, notes.pairsOnly), lineOf(triples, triplesNote(triples.eligible, triples.model.length - pairs.model.length))]
}

type Shaken = Pick<Sensitivity, 'thresholds' | 'dropOne' | 'mergeLists' | 'influence' | 'consistency' | 'linkage' | 'trajectory'>

/** Every way of shaking the table; short, so done on this thread, with a turn of the event loop between them. */
async function shakenOf(table: CaptureTable, seed: number, steps: Steps): Promise<Shaken> {
  if (table.lists.length < 2)
    return { thresholds: [], dropOne: [], mergeLists: [], influence: [], consistency: [], linkage: [], trajectory: [] }
  return {
    thresholds: await steps.here(() => sensitivity.overThresholds(table)),
    dropOne: await steps.here(() => sensitivity.droppingLists(table)),
    mergeLists: await steps.here(() => sensitivity.mergingLists(table)),
    influence: await steps.here(() => sensitivity.byOnePerson(table)),
    consistency: await steps.here(() => sensitivity.internalConsistency(table)),
    linkage: await steps.here(() => sensitivity.overLinkageError(table, seed)),
    trajectory: await steps.here(() => sensitivity.asDataAccumulate(table, seed)),
  }
}
