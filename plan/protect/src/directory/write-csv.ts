import type { HsdsTable } from './directory.ts'
import { hsdsShapes } from './hsds.shape.ts'
import type { HsdsObject } from './import/records.ts'

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(';')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function quoted(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One table as CSV (RFC 4180): the columns of HSDS first, in their order, then those that only these rows have. */
export function writeCsv(table: HsdsTable, rows: readonly HsdsObject[]): string {
  const used = new Set(rows.flatMap((row) => Object.keys(row)))
  const own = hsdsShapes[table].fields.map(({ name }) => name)
  const columns = [...own.filter((name) => used.has(name)), ...[...used].filter((name) => !own.includes(name))]
  const lines = rows.map((row) => columns.map((name) => quoted(cellOf(row[name]))).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}
