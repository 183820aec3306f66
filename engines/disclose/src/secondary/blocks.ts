import { codeOf } from '../model/cross.ts'
import { type Problem, isHidden, states } from '../model/problem.ts'
import { type Move, movesOf } from './moves.ts'

/** A change of many cells at once that leaves every sum true, and how often it can be made. */
export interface Block {
  readonly cells: Int32Array
  readonly weights: Int8Array
  readonly times: number
  /** What has to be suppressed for it. */
  readonly cost: number
}

/**
 * Looks for blocks: one move along each variable, multiplied. In a flat table they are the cubes of the hypercube method, with totals among the corners.
 * A cell may be a corner if an outsider cannot exclude that it is larger, or smaller, by what the block needs.
 * @see Repsilber (1999) Das Quaderverfahren, Forum der Bundesstatistik 31; Giessing & Repsilber (2002) 10.1007/3-540-47804-3_14
 */
export class BlockSearch {
  readonly #problem: Problem
  readonly #moves: Move[][][]
  /** Corners found so far, one stretch for each variable. */
  readonly #cells: Int32Array[]
  readonly #weights: Int8Array[]
  readonly #most: number
  #best: Block | null = null
  #left = 0

  /** @param most  blocks looked at in one search, so that a large table stays quick */
  constructor(problem: Problem, most: number) {
    this.#problem = problem
    this.#moves = movesOf(problem.cross)
    const widest = this.#moves.map((byCode) => Math.max(...byCode.flat().map(({ offsets }) => offsets.length)))
    let room = 1
    const rooms = [1, ...widest.map((wide) => (room *= wide))]
    this.#cells = rooms.map((size) => new Int32Array(size))
    this.#weights = rooms.map((size) => new Int8Array(size))
    this.#most = most
  }

  /**
   * The block that moves a cell by most for least, or null.
   * @param way    1 to show that the cell may be larger, −1 smaller
   * @param need   by how much
   * @param moved  what other blocks of the same proof already change
   * @param isFree whether only what is hidden or blurred already may move
   */
  find(cell: number, way: 1 | -1, need: number, moved: ReadonlyMap<number, number>, isFree: boolean): Block | null {
    const own = this.#room(cell, way, moved)
    if (own === 0) return null
    this.#best = null
    this.#cells[0]![0] = cell
    this.#weights[0]![0] = way
    for (const wide of isFree ? [usuallyWide] : [usuallyWide, Number.POSITIVE_INFINITY]) {
      this.#left = this.#most
      if (this.#best === null) this.#along(0, 1, Math.min(need, own), 0, { need, moved, isFree, wide })
    }
    return this.#best
  }

  #along(variable: number, corners: number, times: number, cost: number, asked: Asked): void {
    if (variable === this.#moves.length) {
      this.#left -= 1
      if (this.#best !== null && !isBetter(cost, times, this.#best)) return
      this.#best = { cells: this.#cells[variable]!.slice(0, corners), weights: this.#weights[variable]!.slice(0, corners), times, cost }
      return
    }
    const from = this.#cells[variable]!
    const weights = this.#weights[variable]!
    const moves = this.#moves[variable]![codeOf(this.#problem.cross, from[0]!, variable)]!
    const [into, signs] = [this.#cells[variable + 1]!, this.#weights[variable + 1]!]
    const tried: { move: Move; times: number; cost: number }[] = []
    for (const move of moves) {
      const found = this.#corners(move, { from, weights, corners, times, cost, into, signs }, asked)
      if (found !== null) tried.push({ move, ...found })
    }
    if (!asked.isFree) tried.sort((a, b) => a.cost * b.times - b.cost * a.times || b.times - a.times)
    else tried.sort((a, b) => b.times - a.times)
    if (tried.length > asked.wide) tried.length = asked.wide
    for (const one of tried) {
      if (this.#left <= 0 || this.#isGoodEnough(asked)) return
      if (this.#best !== null && !isBetter(one.cost, one.times, this.#best)) continue
      const { offsets } = one.move
      this.#corners(one.move, { from, weights, corners, times, cost, into, signs }, asked)
      this.#along(variable + 1, corners * offsets.length, one.times, one.cost, asked)
    }
  }

  #isGoodEnough({ need }: Asked): boolean {
    return this.#best !== null && this.#best.cost === 0 && this.#best.times >= need
  }

  /** Writes the corners of one further move; null where one of them cannot move. */
  #corners({ offsets, weights: own }: Move, at: Corners, asked: Asked): { times: number; cost: number } | null {
    let { times, cost } = at
    let filled = at.corners
    for (let corner = 0; corner < at.corners; corner += 1) {
      at.into[corner] = at.from[corner]!
      at.signs[corner] = at.weights[corner]!
    }
    for (let step = 1; step < offsets.length; step += 1)
      for (let corner = 0; corner < at.corners; corner += 1) {
        const cell = at.from[corner]! + offsets[step]!
        const sign = at.weights[corner]! * own[step]!
        let room = this.#room(cell, sign, asked.moved)
        if (room < Math.min(times, asked.need) && !asked.isFree && this.#problem.state[cell] === states.shown) {
          const hidden = this.#roomIfHidden(cell, sign, asked.moved)
          const price = this.#problem.cost[cell]!
          if (hidden > room && price < Number.POSITIVE_INFINITY) {
            room = hidden
            cost += price
          }
        }
        if (room <= 0) return null
        times = Math.min(times, room)
        at.into[filled] = cell
        at.signs[filled] = sign
        filled += 1
      }
    return { times, cost }
  }

  /** By how much a cell can still move in the eyes of an outsider. */
  #room(cell: number, sign: number, moved: ReadonlyMap<number, number>): number {
    const { state, value, shownLow, shownHigh, least } = this.#problem
    const at = value[cell]! + (moved.size === 0 ? 0 : (moved.get(cell) ?? 0))
    if (state[cell] === states.shown) return Math.max(0, sign > 0 ? shownHigh[cell]! - at : at - shownLow[cell]!)
    if (sign > 0) return Number.POSITIVE_INFINITY
    return Math.max(0, at - (isHidden(state[cell]!) ? least : 0))
  }

  #roomIfHidden(cell: number, sign: number, moved: ReadonlyMap<number, number>): number {
    if (sign > 0) return Number.POSITIVE_INFINITY
    return Math.max(0, this.#problem.value[cell]! + (moved.get(cell) ?? 0) - this.#problem.least)
  }
}

/** Moves along one variable that are followed further: the most promising ones. */
const usuallyWide = 8

interface Asked {
  readonly need: number
  readonly moved: ReadonlyMap<number, number>
  readonly isFree: boolean
  readonly wide: number
}

interface Corners {
  readonly from: Int32Array
  readonly weights: Int8Array
  readonly corners: number
  readonly times: number
  readonly cost: number
  readonly into: Int32Array
  readonly signs: Int8Array
}

/** Less is lost for each step; where it is the same, more steps. */
function isBetter(cost: number, times: number, { cost: least, times: most }: Block): boolean {
  const difference = cost * most - least * times
  return difference < -1e-9 || (difference <= 1e-9 && times > most)
}
