import type { Members, ReleasedCell } from './register.ts'

/**
 * The finest groups that a set of cells can tell apart, and which of them each cell is the sum of. Variables that no cell names together split everybody each
 * by itself: how they go together no figure tells, so that any two splits with the same total go together somehow.
 */
export interface Atoms {
  readonly many: number
  /** Of a cell that names no variable, the groups of the first split. */
  readonly of: readonly Int32Array[]
  /** Each split of everybody: its groups, which in all splits come to the same. */
  readonly splits: readonly Int32Array[]
  /** Whether all of one cell are in the other, and not all of the other in the one. */
  readonly isWithin: (part: number, whole: number) => boolean
}

/** More groups than this are not gone through. */
export const mostAtoms = 20_000

/**
 * Splits everybody by every code that a cell names. Codes of a variable that stand for others share groups with them; whoever has none of the codes named
 * is a group too, unless the codes of that variable are known to be everybody.
 * @returns null where there are too many
 */
export function atomsOf(cells: readonly ReleasedCell[], members: Members, whole: ReadonlySet<string>): Atoms | null {
  const together = namedTogether(cells)
  const splitOf = (about: ReleasedCell['about']) => {
    const [name] = Object.keys(about)
    return name === undefined ? 0 : together.findIndex((names) => names.includes(name))
  }
  const of: Int32Array[] = []
  const splits: Int32Array[] = []
  let many = 0
  for (const names of together) {
    const groups = names.map((name) => groupsOf(name, cells, members, whole.has(name)))
    const size = groups.reduce((product, group) => product * group.many, 1)
    if (many + size > mostAtoms) return null
    const from = many
    for (const [cell, { about }] of cells.entries())
      if (splitOf(about) === splits.length)
        of[cell] = groups
          .reduce<Int32Array>((found, group, at) => {
            const code = about[names[at]!]
            return crossed(found, code === undefined ? group.all : group.of(code), group.many)
          }, Int32Array.of(0))
          .map((atom) => from + atom)
    splits.push(Int32Array.from({ length: size }, (_, at) => from + at))
    many += size
  }
  const sets = of.map((atoms) => new Set(atoms))
  const isWithin = (part: number, other: number) => {
    const [own, all] = [splitOf(cells[part]!.about), splitOf(cells[other]!.about)]
    const isAll = sets[other]!.size === splits[all]!.length
    if (own !== all || isAll) return isAll && sets[part]!.size < splits[own]!.length
    return sets[part]!.size < sets[other]!.size && sets[part]!.isSubsetOf(sets[other]!)
  }
  return { many, of, splits, isWithin }
}

/** Variables by which of them some cell names together, also by way of others. */
function namedTogether(cells: readonly ReleasedCell[]): readonly (readonly string[])[] {
  let sets: ReadonlySet<string>[] = []
  for (const { about } of cells) {
    const names = new Set(Object.keys(about))
    if (names.size === 0) continue
    const touched = sets.filter((set) => !set.isDisjointFrom(names))
    sets = [...sets.filter((set) => !touched.includes(set)), touched.reduce<ReadonlySet<string>>((all, set) => all.union(set), names)]
  }
  return sets.length === 0 ? [[]] : sets.map((set) => [...set].toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function groupsOf(name: string, cells: readonly ReleasedCell[], members: Members, isWhole: boolean) {
  const standsFor = (code: string) => members[name]?.[code] ?? [code]
  const codes = new Set(cells.flatMap(({ about }) => (about[name] === undefined ? [] : standsFor(about[name]))))
  const order = new Map([...codes].toSorted().map((code, at) => [code, at]))
  const many = codes.size + (isWhole ? 0 : 1)
  const all = Int32Array.from({ length: many }, (_, at) => at)
  return { many, all, of: (code: string) => Int32Array.from(standsFor(code), (each) => order.get(each)!) }
}

function crossed(found: Int32Array, own: Int32Array, many: number): Int32Array {
  const all = new Int32Array(found.length * own.length)
  for (const [at, atom] of found.entries()) for (const [step, each] of own.entries()) all[at * own.length + step] = atom * many + each
  return all
}
