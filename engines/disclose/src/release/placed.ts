import { type Atoms, atomsOf } from './atoms.ts'
import { type Known, knownFrom } from './known.ts'
import { type Members, type Release, type ReleasedCell, keyOf } from './register.ts'
import type { Sum } from './together.ts'

/** A published cell as whoever compares releases takes it. */
export interface Placed {
  readonly release: Release
  readonly cell: ReleasedCell
  readonly key: string
  readonly known: Known
}

export function placedIn(releases: readonly Release[]): Placed[] {
  return releases.flatMap((release) =>
    release.cells.flatMap((cell) => {
      const known = knownFrom(cell, release)
      return known === null ? [] : [{ release, cell, key: keyOf(cell.about), known }]
    }),
  )
}

/** Each cell once, as it is shown where one release shows it. */
export function distinctOf(placed: readonly Placed[]): Placed[] {
  return [...Map.groupBy(placed, ({ key }) => key).values()].map((same) => same.find(({ cell }) => cell.value !== null) ?? same[0]!)
}

/** The groups that cells tell apart, where those of a variable of which some release names every code are everybody. */
export function groupsOf(placed: readonly Placed[], members: Members): Atoms | null {
  const cells = placed.map(({ cell }) => cell)
  return atomsOf(cells, members, new Set(placed.flatMap(({ release }) => Object.keys(release.whole ?? {}))))
}

/** Cells as sums of groups, and the splits of everybody, which come to the same. */
export function sumsOf(
  placed: readonly Placed[],
  atoms: Atoms,
  from = 0,
): { readonly cells: readonly Sum[]; readonly ties: readonly Sum[] } {
  const [first = new Int32Array(), ...others] = atoms.splits
  const weighed = (groups: Int32Array, weight: number) => Array.from(groups, (group) => [from + group, weight] as const)
  return {
    cells: placed.map(({ known }, at) => ({ ...known, weights: new Map(weighed(atoms.of[at]!, 1)) })),
    ties: others.map((split) => ({ low: 0, high: 0, weights: new Map([...weighed(split, 1), ...weighed(first, -1)]) })),
  }
}
