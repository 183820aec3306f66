import { type Cross, addUp, cellAt, crossOf } from './cross.ts'
import { type Variable, wayUp } from './variable.ts'

/** A table before protection: exact, and never to be published. */
export interface Source {
  readonly cross: Cross
  /** What is published: people, or an amount. */
  readonly value: Float64Array
  /** People behind each cell; the same as `value` where people are counted. */
  readonly people: Float64Array
  /** The largest contributions to each cell, largest first; none where people are counted. */
  readonly top: readonly Float64Array[]
}

/** One line of what is tabulated: its finest code in each variable, and how many it stands for, or how much. */
export interface Line {
  readonly codes: readonly number[]
  readonly amount: number
}

/** Counts of people by every variable, with all totals. */
export function countsOf(variables: readonly Variable[], lines: Iterable<Line>): Source {
  const cross = crossOf(variables)
  const value = new Float64Array(cross.size)
  for (const { codes, amount } of lines) value[cellAt(cross, codes)]! += amount
  addUp(cross, value)
  return { cross, value, people: value, top: [] }
}

/**
 * Amounts by every variable; each line is one contributor.
 * @param many  how many of the largest contributions are kept for each cell
 */
export function amountsOf(variables: readonly Variable[], lines: Iterable<Line>, many: number): Source {
  const cross = crossOf(variables)
  const value = new Float64Array(cross.size)
  const people = new Float64Array(cross.size)
  const top = Array.from({ length: many }, () => new Float64Array(cross.size))
  for (const { codes, amount } of lines) {
    const cell = cellAt(cross, codes)
    value[cell]! += amount
    people[cell]! += 1
    const above = codes.map((code, at) => wayUp(variables[at]!, code)).reduce<number[][]>(joined, [[]])
    for (const each of above) insert(top, cellAt(cross, each), amount)
  }
  addUp(cross, value)
  addUp(cross, people)
  return { cross, value, people, top }
}

function joined(found: readonly number[][], way: readonly number[]): number[][] {
  return found.flatMap((codes) => way.map((code) => [...codes, code]))
}

function insert(top: readonly Float64Array[], cell: number, amount: number): void {
  let carried = amount
  for (const list of top) {
    if (carried <= list[cell]!) continue
    const smaller = list[cell]!
    list[cell] = carried
    carried = smaller
  }
}
