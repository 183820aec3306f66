import { type Problem, states } from '../model/problem.ts'
import type { BlockSearch } from './blocks.ts'
import { LinearSearch } from './linear.ts'
import { type Demand, type Witness, witnessFor } from './witness.ts'

/** The witnesses of all demands, and which complementary cells each of them leans on. */
export class Proof {
  readonly demands: Demand[] = []
  readonly witnesses: Witness[] = []
  readonly #problem: Problem
  readonly #search: BlockSearch
  readonly #linear: LinearSearch
  readonly #leaning = new Map<number, Set<number>>()

  constructor(problem: Problem, search: BlockSearch) {
    this.#problem = problem
    this.#search = search
    this.#linear = new LinearSearch(problem)
  }

  /** Finds a witness for a further demand. Down, what is shown may itself stop short: a total is at least as many as its parts that are not zero. */
  meet(demand: Demand): void {
    for (let { need } = demand; need > 0; need -= 1) {
      const found = this.#find({ ...demand, need }, true)
      if (found !== null) {
        this.demands.push({ ...demand, need })
        this.set(this.demands.length - 1, found.witness)
        return
      }
      if (demand.way === 1) throw new Error('a table whose cells may all be suppressed leaves every cell room above')
    }
  }

  set(at: number, witness: Witness): void {
    for (const cell of this.witnesses[at]?.keys() ?? []) this.#leaning.get(cell)?.delete(at)
    this.witnesses[at] = witness
    for (const cell of witness.keys()) {
      if (this.#problem.state[cell] !== states.complement) continue
      const known = this.#leaning.get(cell)
      if (known === undefined) this.#leaning.set(cell, new Set([at]))
      else known.add(at)
    }
  }

  /** The demands whose witness changes a complementary cell. */
  leaningOn(cell: number): readonly number[] {
    return [...(this.#leaning.get(cell) ?? [])]
  }

  complementary(): number[] {
    const { state } = this.#problem
    return Array.from(state.keys()).filter((cell) => state[cell] === states.complement)
  }

  /** Another witness for a demand among what is hidden, or with more hidden where it may; the cells hidden for it are returned. */
  renew(at: number, mayHide: boolean): readonly number[] | null {
    const found = this.#find(this.demands[at]!, mayHide)
    if (found === null) return null
    this.set(at, found.witness)
    return found.hidden
  }

  /** Shows each of the cells again, dearest first, if all that lean on it find another witness among what stays hidden. */
  showAgain(cells: readonly number[]): void {
    const { state, cost } = this.#problem
    for (const cell of cells.toSorted((a, b) => cost[b]! - cost[a]! || a - b)) {
      const before = this.leaningOn(cell).map((at) => ({ at, witness: this.witnesses[at]! }))
      state[cell] = states.shown
      const failed = before.findIndex(({ at }) => this.renew(at, false) === null)
      if (failed === -1) continue
      state[cell] = states.complement
      for (const { at, witness } of before.slice(0, failed + 1)) this.set(at, witness)
    }
    for (const cell of cells) if (state[cell] === states.complement && this.leaningOn(cell).length === 0) state[cell] = states.shown
  }

  /** By blocks among what is hidden, then by linear programming, and where it may be by hiding more. */
  #find(demand: Demand, mayHide: boolean): { readonly witness: Witness; readonly hidden: readonly number[] } | null {
    const free = witnessFor(this.#problem, this.#search, demand, false)
    if (free !== null) return free
    const witness = this.#linear.find(demand)
    if (witness !== null) return { witness, hidden: [] }
    const further = mayHide ? witnessFor(this.#problem, this.#search, demand, true) : null
    this.#linear.hid(further?.hidden.length ?? 0)
    return further
  }
}
