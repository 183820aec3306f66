import { chanceFrom, type Chance } from '../chance/generator.ts'
import { convergenceOf } from '../lcmcr/convergence.ts'
import { type Decomposition, decompositionOf } from './graphs.ts'
import { type GraphWeights, points } from './weights.ts'

export interface Walked {
  /** Posterior mass at each hidden count, summing to 1. */
  readonly posterior: Float64Array
  /** Share of the steps at the graph that was visited most. */
  readonly bestGraph: number
  /** Different graphs that were visited. */
  readonly graphs: number
  /** Of the mean log N of the graphs along the chains. */
  readonly rhat: number
}

interface Met {
  readonly graph: Decomposition
  /** Log of the sum of its weights over the grid. */
  readonly total: number
  readonly meanLog: number
  visits: number
}

const chains = 8
const burnIn = 4000
const steps = 20_000
const kept = 10
const stream = 2 ** 45
const negligible = -40

/**
 * Where there are too many decomposable graphs to go through: chains that put in or take out one edge at a time, keep to decomposable
 * graphs, and stay at each as often as its weight asks (Metropolis). Half of the chains begin without an edge, half with all of them.
 * @see Giudici & Green (1999) 10.1093/biomet/86.4.785
 */
export function walkGraphs(weights: GraphWeights, lists: number, seen: number, seed: number): Walked {
  const met = new Map<string, Met | null>()
  const line = new Float64Array(points)
  const logs = weights.hidden.map((count) => Math.log(seen + count))
  const at = (near: readonly number[]): Met | null => {
    const key = near.join()
    const before = met.get(key)
    if (before !== undefined) return before
    const graph = decompositionOf(near)
    const found = graph === null ? null : weighed(graph)
    met.set(key, found)
    return found
  }
  const weighed = (graph: Decomposition): Met => {
    const top = weights.lineOf(graph, line)
    let mass = 0
    let moment = 0
    for (let point = 0; point < points; point += 1) {
      if (line[point]! - top < negligible) continue
      const weight = Math.exp(line[point]! - top)
      mass += weight
      moment += weight * logs[point]!
    }
    return { graph, total: top + Math.log(mass), meanLog: moment / mass, visits: 0 }
  }
  const traces = Array.from({ length: chains }, (_, chain) => {
    const trace = new Float64Array(steps / kept)
    const all = 2 ** lists - 1
    const near = Array.from({ length: lists }, (_list, list) => (chain % 2 === 0 ? 0 : all & ~(1 << list)))
    let here = at(near)!
    const chance = chanceFrom(seed, stream + chain)
    for (let step = -burnIn; step < steps; step += 1) {
      const [first, second] = pairOf(lists, chance)
      flip(near, first, second)
      const there = at(near)
      if (there !== null && Math.log(chance.next()) < there.total - here.total) here = there
      else flip(near, first, second)
      if (step < 0) continue
      here.visits += 1
      if (step % kept === 0) trace[step / kept] = here.meanLog
    }
    return trace
  })
  const posterior = new Float64Array(points)
  let graphs = 0
  let most = 0
  for (const one of met.values()) {
    if (one === null || one.visits === 0) continue
    graphs += 1
    most = Math.max(most, one.visits)
    weights.lineOf(one.graph, line)
    const share = one.visits / (chains * steps)
    for (let point = 0; point < points; point += 1)
      if (line[point]! - one.total > negligible) posterior[point]! += share * Math.exp(line[point]! - one.total)
  }
  return { posterior, bestGraph: most / (chains * steps), graphs, rhat: convergenceOf(traces).rhat }
}

function flip(near: number[], first: number, second: number): void {
  near[first]! ^= 1 << second
  near[second]! ^= 1 << first
}

function pairOf(lists: number, chance: Chance): readonly [number, number] {
  const first = Math.floor(chance.next() * lists)
  const second = Math.floor(chance.next() * (lists - 1))
  return [first, second >= first ? second + 1 : second]
}
