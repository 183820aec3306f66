import { type Outcome, ok, refuse } from '@fanal/kernel'
import type { Day, EmployerRecord, EmployerSource } from '../employer-record.ts'
import type { Anomaly, Fault, Oddity } from './anomaly.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { readAddress } from './read-address.ts'
import { approvalColumns, readApproval } from './read-approval.ts'
import { tidy } from './read-cells.ts'
import { decisionColumns, readDecision } from './read-decision.ts'
import { textOfFile } from './text-of-file.ts'
import { readText as text } from './reading.text.ts'

/** A row as it stood in the file, by the file's own columns. */
export type RawRow = Readonly<Record<string, string>>

export interface ReadRow {
  readonly record: EmployerRecord
  readonly raw: RawRow
}

export interface SetAside {
  readonly line: number
  readonly why: Fault
  readonly cells: readonly string[]
}

/** A list as it was read: each row is kept or set aside, and none is in neither. */
export interface ReadList {
  readonly source: EmployerSource
  readonly asOf: Day
  readonly rows: readonly ReadRow[]
  readonly setAside: readonly SetAside[]
  readonly anomalies: readonly Anomaly[]
}

const mostRows = 200_000
const longestCell = 2000
const shownLetters = 80

const shapes = {
  'non-compliant': { columns: decisionColumns, row: 'row', names: ['business_operating_name', 'business_legal_name'], address: 'address' },
  'lmia-positive': { columns: approvalColumns, row: 'source_row', names: ['Employer'], address: 'Address' },
} as const

/**
 * Reads one of the two public lists. What cannot be read in a cell is noted by line and column and its text is kept; a row that
 * is no row is set aside whole. Nothing is lost.
 * @returns a refusal only where the file is no such list at all
 */
export function readEmployerList(bytes: Uint8Array, of: { readonly source: EmployerSource; readonly asOf: Day }): Outcome<ReadList> {
  const file = textOfFile(bytes)
  if (!file.ok) return file
  const [header, ...rows] = readCsv(file.value)
  const shape = shapes[of.source]
  const columns = (header?.cells ?? []).map(tidy)
  const missing = shape.columns.filter((column) => !columns.includes(column))
  if (header === undefined || missing.length > 0) return refuse('columns-missing', text.columnsMissing(missing, columns.length === 1))
  if (rows.length > mostRows) return refuse('too-many-rows', text.tooManyRows(mostRows))
  return ok(readRows(rows, columns, of))
}

function faultOf(row: CsvRow, columns: readonly string[], nameColumns: readonly string[]): Fault | null {
  const { cells } = row
  if (cells.every((cell) => tidy(cell) === '')) return 'blank'
  if (row.isOpen) return 'quote-open'
  if (cells.length < columns.length) return 'cells-missing'
  if (cells.slice(columns.length).some((cell) => tidy(cell) !== '')) return 'cells-extra'
  if (cells.every((cell, index) => index >= columns.length || tidy(cell) === columns[index])) return 'header-again'
  if (cells.some((cell) => cell.length > longestCell)) return 'cell-too-long'
  if (nameColumns.every((column) => !/[\p{L}\p{N}]/u.test(cells[columns.indexOf(column)] ?? ''))) return 'no-name'
  return null
}

function readRows(
  rows: readonly CsvRow[],
  columns: readonly string[],
  of: { readonly source: EmployerSource; readonly asOf: Day },
): ReadList {
  const shape = shapes[of.source]
  const kept: ReadRow[] = []
  const setAside: SetAside[] = []
  const anomalies: Anomaly[] = []
  const seen = { whole: new Set<string>(), numbers: new Set<number>() }
  const isPrivate = (field: string): boolean => field === shape.address || shape.names.some((name) => name === field)

  for (const row of rows) {
    const why = faultOf(row, columns, shape.names)
    if (why !== null) {
      setAside.push({ line: row.line, why, cells: row.cells })
      anomalies.push({ line: row.line, field: null, kind: why, text: null })
      continue
    }
    const raw = Object.fromEntries(columns.map((column, index) => [column, row.cells[index] ?? '']))
    const cell = (column: string): string => raw[column] ?? ''
    const note = (field: string, odd: readonly Oddity[]): void => {
      const words = isPrivate(field) ? null : cutTo(shownLetters, tidy(cell(field)))
      for (const kind of odd) anomalies.push({ line: row.line, field, kind, text: words })
    }
    for (const column of columns) note(column, oddLetters(cell(column)))
    const names = namesOf(raw, of.source, note)
    const address = readAddress(cell(shape.address))
    note(shape.address, address.odd)
    const says = of.source === 'non-compliant' ? readDecision(cell, of.asOf, note) : readApproval(cell, note)
    const number = numberOf(cell(shape.row), row.line, seen, (odd) => note(shape.row, [odd]))
    const whole = JSON.stringify(columns.filter((column) => column !== shape.row).map(cell))
    if (seen.whole.has(whole)) note(shape.row, ['row-twice'])
    seen.whole.add(whole)
    kept.push({ raw, record: { source: of.source, asOf: of.asOf, row: number, names, address: address.value, says } })
  }
  return { ...of, rows: kept, setAside, anomalies }
}

/** The row's own number; where it has none or one that is taken, the line of the file below zero, which no list uses. */
function numberOf(cell: string, line: number, seen: { readonly numbers: Set<number> }, note: (odd: Oddity) => void): number {
  const said = tidy(cell)
  const isNumber = /^\d{1,9}$/.test(said)
  const isTaken = isNumber && seen.numbers.has(Number(said))
  if (!isNumber) note('row-number-unreadable')
  else if (isTaken) note('row-number-twice')
  const number = isNumber && !isTaken ? Number(said) : -line
  seen.numbers.add(number)
  return number
}

function namesOf(raw: RawRow, source: EmployerSource, note: (field: string, odd: readonly Oddity[]) => void): readonly string[] {
  const { names } = shapes[source]
  const found = names.map((column) => ({ column, name: tidy(raw[column] ?? '') }))
  for (const { column, name } of found) {
    if (name === '') note(column, [column === names[0] ? 'operating-name-missing' : 'legal-name-missing'])
    // a footnote's mark that ran into the name: “Industries Inc.6”
    if (/\b(inc|ltd|corp|lt[ée]e)\.?\s?\d$/i.test(name)) note(column, ['name-mark'])
  }
  const different = [...new Set(found.map(({ name }) => name).filter((name) => name !== ''))]
  if (source === 'non-compliant' && found.every(({ name }) => name !== '') && different.length === 1) note(names[0], ['names-equal'])
  return different
}

/** The beginning of a text; half of an emoji is none, and PostgreSQL keeps none in JSON. */
const cutTo = (most: number, words: string): string => words.slice(0, most).toWellFormed()

function oddLetters(cell: string): readonly Oddity[] {
  return [
    /[\u00A0\u202F\u2007]/.test(cell) && 'hard-space',
    /\uFFFD|Ã[\u0080-\u00BF]|â€/.test(cell) && 'broken-letters',
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(cell) && 'control-characters',
    /<\/?[a-z][^>]*>|&[a-z]+;/i.test(cell) && 'markup',
    /^[=+@]/.test(cell) && 'formula',
  ].filter((odd): odd is Oddity => odd !== false)
}
