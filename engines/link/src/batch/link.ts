import { piecesOf } from '../blocking/candidates.ts'
import { type Plan, allPairs, planBlocking, usualMostPairs } from '../blocking/plan.ts'
import { type BlockingRule, guessRules } from '../blocking/rules.ts'
import { type Comparison, Kernel, comparisonsOf } from '../compare/kernel.ts'
import { type Ready, prepareFields } from '../fields/prepare.ts'
import type { Field } from '../fields/roles.ts'
import { expectationMaximization } from '../model/em.ts'
import { type Frequencies, frequenciesOf } from '../model/frequency.ts'
import type { Model } from '../model/model.ts'
import { ownCopies } from '../model/own-copies.ts'
import { countedU, estimateU } from '../model/random-pairs.ts'
import { Scorer } from '../model/score.ts'
import { startOf } from '../model/start.ts'
import type { Table } from '../table/read-table.ts'
import { type ComparedPiece, comparePiece } from './compare-piece.ts'
import { PatternCounter } from './pattern-counter.ts'
import { comparePieces } from './threads.ts'

export interface LinkOptions {
  readonly fields: readonly Field[]
  readonly rules?: readonly BlockingRule[]
  readonly mostPairs?: number
  readonly seed?: number
  /** Pairs below this probability are not kept. */
  readonly keep?: number
  /** Worker threads besides this one. */
  readonly threads?: number
  /** Frequency in the population by field and normal form. */
  readonly frequencies?: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly stage: 'prepare' | 'block' | 'compare' | 'learn' | 'score'
  readonly done: number
  readonly of: number
}

/** Pairs that were kept, the first record always before the second. */
export interface LinkedPairs {
  readonly first: Int32Array
  readonly second: Int32Array
  /** Score in bits. */
  readonly score: Float64Array
  readonly pattern: Float64Array
}

export interface Linked {
  readonly ready: readonly Ready[]
  readonly comparisons: readonly Comparison[]
  readonly frequencies: readonly (Frequencies | null)[]
  readonly plan: Plan
  readonly model: Model
  readonly rounds: number
  readonly comparedPairs: number
  readonly allPairs: number
  readonly pairs: LinkedPairs
  readonly scorer: Scorer
}

const usualKeep = 0.01

/** Links one table with itself, or two with each other: prepares, blocks, compares, learns and scores. */
export async function link(tables: readonly Table[], options: LinkOptions): Promise<Linked> {
  const tell = options.onProgress ?? (() => undefined)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const boundary = tables.length > 1 ? tables[0]!.rows : rows
  tell({ stage: 'prepare', done: 0, of: 1 })
  const ready = prepareFields(
    options.fields,
    tables.map((table) => ({ rows: table.rows, column: (name) => table.columns.find((column) => column.name === name) })),
  )
  tell({ stage: 'block', done: 0, of: 1 })
  const plan = planBlocking(ready, options.rules ?? guessRules(options.fields, rows), rows, boundary, {
    mostPairs: options.mostPairs ?? usualMostPairs(rows),
  })
  const comparisons = comparisonsOf(ready.map(({ field }) => field))
  const kernel = new Kernel(comparisons)
  const pieces = piecesOf(plan)
  const onPiece = (done: number) => tell({ stage: 'compare', done, of: pieces.length })
  const compared =
    (options.threads ?? 0) > 0 && pieces.length > 1
      ? await comparePieces(plan, pieces, comparisons, options.threads!, onPiece)
      : pieces.map((piece, at) => {
          onPiece(at)
          return comparePiece(plan, piece, kernel)
        })
  tell({ stage: 'learn', done: 0, of: 1 })
  const every = allPairs(rows, boundary)
  const { counter, numbers } = counted(compared)
  const found = { patterns: counter.patterns.subarray(0, counter.size), counts: counter.counts.subarray(0, counter.size) }
  const sample = { rows, boundary, seed: options.seed ?? 1, most: Math.min(150_000, Math.max(20_000, 4 * every)), enough: 150 }
  const u = plan.isEveryPair ? countedU(kernel, found) : estimateU(kernel, sample)
  const learned = expectationMaximization({
    ...found,
    levels: comparisons.map(({ levels }) => levels),
    u,
    start: comparisons.map(({ field }) => startOf(field.kind)),
    allPairs: every,
    startLambda: Math.min(0.1, rows / 2 / every),
  })
  const model: Model = {
    lambda: learned.lambda,
    comparisons: comparisons.map(({ field }, at) => ({
      field: field.name,
      role: field.role,
      m: learned.m[at]!,
      u: learned.u[at]!,
      usesFrequency: true,
    })),
  }
  const scoredWith = (copies: readonly (Float64Array | null)[], keep: number) => {
    const frequencies = ready.map(({ field, texts }, at) =>
      frequenciesOf(field, texts, {
        m: learned.m[at]!.at(-1)!,
        u: learned.u[at]!.at(-1)!,
        matches: (2 * learned.lambda * every) / rows,
        copies: copies[at] ?? null,
        supplied: options.frequencies?.get(ready[at]!.field.name),
      }),
    )
    const scorer = new Scorer(model, comparisons, frequencies)
    return { frequencies, scorer, pairs: scored(compared, numbers, counter, scorer, comparisons.length, keep) }
  }
  tell({ stage: 'score', done: 0, of: 2 })
  // a first score, with copies as many for each value, says which records are copies of one another
  const once = scoredWith([], usualKeep)
  tell({ stage: 'score', done: 1, of: 2 })
  const { frequencies, scorer, pairs } = scoredWith(ownCopies(comparisons, once.pairs), options.keep ?? usualKeep)
  const comparedPairs = compared.reduce((sum, { first }) => sum + first.length, 0)
  return { ready, comparisons, frequencies, plan, model, rounds: learned.rounds, comparedPairs, allPairs: every, pairs, scorer }
}

/** The patterns of all pieces, in the order of their numbers' value: the order of the work leaves no trace. */
function counted(pieces: readonly ComparedPiece[]): { counter: PatternCounter; numbers: readonly Int32Array[] } {
  const found = new PatternCounter()
  for (const { patterns, counts } of pieces) for (const [at, pattern] of patterns.entries()) found.count(pattern, counts[at])
  const order = [...found.patterns.subarray(0, found.size).keys()].toSorted((a, b) => found.patterns[a]! - found.patterns[b]!)
  const counter = new PatternCounter()
  for (const at of order) counter.count(found.patterns[at]!, found.counts[at])
  const numbers = pieces.map(({ patterns }) => Int32Array.from(patterns, (pattern) => counter.count(pattern, 0)))
  return { counter, numbers }
}

function scored(
  pieces: readonly ComparedPiece[],
  numbers: readonly Int32Array[],
  counter: PatternCounter,
  scorer: Scorer,
  width: number,
  keep: number,
): LinkedPairs {
  const least = Math.log2(keep / (1 - keep))
  const most = Array.from({ length: width }, (_, at) => scorer.mostFrequencyBits(at))
  const ofPattern = Array.from({ length: counter.size }, (_, at) => {
    const { bits, terms } = scorer.ofPattern(counter.patterns[at]!)
    return { bits, terms, mayReach: terms.reduce((sum, { comparison }) => sum + most[comparison]!, bits) >= least }
  })
  const first: number[] = []
  const second: number[] = []
  const score: number[] = []
  const pattern: number[] = []
  for (const [at, piece] of pieces.entries()) {
    const number = numbers[at]!
    for (let pair = 0; pair < piece.first.length; pair++) {
      const known = number[piece.patternOf[pair]!]!
      const { bits, terms, mayReach } = ofPattern[known]!
      if (!mayReach) continue
      const [i, j] = [piece.first[pair]!, piece.second[pair]!]
      let sum = bits
      for (const term of terms) sum += scorer.frequencyBits(term, i, j)
      if (sum < least) continue
      first.push(i)
      second.push(j)
      score.push(sum)
      pattern.push(counter.patterns[known]!)
    }
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    score: Float64Array.from(score),
    pattern: Float64Array.from(pattern),
  }
}
