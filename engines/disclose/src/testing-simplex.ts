/** What must hold: a sum of variables, each 0 or more, is at least, at most or exactly a number. */
export interface Limit {
  /** Weight by variable; 0 where none is given. */
  readonly weights: ReadonlyMap<number, number>
  readonly kind: 'least' | 'most' | 'is'
  readonly right: number
}

/** Sums may be this far off: floating point. */
const tiny = 1e-9

/**
 * A textbook two-phase simplex in equations with slack; it shares no code with the engine. The first phase is gone through once, every goal starts from there.
 * @returns the largest value of a goal, infinite where nothing holds it; null where no values keep all limits
 * @see Dantzig (1963) Linear Programming and Extensions, §5; Bland (1977) 10.1287/moor.2.2.103 against circling
 */
export function mostUnder(limits: readonly Limit[], variables: number): ((goal: ReadonlyMap<number, number>) => number) | null {
  const slacks = limits.filter(({ kind }) => kind !== 'is').length
  const wide = variables + slacks + limits.length
  let slack = variables
  let artificial = variables + slacks
  const first = new Float64Array(wide + 1)
  const basis: number[] = []
  const lines = limits.map(({ weights, kind, right }) => {
    const line = new Float64Array(wide + 1)
    const sign = right < 0 ? -1 : 1
    for (const [at, weight] of weights) line[at] = sign * weight
    line[wide] = sign * right
    const own = kind === 'is' ? null : slack++
    if (own !== null) line[own] = kind === 'most' ? sign : -sign
    if (own !== null && line[own] === 1) basis.push(own)
    else {
      basis.push(artificial)
      for (let at = 0; at <= wide; at += 1) first[at]! += line[at]!
      line[artificial++] = 1
    }
    return line
  })
  const real = variables + slacks
  climb(lines, basis, first, real)
  if (first[wide]! > 1e-7) return null
  for (const [row, of] of basis.entries()) {
    const way = of < real ? -1 : lines[row]!.findIndex((weight, at) => at < real && Math.abs(weight) > 1e-7)
    if (way !== -1) turn(lines, basis, [], row, way)
  }
  const kept = lines.filter((_, row) => basis[row]! < real).map((line) => Float64Array.of(...line.subarray(0, real), line[wide]!))
  const keptBasis = basis.filter((of) => of < real)
  return (goal) => {
    const table = kept.map((line) => line.slice())
    const own = [...keptBasis]
    const pull = new Float64Array(real + 1)
    for (const [at, weight] of goal) pull[at] = weight
    for (const [row, of] of own.entries()) if (pull[of] !== 0) subtract(pull, table[row]!, pull[of]!)
    return climb(table, own, pull, real) ? -pull[real]! : Number.POSITIVE_INFINITY
  }
}

function climb(lines: readonly Float64Array[], basis: number[], pull: Float64Array, real: number): boolean {
  const right = pull.length - 1
  let still = 0
  for (;;) {
    let entering = -1
    for (let at = 0; at < real; at += 1)
      if (pull[at]! > 1e-8 && (entering === -1 || (still < 20 && pull[at]! > pull[entering]!))) entering = at
    if (entering === -1) return true
    let leaving = -1
    let least = Number.POSITIVE_INFINITY
    for (const [row, line] of lines.entries()) {
      if (line[entering]! <= 1e-8) continue
      const step = line[right]! / line[entering]!
      if (step > least + tiny || (step > least - tiny && basis[row]! > basis[leaving]!)) continue
      least = step
      leaving = row
    }
    if (leaving === -1) return false
    still = least > tiny ? 0 : still + 1
    turn(lines, basis, [pull], leaving, entering)
  }
}

/** A variable enters where another leaves. */
function turn(lines: readonly Float64Array[], basis: number[], more: readonly Float64Array[], leaving: number, entering: number): void {
  const line = lines[leaving]!
  const by = line[entering]!
  for (let at = 0; at < line.length; at += 1) line[at]! /= by
  for (const other of [...lines, ...more]) if (other !== line && other[entering] !== 0) subtract(other, line, other[entering]!)
  basis[leaving] = entering
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) if (line[at] !== 0) from[at]! -= times * line[at]!
}
