import { type Width, isWider } from '../round/same-people.ts'
import type { Atoms } from './atoms.ts'
import type { Placed } from './placed.ts'
import type { Members, ReleasedCell } from './register.ts'

/**
 * Which draw rounded each cell, as a reader sees who knows which groups are empty: the one of the widest cell that holds the same people, as in
 * `round/same-people.ts`.
 */
export function drawsOf(placed: readonly Placed[], atoms: Atoms, members: Members): readonly string[] {
  const empty = new Set(placed.flatMap(({ known }, at) => (known.high === 0 ? [...atoms.of[at]!] : [])))
  const live = atoms.of.map((groups) => groups.filter((group) => !empty.has(group)).join(' '))
  const everybody = placed.findIndex(({ cell }) => Object.keys(cell.about).length === 0)
  const splits = new Set(atoms.splits.map((split) => split.filter((group) => !empty.has(group)).join(' ')))
  const bySize = Map.groupBy(placed.keys(), (at) => live[at]!)
  return placed.map(({ cell }, at) => {
    if (everybody !== -1 && splits.has(live[at]!)) return placed[everybody]!.key
    const same = bySize.get(live[at]!)!.filter((other) => other !== at && saysLess(placed[other]!.cell, cell, members))
    const widthOf = (other: number): Width => ({ covers: atoms.of[other]!.length, said: placed[other]!.key })
    return same.reduce((best, other) => (isWider(widthOf(other), best) ? widthOf(other) : best), widthOf(at)).said
  })
}

/** Whether everything that one cell says is said by the other too, at least as finely. */
function saysLess({ about }: ReleasedCell, of: ReleasedCell, members: Members): boolean {
  return Object.entries(about).every(([name, code]) => {
    const own = of.about[name]
    if (own === undefined) return false
    const parts = members[name]?.[code] ?? [code]
    return own === code || (members[name]?.[own] ?? [own]).every((each) => parts.includes(each))
  })
}
