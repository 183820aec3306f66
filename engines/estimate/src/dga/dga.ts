import { logGamma } from '../special/gamma.ts'
import type { CaptureTable } from '../table/capture-table.ts'
import { type Decomposition, decomposableGraphs } from './graphs.ts'

export interface GraphAverage {
  /** Persons: the first point of the grid at which half of the posterior mass is reached. */
  readonly median: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly mean: number
  /** Prior count per cell. */
  readonly delta: number
  readonly graphs: number
  /** Posterior weight of the best graph. */
  readonly bestGraph: number
  /** Posterior mass in the top 5 % of the grid: a large one says that the grid cut it off. */
  readonly massAtTop: number
  /** How far the grid went, in people seen: 30, or more where the mass at its top asked for it. */
  readonly reach: number
}

/** Lists for which all decomposable graphs are averaged. */
export const mostListsOfGraphs = 5

const points = 1000
const furthest = 30 * 4 ** 4
const graphsOf = new Map<number, Decomposition[]>()

/**
 * Averages over all decomposable graphical models with a hyper-Dirichlet prior of `delta` per cell and p(N) proportional to 1/N.
 * The grid of hidden counts has 1,000 points from 1 to 30 n, four times as far while more than 1 % of the mass lies in its top 5 %.
 * @param delta  prior count per cell; the answer hangs on it, so two are always shown
 * @throws RangeError below 2 and above 5 lists
 * @see Madigan & York (1997) 10.1093/biomet/84.1.19
 */
export function averageGraphs(table: CaptureTable, delta: number, level = 0.95): GraphAverage {
  const lists = table.lists.length
  if (lists < 2 || lists > mostListsOfGraphs) throw new RangeError(`graphs of ${lists} lists are not averaged`)
  const graphs = graphsOf.get(lists) ?? decomposableGraphs(lists)
  graphsOf.set(lists, graphs)
  let reach = 30
  for (;;) {
    const averaged = onGrid(table, graphs, { delta, level, reach })
    if (averaged.massAtTop <= 0.01 || reach >= furthest) return averaged
    reach *= 4
  }
}

interface Grid {
  readonly delta: number
  readonly level: number
  readonly reach: number
}

function onGrid(table: CaptureTable, graphs: readonly Decomposition[], { delta, level, reach }: Grid): GraphAverage {
  const most = Math.max(reach * table.n, points)
  const hidden = new Float64Array(points).map((_, at) => Math.round(1 + (at * (most - 1)) / (points - 1)))
  const cells = table.counts.length
  const margins = Array.from({ length: cells }, (_, margin) => (margin === 0 ? null : marginTerms(table, margin, delta, hidden)))
  const shared = hidden.map((count) => {
    const people = table.n + count
    return logGamma(cells * delta) - logGamma(people + cells * delta) + logGamma(people + 1) - logGamma(count + 1) - Math.log(people)
  })
  const apart = hidden.map((count) => logGamma(table.n + count + cells * delta) - logGamma(cells * delta))
  // a graph's weight is its first clique's and, for each further clique, that less a separator's: few such steps serve all graphs
  const steps = new Map<number, Float64Array>()
  const step = (clique: number, separator: number | null): Float64Array => {
    const key = separator === null ? -clique : clique * cells + separator
    const before = steps.get(key)
    if (before !== undefined) return before
    const less = separator === null ? null : separator === 0 ? apart : margins[separator]!
    const terms = margins[clique]!.map((value, at) => (less === null ? value + shared[at]! : value - less[at]!))
    steps.set(key, terms)
    return terms
  }
  const posterior = new Float64Array(points)
  const line = new Float64Array(points)
  let highest = Number.NEGATIVE_INFINITY
  let bestGraph = 0
  for (const { cliques, separators } of graphs) {
    line.set(step(cliques[0]!, null))
    for (const [at, separator] of separators.entries()) addTo(line, step(cliques[at + 1]!, separator))
    let top = Number.NEGATIVE_INFINITY
    for (let at = 0; at < points; at += 1) if (line[at]! > top) top = line[at]!
    if (top > highest) {
      const scale = Math.exp(highest - top)
      for (let at = 0; at < points; at += 1) posterior[at]! *= scale
      bestGraph *= scale
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
    bestGraph = Math.max(bestGraph, mass)
  }
  const total = posterior.reduce((sum, weight) => sum + weight, 0)
  const reached = (share: number) => {
    let sum = 0
    return table.n + hidden[posterior.findIndex((weight) => (sum += weight) >= share * total * (1 - 1e-12))]!
  }
  return {
    median: reached(0.5),
    low: reached((1 - level) / 2),
    high: reached((1 + level) / 2),
    level,
    mean: table.n + posterior.reduce((sum, weight, at) => sum + weight * hidden[at]!, 0) / total,
    delta,
    graphs: graphs.length,
    bestGraph: bestGraph / total,
    massAtTop: posterior.subarray(points - points / 20).reduce((sum, weight) => sum + weight, 0) / total,
    reach,
  }
}

function addTo(line: Float64Array, terms: Float64Array): void {
  for (let at = 0; at < points; at += 1) line[at]! += terms[at]!
}

/** The sum over one margin's cells, at every hidden count: only the cell of nobody's list moves. */
function marginTerms(table: CaptureTable, margin: number, delta: number, hidden: Float64Array): Float64Array {
  const lists = table.lists.length
  const within = Array.from(table.counts.keys()).filter((cell) => (cell & margin) === cell)
  const prior = delta * 2 ** (lists - Math.log2(within.length))
  const held = new Map(within.map((cell) => [cell, 0]))
  for (const [history, count] of table.counts.entries()) held.set(history & margin, held.get(history & margin)! + count)
  let fixed = -within.length * logGamma(prior)
  for (const [cell, count] of held) if (cell !== 0) fixed += logGamma(count + prior)
  const outside = held.get(0)! + prior
  return hidden.map((count) => fixed + logGamma(outside + count))
}
