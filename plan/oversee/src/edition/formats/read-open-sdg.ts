import type { Edition, EditionFile } from '../edition.ts'
import { readCsv } from './csv.ts'
import { openSdg, openSdgPath } from './projections/open-sdg.ts'
import type { Figures, ReadFigure } from './read-figures.ts'
import { readFigureText as text } from './read-figures.text.ts'

const keyOf = (cells: readonly string[]): string => JSON.stringify(cells)

/**
 * The figures of SDG 16.2.2. The layout of Open SDG names no figure, so a row is told by its year, breakdowns, unit and series; a row that the edition does not
 * have is of no table, and its cell is what stands in the row.
 */
export function readOpenSdg(edition: Edition, { path, bytes }: EditionFile): Figures {
  const read = readCsv(bytes)
  if (!read.ok) return { figures: [], unread: [{ file: path, code: read.code, say: read.say ?? text.unreadable }] }
  const { header, rows } = openSdg(edition)
  const named = new Map(rows.map(({ figure, cells }) => [keyOf(cells.slice(0, -1)), figure]))
  const lacking = header.find((column) => read.value[0] !== undefined && !(column in read.value[0].cells))
  if (lacking !== undefined) return { figures: [], unread: [{ file: path, code: 'column', say: text.noColumn(lacking) }] }
  const figures = read.value.map(({ cells: { Value = '', ...beside } }): ReadFigure => {
    const key = header.slice(0, -1).map((column) => beside[column] ?? '')
    const [table = '', cell = ''] = named.get(keyOf(key))?.split('/') ?? ['', key.join(', ')]
    return { file: openSdgPath, table, cell, shown: Value, beside }
  })
  return { figures, unread: [] }
}
