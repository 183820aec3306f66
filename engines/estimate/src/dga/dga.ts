import type { CaptureTable } from '../table/capture-table.ts'
import { type Decomposition, decomposableGraphs } from './graphs.ts'
import { walkGraphs } from './walk.ts'
import { GraphWeights, points } from './weights.ts'

export interface GraphAverage {
  /** Persons: the first point of the grid at which half of the posterior mass is reached. */
  readonly median: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly mean: number
  /** Prior count per cell. */
  readonly delta: number
  /** Graphs that were averaged: all there are, or those that chains visited. */
  readonly graphs: number
  /** Whether every graph was gone through, or chains walked over them. */
  readonly search: 'all' | 'walk'
  /** Whether the chains agree; null where every graph was gone through. */
  readonly rhat: number | null
  /** Posterior weight of the best graph. */
  readonly bestGraph: number
  /** Posterior mass in the top 5 % of the grid: a large one says that the grid cut it off. */
  readonly massAtTop: number
  /** How far the grid went, in people seen: 30, or more where the mass at its top asked for it. */
  readonly reach: number
}

/** Lists for which all decomposable graphs are gone through: 18,154 on 6; 617,675 on 7 are walked over. */
export const mostListsInFull = 6

const furthest = 30 * 4 ** 4
const graphsOf = new Map<number, Decomposition[]>()

export interface GraphOptions {
  /** Prior count per cell; the answer hangs on it, so two are always shown. */
  readonly delta: number
  readonly level?: number
  /** Of the walk, where there is one. */
  readonly seed?: number
  /** From so few lists on every graph is gone through. */
  readonly inFullUpTo?: number
}

/**
 * Averages over decomposable graphical models with a hyper-Dirichlet prior of `delta` per cell and p(N) proportional to 1/N.
 * The grid of hidden counts has 1,000 points from 1 to 30 n, four times as far while more than 1 % of the mass lies in its top 5 %.
 * @throws RangeError below 2 lists
 * @see Madigan & York (1997) 10.1093/biomet/84.1.19
 */
export function averageGraphs(
  table: CaptureTable,
  { delta, level = 0.95, seed = 1, inFullUpTo = mostListsInFull }: GraphOptions,
): GraphAverage {
  const lists = table.lists.length
  if (lists < 2) throw new RangeError(`graphs of ${lists} lists are not averaged`)
  const isInFull = lists <= inFullUpTo
  for (let reach = 30; ; reach *= 4) {
    const weights = new GraphWeights(table, delta, reach, { remembers: isInFull })
    const found = isInFull ? inFull(weights, lists) : { ...walkGraphs(weights, lists, table.n, seed), search: 'walk' as const }
    const averaged = { ...summed(table.n, weights, found.posterior, level), level, delta, reach }
    const { posterior: _, ...rest } = found
    if (averaged.massAtTop <= 0.01 || reach >= furthest) return { ...averaged, ...rest }
  }
}

type InFull = Pick<GraphAverage, 'graphs' | 'bestGraph'> & { posterior: Float64Array; search: 'all'; rhat: null }

function inFull(weights: GraphWeights, lists: number): InFull {
  const graphs = graphsOf.get(lists) ?? decomposableGraphs(lists)
  graphsOf.set(lists, graphs)
  const posterior = new Float64Array(points)
  const line = new Float64Array(points)
  let highest = Number.NEGATIVE_INFINITY
  let best = 0
  for (const graph of graphs) {
    const top = weights.lineOf(graph, line)
    if (top > highest) {
      const scale = Math.exp(highest - top)
      for (let at = 0; at < points; at += 1) posterior[at]! *= scale
      best *= scale
      highest = top
    }
    if (top - highest < -60) continue
    let mass = 0
    for (let at = 0; at < points; at += 1) {
      const distance = line[at]! - highest
      if (distance < -60) continue
      const weight = Math.exp(distance)
      posterior[at]! += weight
      mass += weight
    }
    best = Math.max(best, mass)
  }
  const total = posterior.reduce((sum, weight) => sum + weight, 0)
  return { posterior: posterior.map((weight) => weight / total), graphs: graphs.length, bestGraph: best / total, search: 'all', rhat: null }
}

function summed(
  seen: number,
  { hidden }: GraphWeights,
  posterior: Float64Array,
  level: number,
): Pick<GraphAverage, 'median' | 'low' | 'high' | 'mean' | 'massAtTop'> {
  const reached = (share: number) => {
    let sum = 0
    return seen + hidden[posterior.findIndex((weight) => (sum += weight) >= share * (1 - 1e-12))]!
  }
  return {
    median: reached(0.5),
    low: reached((1 - level) / 2),
    high: reached((1 + level) / 2),
    mean: seen + posterior.reduce((sum, weight, at) => sum + weight * hidden[at]!, 0),
    massAtTop: posterior.subarray(points - points / 20).reduce((sum, weight) => sum + weight, 0),
  }
}
