/**
 * Maximises the last variable subject to `columns · x = right`, x ≥ 0: dense two-phase simplex by Bland's rule, which never circles.
 * @param rows     number of equations
 * @param columns  coefficients of each variable, `rows` long
 * @param right    right-hand sides, ≥ 0
 * @param enough   stops as soon as the last variable exceeds this
 * @returns the largest value found; −1 where nothing fulfils the equations
 */
export function maximiseLast(rows: number, columns: readonly (readonly number[])[], right: readonly number[], enough: number): number {
  const width = columns.length
  const total = width + rows
  const tableau = Array.from({ length: rows }, (_, row) => {
    const line = new Float64Array(total + 1)
    for (let column = 0; column < width; column += 1) line[column] = columns[column]![row]!
    line[width + row] = 1
    line[total] = right[row]!
    return line
  })
  const basis = Int32Array.from({ length: rows }, (_, row) => width + row)
  const feasible = new Float64Array(total + 1)
  for (const line of tableau) for (let at = 0; at <= total; at += 1) if (at < width || at === total) feasible[at]! -= line[at]!
  run(tableau, basis, feasible, width, Number.POSITIVE_INFINITY)
  if (-feasible[total]! > tolerance) return -1
  const goal = new Float64Array(total + 1)
  goal[width - 1] = -1
  for (const [row, column] of basis.entries()) if (column === width - 1) addTimes(goal, tableau[row]!, 1)
  run(tableau, basis, goal, width, enough)
  return goal[total]!
}

const tolerance = 1e-9

function addTimes(into: Float64Array, line: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at += 1) into[at]! += times * line[at]!
}

/** Pivots until no variable helps. Artificial variables never come back; one left at zero marks an equation that said nothing new. */
function run(tableau: Float64Array[], basis: Int32Array, goal: Float64Array, width: number, enough: number): void {
  const last = goal.length - 1
  while (goal[last]! <= enough) {
    let entering = 0
    while (entering < width && goal[entering]! >= -tolerance) entering += 1
    if (entering === width) return
    const leaving = leavingRow(tableau, basis, entering, width)
    if (leaving === -1) return
    const line = tableau[leaving]!
    const pivot = line[entering]!
    for (let at = 0; at < line.length; at += 1) line[at]! /= pivot
    for (const [row, other] of tableau.entries()) if (row !== leaving && other[entering] !== 0) addTimes(other, line, -other[entering]!)
    addTimes(goal, line, -goal[entering]!)
    basis[leaving] = entering
  }
}

function leavingRow(tableau: readonly Float64Array[], basis: Int32Array, entering: number, width: number): number {
  let leaving = -1
  let least = Number.POSITIVE_INFINITY
  for (const [row, line] of tableau.entries()) {
    const held = basis[row]! >= width && Math.abs(line.at(-1)!) <= tolerance && Math.abs(line[entering]!) > tolerance
    if (!held && line[entering]! <= tolerance) continue
    const step = held ? 0 : line.at(-1)! / line[entering]!
    if (step < least - tolerance || (step <= least + tolerance && (leaving === -1 || basis[row]! < basis[leaving]!))) {
      leaving = row
      least = Math.min(step, least)
    }
  }
  return leaving
}
