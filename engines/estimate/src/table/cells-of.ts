import { fault, type TableFault } from './fault.ts'

export interface Row {
  /** Counts from 1, as a spreadsheet does: a quoted line break does not start one. */
  readonly number: number
  readonly cells: readonly string[]
}

type Cells = { readonly ok: true; readonly rows: readonly Row[] } | { readonly ok: false; readonly fault: TableFault }

/** The separator that the header holds most of: comma, semicolon (French spreadsheets) or tab. */
function separatorOf(text: string): string {
  const header = text.split(/\r\n?|\n/, 1)[0] ?? ''
  const held = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (held(separator) > held(best) ? separator : best))
}

/** Rows of cells by RFC 4180; lines without any cell are left out but counted. */
export function cellsOf(text: string): Cells {
  const separator = separatorOf(text)
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let number = 1
  let at = 0
  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((each) => each !== '')) rows.push({ number, cells })
    cells = []
    cell = ''
    number += 1
  }
  while (at < text.length) {
    const sign = text[at]!
    if (sign === '"' && cell.trim() === '') {
      const read = quotedFrom(text, at + 1)
      if (read === null) return { ok: false, fault: openQuote(number, cells.length + 1) }
      cell = read.cell
      at = read.after
    } else if (sign === separator) {
      cells.push(cell.trim())
      cell = ''
      at += 1
    } else if (sign === '\n' || sign === '\r') {
      at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1
      endRow()
    } else {
      const end = nextSign(text, at + 1, separator)
      cell += text.slice(at, end)
      at = end
    }
  }
  if (cell !== '' || cells.length > 0) endRow()
  return { ok: true, rows }
}

/** Where the run of plain text ends: a cell of a million signs is taken in one piece. */
function nextSign(text: string, from: number, separator: string): number {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r' && text[end] !== '"') end += 1
  return end
}

function quotedFrom(text: string, from: number): { readonly cell: string; readonly after: number } | null {
  let cell = ''
  let start = from
  for (;;) {
    const end = text.indexOf('"', start)
    if (end === -1) return null
    cell += text.slice(start, end)
    if (text[end + 1] !== '"') return { cell, after: end + 1 }
    cell += '"'
    start = end + 2
  }
}

function openQuote(row: number, column: number): TableFault {
  return fault('quote', row, column, 'a quotation mark is opened and never closed.', 'un guillemet est ouvert et jamais fermé.')
}
