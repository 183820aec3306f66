import { logGamma } from '../special/gamma.ts'
import type { CaptureTable } from '../table/capture-table.ts'
import type { Decomposition } from './graphs.ts'

/** Points of the grid of hidden counts. */
export const points = 1000

/**
 * Log weights of decomposable graphs over a grid of hidden counts, with a hyper-Dirichlet prior of `delta` per cell and p(N)
 * proportional to 1/N. Only the cell of nobody's list moves along the grid, so each margin is worked out once.
 */
export class GraphWeights {
  readonly delta: number
  /** Hidden counts, from 1 to `reach` times the people seen. */
  readonly hidden: Float64Array
  readonly #margins: readonly (Float64Array | null)[]
  readonly #shared: Float64Array
  readonly #apart: Float64Array
  /** A graph's first clique with what all graphs share. */
  readonly #firsts: (Float64Array | undefined)[] = []
  /** A clique's margin less a separator's: where all graphs are gone through, few such steps serve them all. */
  readonly #steps: Map<number, Float64Array> | null

  constructor(table: CaptureTable, delta: number, reach: number, { remembers }: { readonly remembers: boolean }) {
    this.#steps = remembers ? new Map() : null
    this.delta = delta
    const most = Math.max(reach * table.n, points)
    const cells = table.counts.length
    this.hidden = new Float64Array(points).map((_, at) => Math.round(1 + (at * (most - 1)) / (points - 1)))
    this.#margins = Array.from({ length: cells }, (_, margin) => (margin === 0 ? null : marginTerms(table, margin, delta, this.hidden)))
    this.#shared = this.hidden.map((count) => {
      const people = table.n + count
      return logGamma(cells * delta) - logGamma(people + cells * delta) + logGamma(people + 1) - logGamma(count + 1) - Math.log(people)
    })
    this.#apart = this.hidden.map((count) => logGamma(table.n + count + cells * delta) - logGamma(cells * delta))
  }

  /** A graph's log weight at each hidden count; returns the highest. */
  lineOf({ cliques, separators }: Decomposition, line: Float64Array): number {
    line.set(this.#firsts[cliques[0]!] ?? this.#firstOf(cliques[0]!))
    for (const [at, separator] of separators.entries()) {
      if (this.#steps !== null) addTo(line, this.#step(this.#steps, cliques[at + 1]!, separator))
      else {
        addTo(line, this.#margins[cliques[at + 1]!]!)
        takeFrom(line, this.#of(separator))
      }
    }
    let top = Number.NEGATIVE_INFINITY
    for (let at = 0; at < points; at += 1) if (line[at]! > top) top = line[at]!
    return top
  }

  #firstOf(clique: number): Float64Array {
    const terms = this.#margins[clique]!.map((value, at) => value + this.#shared[at]!)
    this.#firsts[clique] = terms
    return terms
  }

  #of(separator: number): Float64Array {
    return separator === 0 ? this.#apart : this.#margins[separator]!
  }

  #step(steps: Map<number, Float64Array>, clique: number, separator: number): Float64Array {
    const key = clique * this.#margins.length + separator
    const before = steps.get(key)
    if (before !== undefined) return before
    const less = this.#of(separator)
    const terms = this.#margins[clique]!.map((value, at) => value - less[at]!)
    steps.set(key, terms)
    return terms
  }
}

function addTo(line: Float64Array, terms: Float64Array): void {
  for (let at = 0; at < points; at += 1) line[at]! += terms[at]!
}

function takeFrom(line: Float64Array, terms: Float64Array): void {
  for (let at = 0; at < points; at += 1) line[at]! -= terms[at]!
}

/** The sum over one margin's cells, at every hidden count. */
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
