import { type Tableau, copyOf, furthest } from '../audit/tableau.ts'
import { cellAt, codesOf, isFinest } from '../model/cross.ts'
import { type Problem, states } from '../model/problem.ts'
import { wayUp } from '../model/variable.ts'
import type { Cut } from './cover.ts'
import type { Demand } from './witness.ts'

/** The outsider's program with every cell in it, so that it can be asked under any choice of what is hidden. */
export interface Separation {
  readonly tableau: Tableau
  /** Cell of each variable of the program. */
  readonly cells: Int32Array
  readonly places: ReadonlyMap<number, number>
}

export function separationOf({ cross, value, state }: Problem): Separation {
  const finest = isFinest(cross)
  const moves = (cell: number) => value[cell]! > 0 || state[cell] === states.unpublished
  const all = Array.from({ length: cross.size }, (_, cell) => cell)
  const columns = all.filter((cell) => finest(cell) && moves(cell))
  const rows = all.filter((cell) => !finest(cell))
  const cells = Int32Array.from([...columns, ...rows])
  const places = new Map(Array.from(cells, (cell, at) => [cell, at]))
  const lines = rows.map(() => new Float64Array(columns.length))
  for (const [at, cell] of columns.entries())
    for (const codes of above(codesOf(cross, cell).map((code, of) => wayUp(cross.variables[of]!, code)))) {
      const place = places.get(cellAt(cross, codes))
      if (place !== undefined && place >= columns.length) lines[place - columns.length]![at] = 1
    }
  const tableau: Tableau = {
    lines,
    basic: Int32Array.from(rows, (_, at) => columns.length + at),
    columns: Int32Array.from(columns.keys()),
    low: new Float64Array(cells.length),
    high: new Float64Array(cells.length),
    point: new Float64Array(cells.length),
  }
  return { tableau, cells, places }
}

function above(ways: readonly (readonly number[])[]): number[][] {
  return ways.reduce<number[][]>((found, way) => found.flatMap((codes) => way.map((code) => [...codes, code])), [[]])
}

export interface Choice {
  /** Share to which each cell is hidden. */
  share(cell: number): number
  readonly isWhole: boolean
}

/**
 * Whether a choice protects an end of a protection interval; where it does not, the cut that it and all like it break.
 * @returns the point reached, or a cut over the cells that may yet be hidden; null where the program was given up
 * @see Fischetti & Salazar (2000) 10.1080/01621459.2000.10474282, §4: capacity constraints from the dual of the attacker's problem
 */
export function separate(
  problem: Problem,
  { tableau, cells, places }: Separation,
  { cell, way, need }: Demand,
  choice: Choice,
): { readonly point: Float64Array } | { readonly cut: Cut } | null {
  const asked = copyOf(tableau)
  for (const [at, each] of cells.entries()) {
    const { low, high } = roomsOf(problem, each)
    const share = choice.share(each)
    const most = choice.isWhole ? high.hidden : Math.max(high.shown, 2 * need)
    asked.low[at] = low.shown + share * (low.hidden - low.shown)
    asked.high[at] = share === 0 ? high.shown : high.shown + share * (most - high.shown)
  }
  const { value, pull, isSettled } = furthest(asked, places.get(cell)!, way, need)
  if (!isSettled) return null
  if (way * value >= need - 1e-6) return { point: asked.point }
  let right = need
  const weights = new Map<number, number>()
  for (const [at, strength] of pull.entries()) {
    if (Math.abs(strength) <= 1e-7) continue
    const each = cells[asked.columns[at]!]!
    const { low, high } = roomsOf(problem, each)
    const room = strength > 0 ? high : low
    const shown = strength * room.shown
    const hidden = strength * room.hidden
    if (problem.state[each] === states.primary || problem.state[each] === states.unpublished) right -= hidden
    else {
      right -= shown
      if (hidden > shown && problem.cost[each]! < Number.POSITIVE_INFINITY) weights.set(each, hidden - shown)
    }
  }
  return { cut: { weights: new Map([...weights].map(([each, weight]) => [each, Math.min(1, weight / right)])), right: 1 } }
}

/** How far a cell can move, down and up, where it is shown and where it is hidden. */
function roomsOf({ state, value, least, shownLow, shownHigh }: Problem, cell: number) {
  const at = value[cell]!
  const bottom = state[cell] === states.unpublished ? 0 : least
  const isOut = state[cell] === states.unpublished
  return {
    low: { shown: isOut ? -at : shownLow[cell]! - at, hidden: bottom - at },
    high: { shown: isOut ? Number.POSITIVE_INFINITY : shownHigh[cell]! - at, hidden: Number.POSITIVE_INFINITY },
  }
}
