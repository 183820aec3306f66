import type { Release, ReleasedCell } from './release/register.ts'
import { type Limit, mostUnder } from './testing-simplex.ts'

/**
 * An outsider who has the published cells and nothing of ours: every finest group holds 0 or more, a shown figure is their sum (or within its rounding), an
 * `x` is at least 1.
 */
export function outsider(releases: readonly Release[], levels: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(levels)
  const groups = names.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((one) => levels[name]!.map((code) => ({ ...one, [name]: code }))),
    [{}],
  )
  const isIn = (group: Record<string, string>, about: ReleasedCell['about']) =>
    Object.entries(about).every(([name, code]) => group[name] === code || group[name]!.startsWith(`${code} > `))
  const weights = (about: ReleasedCell['about'], sign = 1) =>
    new Map(groups.flatMap((group, at) => (isIn(group, about) ? [[at, sign] as const] : [])))
  const rules: Limit[] = []
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
  const most = mostUnder(rules, groups.length)
  return (about: ReleasedCell['about']) => ({
    low: most === null ? Number.NaN : -most(weights(about, -1)),
    high: most === null ? Number.NaN : most(weights(about)),
  })
}
