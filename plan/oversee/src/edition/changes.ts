import type { Bilingual } from '@fanal/kernel'
import type { Cell, Change, Table } from './edition.ts'

/** A figure as a change table tells it, in both languages the same: the number or the symbol that stands for none. */
const told = (cell: Cell | undefined): string => (cell === undefined ? '' : cell.value === null ? cell.status : String(cell.value))

function figuresOf(tables: readonly Table[]): ReadonlyMap<string, Cell> {
  return new Map(tables.flatMap((table) => table.cells.map((cell) => [`${table.id}/${cell.id}`, cell])))
}

/** Every figure that a correction changes, adds or leaves out. An empty side means that it was not there. */
export function changesBetween(before: readonly Table[], after: readonly Table[], why: Bilingual): Change[] {
  const [earlier, later] = [figuresOf(before), figuresOf(after)]
  const all = [...new Set([...earlier.keys(), ...later.keys()])]
  return all.flatMap((figure) => {
    const [was, is] = [told(earlier.get(figure)), told(later.get(figure))]
    return was === is && earlier.has(figure) === later.has(figure) ? [] : [{ figure, before: was, after: is, why }]
  })
}
