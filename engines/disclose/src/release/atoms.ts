import type { Members, ReleasedCell } from './register.ts'

/** The finest groups that a set of cells can tell apart, and which of them each cell is the sum of. */
export interface Atoms {
  readonly many: number
  readonly of: readonly Int32Array[]
}

/** More groups than this are not gone through. */
export const mostAtoms = 20_000

/**
 * Splits everybody by every code that a cell names. Codes of a variable that stand for others share groups with them; whoever has none of the codes named
 * is a group too, unless the codes of that variable are known to be everybody.
 * @returns null where there are too many
 */
export function atomsOf(cells: readonly ReleasedCell[], members: Members, whole: ReadonlySet<string>): Atoms | null {
  const names = [...new Set(cells.flatMap(({ about }) => Object.keys(about)))].toSorted()
  const groups = names.map((name) => {
    const standsFor = (code: string) => members[name]?.[code] ?? [code]
    const codes = new Set(cells.flatMap(({ about }) => (about[name] === undefined ? [] : standsFor(about[name]))))
    const order = new Map([...codes].toSorted().map((code, at) => [code, at]))
    const many = codes.size + (whole.has(name) ? 0 : 1)
    const all = Int32Array.from({ length: many }, (_, at) => at)
    return { many, all, of: (code: string) => Int32Array.from(standsFor(code), (each) => order.get(each)!) }
  })
  const many = groups.reduce((product, group) => product * group.many, 1)
  if (many > mostAtoms) return null
  const of = cells.map(({ about }) =>
    groups.reduce<Int32Array>((found, group, at) => {
      const code = about[names[at]!]
      const own = code === undefined ? group.all : group.of(code)
      return crossed(found, own, group.many)
    }, Int32Array.of(0)),
  )
  return { many, of }
}

function crossed(found: Int32Array, own: Int32Array, many: number): Int32Array {
  const all = new Int32Array(found.length * own.length)
  for (const [at, atom] of found.entries()) for (const [step, each] of own.entries()) all[at * own.length + step] = atom * many + each
  return all
}
