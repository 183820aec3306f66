import { countBits } from '../table/capture-table.ts'
import { subsetsOfSize } from '../loglinear/subsets.ts'

/** A decomposable graph on the lists: its cliques and the separators of a junction tree, as bit masks. */
export interface Decomposition {
  readonly cliques: readonly number[]
  readonly separators: readonly number[]
}

/** A graph by the neighbours of each list, taken apart; null where it is not decomposable. */
export function decompositionOf(near: readonly number[]): Decomposition | null {
  const cliques = cliquesOf(near)
  return cliques === null ? null : { cliques, separators: separatorsOf(cliques) }
}

/** Every decomposable graph: 8 on 3 lists, 61 on 4, 822 on 5, 18,154 on 6. */
export function decomposableGraphs(lists: number): Decomposition[] {
  const pairs = subsetsOfSize(lists, 2)
  const found: Decomposition[] = []
  for (let edges = 0; edges < 2 ** pairs.length; edges += 1) {
    const near = Array.from({ length: lists }, () => 0)
    for (const [at, pair] of pairs.entries()) {
      if (((edges >> at) & 1) === 0) continue
      const first = 31 - Math.clz32(pair & -pair)
      const second = 31 - Math.clz32(pair)
      near[first]! |= 1 << second
      near[second]! |= 1 << first
    }
    const graph = decompositionOf(near)
    if (graph !== null) found.push(graph)
  }
  return found
}

/** Cliques by taking out, again and again, a list whose neighbours are all neighbours of each other; null where there is none. */
function cliquesOf(near: readonly number[]): number[] | null {
  let left = 2 ** near.length - 1
  const cliques: number[] = []
  while (left !== 0) {
    let simplicial = 0
    while (simplicial < near.length && (((left >> simplicial) & 1) === 0 || !isComplete(near[simplicial]! & left, near))) simplicial += 1
    if (simplicial === near.length) return null
    const clique = (near[simplicial]! & left) | (1 << simplicial)
    if (!cliques.some((other) => (other & clique) === clique)) cliques.push(clique)
    left &= ~(1 << simplicial)
  }
  return cliques
}

function isComplete(lists: number, near: readonly number[]): boolean {
  for (let rest = lists; rest !== 0; rest &= rest - 1) {
    const lowest = rest & -rest
    if ((lists & ~near[31 - Math.clz32(lowest)]! & ~lowest) !== 0) return false
  }
  return true
}

/** The largest intersections that join the cliques to a tree; empty ones join what does not touch. */
function separatorsOf(cliques: readonly number[]): number[] {
  const joined = [cliques[0]!]
  const waiting = cliques.slice(1)
  const separators: number[] = []
  while (waiting.length > 0) {
    let best = { shared: 0, size: -1, at: 0 }
    for (const [at, clique] of waiting.entries())
      for (const other of joined) {
        const shared = clique & other
        if (countBits(shared) > best.size) best = { shared, size: countBits(shared), at }
      }
    separators.push(best.shared)
    joined.push(...waiting.splice(best.at, 1))
  }
  return separators
}
