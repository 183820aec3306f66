import type { Bilingual } from '@fanal/kernel'
import { z } from 'zod'
import type { EditionFile } from '../edition.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { decimalText } from './decimal.ts'
import { readFigureText as text } from './read-figures.text.ts'

/** A figure as a file shows it. */
export interface ReadFigure {
  readonly file: string
  readonly table: string
  readonly cell: string
  /** Value, status and symbol as they stand there: `1010 r`, `x`. */
  readonly shown: string
  /** What else its row says, by column; empty where it stands in no row. */
  readonly beside: Readonly<Record<string, string>>
}

/** A file that should hold figures and cannot be read. */
export interface Unread {
  readonly file: string
  readonly code: string
  readonly say: Bilingual
}

export interface Figures {
  readonly figures: readonly ReadFigure[]
  readonly unread: readonly Unread[]
}

/** What a figure is, shortly; the same from every format. */
const shownOf = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** The files of `dataFiles` that hold figures, by how a row names its figure. SDG 16.2.2 has no room for a name: it is read by `readOpenSdg`. */
function columnOfName(path: string): { readonly column: 'COORDINATE' | 'FIGURE'; readonly table: string | null } | null {
  const table = /^data\/(?:excel\/)?([^/]+)\.csv$/.exec(path)?.[1]
  if (table !== undefined) return { column: 'COORDINATE', table }
  return path === 'projections/unodc-glotip.csv' || path === 'projections/us-tip.csv' ? { column: 'FIGURE', table: null } : null
}

/** Every figure of every data file of a folder, as it is shown there. */
export function readFigures(files: readonly EditionFile[]): Figures {
  const read = files.map((file) => readFile(file))
  return { figures: read.flatMap(({ figures }) => figures), unread: read.flatMap(({ unread }) => unread) }
}

function readFile(file: EditionFile): Figures {
  if (file.path === 'data/edition.json') return ofEdition(file)
  const named = columnOfName(file.path)
  if (named === null) return { figures: [], unread: [] }
  const rows = readCsv(file.bytes)
  if (!rows.ok) return unreadable(file.path, rows.code, rows.say ?? text.unreadable)
  const lacking = [named.column, 'VALUE', 'STATUS', 'SYMBOL'].find(
    (column) => rows.value[0] !== undefined && !(column in rows.value[0].cells),
  )
  if (lacking !== undefined) return unreadable(file.path, 'column', text.noColumn(lacking))
  return { figures: rows.value.flatMap((row) => ofRow(file.path, row, named.column, named.table)), unread: [] }
}

const unreadable = (file: string, code: string, say: Bilingual): Figures => ({ figures: [], unread: [{ file, code, say }] })

function ofRow(file: string, { cells }: CsvRecord, column: string, table: string | null): readonly ReadFigure[] {
  const name = cells[column] ?? ''
  if (table === null && name === '') return []
  const slash = name.indexOf('/')
  const { VALUE = '', STATUS = '', SYMBOL = '', ...beside } = cells
  return [
    {
      file,
      table: table ?? name.slice(0, Math.max(0, slash)),
      cell: table === null ? name.slice(slash + 1) : name,
      shown: shownOf(VALUE, STATUS, SYMBOL),
      beside,
    },
  ]
}

const editionShape = z.object({
  tables: z.array(
    z.object({
      id: z.string(),
      cells: z.array(z.object({ id: z.string(), value: z.number().nullable(), status: z.string(), symbol: z.string() })),
    }),
  ),
})

function ofEdition({ path, bytes }: EditionFile): Figures {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unreadable(path, 'json', text.noJson)
  }
  const edition = editionShape.safeParse(value)
  if (!edition.success) return unreadable(path, 'edition', text.noEdition(edition.error.issues[0]?.path.join('.') ?? ''))
  const figures = edition.data.tables.flatMap((table) =>
    table.cells.map((cell) => ({
      file: path,
      table: table.id,
      cell: cell.id,
      shown: shownOf(cell.value === null ? '' : decimalText(cell.value), cell.status, cell.symbol),
      beside: {},
    })),
  )
  return { figures, unread: [] }
}
