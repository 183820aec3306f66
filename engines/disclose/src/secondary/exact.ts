import { type Problem, states } from '../model/problem.ts'
import type { Complement } from './complement.ts'
import { costOf } from './complement.ts'
import { type Cut, relaxed } from './cover.ts'
import { type Choice, type Separation, separate, separationOf } from './separate.ts'
import type { Witness } from './witness.ts'

export interface Cheapest {
  readonly complement: Complement
  /** No suppression that protects costs less than this. */
  readonly atLeast: number
}

/** Cells that may be hidden, weights of the outsider's program, its questions and what they bring, beyond which the cheapest choice is not looked for. */
const limits = { candidates: 160, weights: 14_000, questions: 1500, cuts: 400 } as const

/**
 * The cheapest complementary suppression, by branch and cut, where the table is small; what was found before is where it starts. A larger table keeps
 * what was found, and 0 as its bound. Changes the problem's state where it finds a cheaper one.
 * @see Fischetti & Salazar (2000) 10.1080/01621459.2000.10474282
 */
export function cheapest(problem: Problem, found: Complement): Cheapest {
  const { state, cost } = problem
  const candidates = Array.from(state.keys()).filter(
    (cell) => (state[cell] === states.shown || state[cell] === states.complement) && cost[cell]! < Number.POSITIVE_INFINITY,
  )
  const paid = costOf(problem)
  if (paid === 0 || found.demands.length === 0) return { complement: found, atLeast: paid }
  if (candidates.length > limits.candidates) return { complement: found, atLeast: 0 }
  const separation = separationOf(problem)
  const { lines, columns } = separation.tableau
  if (lines.length * columns.length > limits.weights) return { complement: found, atLeast: 0 }
  return new Search(problem, found, separation, candidates).run(paid)
}

class Search {
  readonly #problem: Problem
  readonly #found: Complement
  readonly #separation: Separation
  readonly #candidates: readonly number[]
  readonly #places: ReadonlyMap<number, number>
  readonly #cost: Float64Array
  readonly #cuts: Cut[] = []
  #best: { readonly paid: number; readonly hidden: readonly number[]; readonly witnesses: readonly Witness[] } | null = null
  #paid = 0
  #root = 0
  #questions = 0

  constructor(problem: Problem, found: Complement, separation: Separation, candidates: readonly number[]) {
    this.#problem = problem
    this.#found = found
    this.#separation = separation
    this.#candidates = candidates
    this.#places = new Map(candidates.map((cell, at) => [cell, at]))
    this.#cost = Float64Array.from(candidates, (cell) => problem.cost[cell]!)
  }

  run(paid: number): Cheapest {
    this.#paid = paid
    const isDone = this.#branch(new Int8Array(this.#candidates.length).fill(-1), true)
    const atLeast = isDone ? this.#paid : Math.min(this.#root, this.#paid)
    if (this.#best === null) return { complement: this.#found, atLeast }
    const { state } = this.#problem
    for (const cell of this.#candidates) state[cell] = states.shown
    for (const cell of this.#best.hidden) state[cell] = states.complement
    return { complement: { demands: this.#found.demands, witnesses: this.#best.witnesses }, atLeast }
  }

  /** Goes through one branch; false where the questions ran out before its end. */
  #branch(fixed: Int8Array, isRoot: boolean): boolean {
    for (;;) {
      const now = relaxed(this.#cost, this.#cuts, fixed)
      if (now === null) return true
      if (now.cost === null || this.#cuts.length > limits.cuts) return false
      if (isRoot) this.#root = now.cost
      if (now.cost >= this.#paid - 1e-6) return true
      const split = mostOpen(now.shares)
      const added = this.#ask(now.shares, split === -1)
      if (this.#questions > limits.questions) return false
      if (added === 0 && split === -1) return true
      if (added === 0) return this.#split(fixed, split)
    }
  }

  #split(fixed: Int8Array, at: number): boolean {
    let isDone = true
    for (const value of [1, 0])
      isDone =
        this.#branch(
          Int8Array.from(fixed, (is, place) => (place === at ? value : is)),
          false,
        ) && isDone
    return isDone
  }

  /** Asks every demand of a choice; a whole choice that meets all of them is the best so far. Returns how many cuts it brought. */
  #ask(shares: Float64Array, isWhole: boolean): number {
    const { state } = this.#problem
    const choice: Choice = {
      isWhole,
      share: (cell) => {
        const place = this.#places.get(cell)
        return place === undefined ? Number(state[cell] === states.primary) : shares[place]!
      },
    }
    const witnesses: Witness[] = []
    let added = 0
    for (const demand of this.#found.demands) {
      if (demand.need === 0) {
        witnesses.push(new Map())
        continue
      }
      this.#questions += 1
      const answer = separate(this.#problem, this.#separation, demand, choice)
      if (answer === null) {
        this.#questions = Number.POSITIVE_INFINITY
        return 0
      }
      if ('point' in answer) {
        witnesses.push(this.#witness(answer.point))
        continue
      }
      const weights = new Map([...answer.cut.weights].map(([cell, weight]) => [this.#places.get(cell)!, weight]))
      const held = [...weights].reduce((sum, [place, weight]) => sum + weight * shares[place]!, 0)
      if (held >= answer.cut.right - 1e-6) {
        if (isWhole) this.#questions = Number.POSITIVE_INFINITY
        continue
      }
      this.#cuts.push({ weights, right: answer.cut.right })
      added += 1
    }
    if (isWhole && added === 0) this.#keep(shares, witnesses)
    return added
  }

  #witness(point: Float64Array): Witness {
    const { cells } = this.#separation
    const witness = new Map<number, number>()
    for (const [at, by] of point.entries()) if (Math.abs(by) > 1e-9) witness.set(cells[at]!, settled(by))
    return witness
  }

  /** A cheaper choice is kept if its witnesses are tables of whole people, and every cell it hides moves in one of them. */
  #keep(shares: Float64Array, witnesses: readonly Witness[]): void {
    const hidden = this.#candidates.filter((_, at) => shares[at]! > 0.5)
    const paid = hidden.reduce((sum, cell) => sum + this.#problem.cost[cell]!, 0)
    const isWhole = this.#problem.least === 0 || witnesses.every((one) => [...one.values()].every((by) => Number.isInteger(by)))
    const moving = new Set(witnesses.flatMap((one) => [...one.keys()]))
    if (witnesses.length !== this.#found.demands.length || !isWhole || !hidden.every((cell) => moving.has(cell))) return
    this.#paid = paid
    this.#best = { paid, hidden, witnesses }
  }
}

function settled(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-6 ? whole : value
}

/** The share nearest to a half; −1 where each is 0 or 1. */
function mostOpen(shares: Float64Array): number {
  let place = -1
  let most = 1e-6
  for (const [at, share] of shares.entries()) {
    const open = Math.min(share, 1 - share)
    if (open <= most) continue
    place = at
    most = open
  }
  return place
}
