const tiny = 1e-9
/** A weight below this is rounding. */
const slight = 1e-7

/**
 * A linear program that is always feasible, in condensed form: each basic variable is a sum of nonbasic ones, every variable has bounds, and the point it
 * stands at lies within all of them. So there is no first phase, and the next question starts where the last one ended. A nonbasic variable may stand
 * between its bounds.
 * @see Dantzig (1963) Linear Programming and Extensions, §18 on bounded variables; Bland (1977) 10.1287/moor.2.2.103 against circling
 */
export interface Tableau {
  /** One line for each basic variable: its weights on the nonbasic ones. */
  readonly lines: Float64Array[]
  /** Variable of each line. */
  readonly basic: Int32Array
  /** Variable of each column. */
  readonly columns: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Where each variable stands. */
  readonly point: Float64Array
}

/** What a question ends with: the furthest value, and how much each column still pulls (its reduced costs), which is the proof. */
export interface Furthest {
  readonly value: number
  readonly pull: Float64Array
  /** False where it was given up: the value is then only on the way. */
  readonly isSettled: boolean
}

/** Turns after which a question is given up; hundreds are usual. */
const mostTurns = 10_000

/**
 * Moves a variable as far up (1) or down (−1) as the bounds of all others let it.
 * @param enough  stops as soon as the variable is this far: a question of yes or no ends early
 * @returns the furthest value, infinite where nothing holds it
 */
export function furthest(tableau: Tableau, variable: number, direction: 1 | -1, enough = Number.POSITIVE_INFINITY): Furthest {
  const { lines, basic, columns, low, high, point } = tableau
  const pull = new Float64Array(columns.length)
  let still = 0
  for (let turn = 0; ; turn += 1) {
    const line = basic.indexOf(variable)
    if (line === -1) pull.fill(0)[columns.indexOf(variable)] = direction
    else for (let at = 0; at < pull.length; at += 1) pull[at] = direction * lines[line]![at]!
    if (direction * point[variable]! >= enough) return { value: point[variable]!, pull, isSettled: true }
    const entering = enteringColumn(tableau, pull, still > 20)
    if (entering === -1) return { value: point[variable]!, pull, isSettled: true }
    if (turn === mostTurns) return { value: point[variable]!, pull, isSettled: false }
    const way = Math.sign(pull[entering]!)
    const moved = columns[entering]!
    const own = way > 0 ? high[moved]! - point[moved]! : point[moved]! - low[moved]!
    const found = leavingRow(tableau, entering, way, own, still > 20)
    const left = (enough - direction * point[variable]!) / Math.abs(pull[entering]!)
    const { row, step } = left <= found.step ? { row: -1, step: left } : found
    if (found.step === Number.POSITIVE_INFINITY && left === Number.POSITIVE_INFINITY)
      return { value: direction * Number.POSITIVE_INFINITY, pull, isSettled: true }
    still = step > tiny ? 0 : still + 1
    point[moved] = within(point[moved]! + way * step, low[moved]!, high[moved]!)
    for (let at = 0; at < lines.length; at += 1) {
      const weight = lines[at]![entering]!
      if (weight === 0) continue
      const of = basic[at]!
      point[of] = within(point[of]! + way * step * weight, low[of]!, high[of]!)
    }
    if (row !== -1) pivot(tableau, row, entering)
    if (turn % 50 === 49) refresh(tableau)
  }
}

/** A copy to ask one question of: each starts from what was built, so that rounding never adds up over questions. */
export function copyOf({ lines, basic, columns, low, high, point }: Tableau): Tableau {
  return { lines: lines.map((line) => line.slice()), basic: basic.slice(), columns: columns.slice(), low, high, point: point.slice() }
}

function within(value: number, low: number, high: number): number {
  if (value < low + tiny) return low
  return value > high - tiny ? high : value
}

function enteringColumn({ columns, low, high, point }: Tableau, pull: Float64Array, isStuck: boolean): number {
  let best = -1
  let most = slight
  for (let at = 0; at < pull.length; at += 1) {
    const strength = Math.abs(pull[at]!)
    if (strength <= slight) continue
    const of = columns[at]!
    const room = pull[at]! > 0 ? high[of]! - point[of]! : point[of]! - low[of]!
    if (room <= tiny) continue
    if (isStuck) {
      if (best === -1 || of < columns[best]!) best = at
    } else if (strength > most) {
      best = at
      most = strength
    }
  }
  return best
}

function leavingRow({ lines, basic, low, high, point }: Tableau, entering: number, way: number, own: number, isStuck: boolean) {
  let row = -1
  let step = own
  for (let at = 0; at < lines.length; at += 1) {
    const rate = way * lines[at]![entering]!
    if (Math.abs(rate) <= slight) continue
    const of = basic[at]!
    const room = rate > 0 ? (high[of]! - point[of]!) / rate : (low[of]! - point[of]!) / rate
    if (room > step + tiny) continue
    const isTie = room > step - tiny
    if (isTie && row === -1) continue
    if (isTie && (isStuck ? of > basic[row]! : Math.abs(rate) <= Math.abs(lines[row]![entering]!))) continue
    row = at
    step = Math.max(0, Math.min(step, room))
  }
  return { row, step }
}

/** The variable of a line and that of a column change places. */
export function pivot({ lines, basic, columns }: Tableau, row: number, column: number): void {
  const line = lines[row]!
  const weight = line[column]!
  const filled: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === 0) continue
    line[at] = at === column ? 1 / weight : -line[at]! / weight
    filled.push(at)
  }
  for (let at = 0; at < lines.length; at += 1) {
    const other = lines[at]!
    const times = other[column]!
    if (at === row || times === 0) continue
    other[column] = 0
    for (const each of filled) {
      const sum = other[each]! + times * line[each]!
      other[each] = Math.abs(sum) < 1e-12 ? 0 : sum
    }
  }
  const left = basic[row]!
  basic[row] = columns[column]!
  columns[column] = left
}

/** Basic variables computed anew from the nonbasic ones, so that rounding does not grow. */
function refresh({ lines, basic, columns, point }: Tableau): void {
  for (const [at, line] of lines.entries()) {
    let sum = 0
    for (let column = 0; column < line.length; column += 1) if (line[column] !== 0) sum += line[column]! * point[columns[column]!]!
    point[basic[at]!] = sum
  }
}
