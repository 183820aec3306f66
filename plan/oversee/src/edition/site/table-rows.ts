import type { Language } from '@fanal/kernel'
import type { Cell, Member, Table } from '../edition.ts'

export interface TableRow {
  /** The names of the row’s members. */
  readonly label: string
  readonly isTotal: boolean
  /** One for each column; null where the table has no such cell. */
  readonly cells: readonly (Cell | null)[]
}

export interface Laid {
  /** Over the labels: the names of the dimensions that make the rows. */
  readonly stub: string
  /** Members of the last dimension, or none where every cell has a row of its own. */
  readonly columns: readonly Member[]
  readonly rows: readonly TableRow[]
}

/** More columns than this are rows instead: a narrow screen shows them one below the other. */
const mostColumns = 6
/** Cells on one page, so that it stays under fifty kilobytes. */
const mostCells = 180

/** A name inside a head of several: « Période, connu en ». */
const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** Whether somebody said of any cell how sure it is, where it comes from or what to know about it: then each has a row of its own. */
export function isMarked({ cells }: Table): boolean {
  return cells.some(
    ({ mark, source, vintage, note, from }) => mark !== null || source !== null || vintage !== null || note !== null || from !== null,
  )
}

const kept = { en: new WeakMap<Table, Laid>(), fr: new WeakMap<Table, Laid>() } as const

/** The rows and columns of a table. Each is laid out once: a long one has many pages. */
export function laidOut(table: Table, language: Language): Laid {
  const made = kept[language].get(table) ?? layOut(table, language)
  kept[language].set(table, made)
  return made
}

function layOut(table: Table, language: Language): Laid {
  const last = table.dimensions.at(-1)
  const isWide = table.dimensions.length > 1 && last !== undefined && last.members.length <= mostColumns && !isMarked(table)
  const columns = isWide ? last.members : []
  const down = isWide ? table.dimensions.slice(0, -1) : table.dimensions
  const rows = new Map<string, { at: readonly string[]; cells: (Cell | null)[] }>()
  for (const cell of table.cells) {
    const at = cell.at.slice(0, down.length)
    const key = JSON.stringify(at)
    const row = rows.get(key) ?? { at, cells: (isWide ? columns : [null]).map((): Cell | null => null) }
    rows.set(key, row)
    row.cells[isWide ? columns.findIndex(({ code }) => code === cell.at.at(-1)) : 0] = cell
  }
  return {
    stub: down.map(({ name }, index) => (index === 0 ? name[language] : uncapitalized(name[language]))).join(', '),
    columns,
    rows: [...rows.values()].map(({ at, cells }) => ({
      label: down.map(({ members }, index) => members.find(({ code }) => code === at[index])?.name[language] ?? at[index] ?? '').join(', '),
      isTotal: down.some(({ total }, index) => total !== null && total === at[index]),
      cells,
    })),
  }
}

/** The rows of a table page by page; a table has at least one. */
export function partsOf(table: Table, language: Language): readonly (readonly TableRow[])[] {
  const { columns, rows } = laidOut(table, language)
  const each = Math.max(1, Math.floor((isMarked(table) ? mostCells / 3 : mostCells) / Math.max(1, columns.length)))
  const parts = Array.from({ length: Math.ceil(rows.length / each) }, (_, part) => rows.slice(part * each, (part + 1) * each))
  return parts.length === 0 ? [[]] : parts
}
