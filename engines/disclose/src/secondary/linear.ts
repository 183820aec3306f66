import { type Program, programOf } from '../audit/attack.ts'
import { furthest } from '../audit/tableau.ts'
import { type Problem, highOf, lowOf } from '../model/problem.ts'
import type { Demand, Witness } from './witness.ts'

/** Weights of a program that answers in hundredths of a second, and questions that may be asked of it. */
const limits = { weights: 150_000, questions: 2500, hiddenSince: 6 } as const

/** Looks for witnesses that no few blocks make up, by linear programming over what is hidden already. A large table goes without. */
export class LinearSearch {
  readonly #problem: Problem
  #program: Program | null | undefined
  #questions = 0
  #hiddenSince = 0

  constructor(problem: Problem) {
    this.#problem = problem
  }

  /** Cells were hidden. What was built before stays true of the others, so it is built anew only now and then. */
  hid(cells: number): void {
    this.#hiddenSince += cells
    if (this.#program === null || this.#hiddenSince < limits.hiddenSince) return
    this.#program = undefined
    this.#hiddenSince = 0
  }

  find({ cell, way, need }: Demand): Witness | null {
    if (this.#program === undefined) this.#program = programOf(this.#problem, limits.weights)
    const place = this.#program?.places.get(cell)
    if (this.#program === null || place === undefined || this.#questions >= limits.questions) return null
    this.#questions += 1
    const { tableau, places } = this.#program
    const { value, least } = this.#problem
    const cells = [...places.keys()]
    const asked = {
      lines: tableau.lines.map((line) => line.slice()),
      basic: tableau.basic.slice(),
      columns: tableau.columns.slice(),
      low: Float64Array.from(cells, (each) => lowOf(this.#problem, each) - value[each]!),
      high: Float64Array.from(cells, (each) => highOf(this.#problem, each) - value[each]!),
      point: new Float64Array(cells.length),
    }
    const reached = furthest(asked, place, way, need)
    if (!reached.isSettled || way * reached.value < need - 1e-6) return null
    const witness = new Map<number, number>()
    for (const [at, each] of cells.entries()) {
      const by = asked.point[at]!
      const whole = Math.round(by)
      if (Math.abs(by - whole) > 1e-6 && least === 1) return null
      const settled = Math.abs(by - whole) < 1e-6 ? whole : by
      if (settled !== 0) witness.set(each, settled)
    }
    return witness
  }
}
