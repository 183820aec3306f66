import { cellAt, codesOf, isFinest } from '../model/cross.ts'
import { type Problem, highOf, lowOf, states } from '../model/problem.ts'
import { wayUp } from '../model/variable.ts'
import { type Sum, solved, substituted } from './eliminate.ts'
import { type Tableau, copyOf, furthest } from './tableau.ts'

/** What an outsider can work out about a cell from everything that is published. */
export interface Interval {
  readonly cell: number
  readonly low: number
  readonly high: number
}

/**
 * The outsider's linear program over whatever is not known exactly: suppressed cells, rounded ones between their ends, and cells of no published table.
 * It starts at the true table, of which nothing is used but that it is one of those that fit.
 * @param mostWeights  the largest program that is taken on
 * @returns null where it would be larger, or for a cell whose ends it cannot settle: there the witnesses are the audit
 * @see Fischetti & Salazar (2000) 10.1080/01621459.2000.10474282, the attacker's problem
 */
export function attackOn(problem: Problem, mostWeights = Number.POSITIVE_INFINITY): ((cell: number) => Interval | null) | null {
  const program = programOf(problem, mostWeights)
  if (program === null) return null
  const { tableau, places } = program
  return (cell) => {
    const place = places.get(cell)
    const exact = problem.value[cell]!
    if (place === undefined) return { cell, low: exact, high: exact }
    const high = furthest(copyOf(tableau), place, 1)
    const low = furthest(copyOf(tableau), place, -1)
    if (!high.isSettled || !low.isSettled) return null
    return { cell, low: settled(exact + low.value), high: settled(exact + high.value) }
  }
}

export interface Program {
  readonly tableau: Tableau
  /** The variable of each cell that is not known exactly. */
  readonly places: ReadonlyMap<number, number>
}

/** Without the last digits that floating point adds. */
function settled(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-6 ? whole : value
}

/** The program as it stands at the true table; every variable says by how much its cell differs. */
export function programOf(problem: Problem, mostWeights: number): Program | null {
  const { cross, value, state } = problem
  if (freeCells(problem) ** 2 > 10 * mostWeights) return null
  const isFree = (cell: number) => state[cell] !== states.shown || problem.shownLow[cell]! < problem.shownHigh[cell]!
  const sums = sumsOfFree(problem, isFree)
  const zero: Sum[] = []
  for (const [cell, sum] of sums) if (!isFree(cell)) zero.push(sum)
  const found = solved(zero)
  const finest = isFinest(cross)
  const columns: number[] = []
  const lines: { cell: number; sum: Sum }[] = []
  for (let cell = 0; cell < cross.size; cell += 1) {
    if (!isFree(cell)) continue
    const sum = finest(cell) ? found.get(cell) : substituted(sums.get(cell) ?? new Map(), found)
    if (sum === undefined) columns.push(cell)
    else lines.push({ cell, sum })
  }
  if (lines.length * columns.length > mostWeights) return null
  const places = new Map([...columns, ...lines.map(({ cell }) => cell)].map((cell, at) => [cell, at]))
  const cells = [...places.keys()]
  const tableau: Tableau = {
    lines: lines.map(({ sum }) => {
      const line = new Float64Array(columns.length)
      for (const [cell, weight] of sum) line[places.get(cell)!] = weight
      return line
    }),
    basic: Int32Array.from(lines, ({ cell }) => places.get(cell)!),
    columns: Int32Array.from(columns.keys()),
    low: Float64Array.from(cells, (cell) => lowOf(problem, cell) - value[cell]!),
    high: Float64Array.from(cells, (cell) => highOf(problem, cell) - value[cell]!),
    point: new Float64Array(cells.length),
  }
  return { tableau, places }
}

function freeCells({ state, shownLow, shownHigh }: Problem): number {
  let free = 0
  for (let cell = 0; cell < state.length; cell += 1) if (state[cell] !== states.shown || shownLow[cell]! < shownHigh[cell]!) free += 1
  return free
}

/** For each cell with parts, the finest free cells it is the sum of; where there are none it cannot change, nor need it be said. */
function sumsOfFree({ cross }: Problem, isFree: (cell: number) => boolean): Map<number, Sum> {
  const finest = isFinest(cross)
  const sums = new Map<number, Sum>()
  for (let cell = 0; cell < cross.size; cell += 1) {
    if (!finest(cell) || !isFree(cell)) continue
    const ways = codesOf(cross, cell).map((code, at) => wayUp(cross.variables[at]!, code))
    for (const codes of product(ways)) {
      const above = cellAt(cross, codes)
      if (above === cell) continue
      const sum = sums.get(above) ?? new Map<number, number>()
      sums.set(above, sum.set(cell, 1))
    }
  }
  return sums
}

function product(ways: readonly (readonly number[])[]): number[][] {
  return ways.reduce<number[][]>((found, way) => found.flatMap((codes) => way.map((code) => [...codes, code])), [[]])
}
