import type { Release, ReleasedCell } from './release/register.ts'

/**
 * An outsider who has the published cells and nothing of ours: every finest group holds 0 or more, a shown figure is their sum (or within its rounding), an
 * `x` is at least 1. A textbook two-phase simplex in equations with slack, by Bland's rule; it shares no code with the engine.
 */
export function outsider(releases: readonly Release[], levels: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(levels)
  const groups = names.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((one) => levels[name]!.map((code) => ({ ...one, [name]: code }))),
    [{}],
  )
  const isIn = (group: Record<string, string>, about: ReleasedCell['about']) =>
    Object.entries(about).every(([name, code]) => group[name] === code || group[name]!.startsWith(`${code} > `))
  const weights = (about: ReleasedCell['about']) => groups.map((group) => Number(isIn(group, about)))
  const rules: { weights: number[]; kind: 'least' | 'most' | 'is'; right: number }[] = []
  for (const { cells, base, threshold } of releases)
    for (const { about, value, status } of cells) {
      if (status === 'x') rules.push({ weights: weights(about), kind: 'least', right: 1 })
      else if (value === null) continue
      else if (base === null) rules.push({ weights: weights(about), kind: 'is', right: value })
      else {
        const small = base <= threshold ? 0 : base - 1
        rules.push({ weights: weights(about), kind: 'most', right: value === 0 ? (threshold === 1 ? base - 1 : small) : value + base - 1 })
        if (value > 0) rules.push({ weights: weights(about), kind: 'least', right: Math.max(1, threshold, value - base + 1) })
      }
    }
  const slacks = rules.filter(({ kind }) => kind !== 'is').length
  let slack = 0
  const lines = rules.map(({ weights: own, kind, right }) => {
    const signs = Array.from({ length: slacks }, () => 0)
    if (kind !== 'is') signs[slack++] = kind === 'most' ? 1 : -1
    return [...own, ...signs, right]
  })
  return (about: ReleasedCell['about']) => {
    const goal = [...weights(about), ...Array.from({ length: slacks }, () => 0)]
    return {
      low: -maximum(
        lines,
        goal.map((weight) => -weight),
      ),
      high: maximum(lines, goal),
    }
  }
}

/** The largest value of a goal where the lines hold, each of which is weights and what they come to; NaN where nothing fits. */
function maximum(lines: readonly (readonly number[])[], goal: readonly number[]): number {
  const wide = goal.length
  const table = lines.map((line, at) => [...line.slice(0, wide), ...lines.map((_, other) => Number(at === other)), line[wide]!])
  const basis = lines.map((_, at) => wide + at)
  const first = table.reduce<number[]>((sum, line) => line.map((weight, at) => (sum[at] ?? 0) + weight), [])
  for (let at = wide; at < wide + lines.length; at += 1) first[at] = 0
  climb(table, basis, first, wide)
  if (first.at(-1)! > 1e-7) return Number.NaN
  const second = [...goal, ...lines.map(() => 0), 0]
  for (const [row, of] of basis.entries()) if (of < wide && goal[of] !== 0) subtract(second, table[row]!, goal[of]!)
  return climb(table, basis, second, wide) ? -second.at(-1)! : Number.POSITIVE_INFINITY
}

function climb(table: number[][], basis: number[], goal: number[], wide: number): boolean {
  for (;;) {
    const entering = goal.findIndex((weight, at) => at < wide && weight > 1e-9)
    if (entering === -1) return true
    let leaving = -1
    let least = Number.POSITIVE_INFINITY
    for (const [row, line] of table.entries()) {
      const isStuck = basis[row]! >= wide && Math.abs(line.at(-1)!) < 1e-9 && Math.abs(line[entering]!) > 1e-9
      if (!isStuck && line[entering]! <= 1e-9) continue
      const step = isStuck ? 0 : line.at(-1)! / line[entering]!
      if (step < least - 1e-12 || (step <= least && leaving !== -1 && basis[row]! < basis[leaving]!)) {
        least = step
        leaving = row
      }
    }
    if (leaving === -1) return false
    const pivot = table[leaving]![entering]!
    table[leaving] = table[leaving]!.map((weight) => weight / pivot)
    for (const [row, line] of table.entries()) if (row !== leaving) subtract(line, table[leaving]!, line[entering]!)
    subtract(goal, table[leaving]!, goal[entering]!)
    basis[leaving] = entering
  }
}

function subtract(from: number[], line: readonly number[], times: number): void {
  if (times !== 0) for (let at = 0; at < from.length; at += 1) from[at]! -= times * line[at]!
}
