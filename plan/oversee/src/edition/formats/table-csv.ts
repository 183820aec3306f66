import type { Edition, Table } from '../edition.ts'
import { columnsOf } from './columns.ts'
import { csvBytes } from './csv.ts'

/** A table as its file has it: one row for each figure, in the table's own order. */
export function tableCsv(table: Table, edition: Pick<Edition, 'period'>): Uint8Array {
  const columns = columnsOf(table, edition)
  return csvBytes([columns.map(({ name }) => name), ...table.cells.map((cell) => columns.map(({ of }) => of(cell)))])
}
