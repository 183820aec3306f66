export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quote was opened in this row and its end cannot be told. */
  readonly isOpen: boolean
}

interface ReadTo {
  readonly cells: readonly string[]
  readonly next: number
  readonly lines: number
  readonly isClosed: boolean
}

/** One row from a place in the text; text after a closing quote is kept as it stands. */
function rowAt(text: string, from: number): ReadTo {
  const cells: string[] = []
  let [cell, isQuoted, lines] = ['', false, 0]
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '\n') lines++
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]!
      else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === ',') {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n') return { cells: [...cells, cell], next: at + 1, lines, isClosed: true }
    else if (letter !== '\r' || text[at + 1] !== '\n') cell += letter
  }
  return { cells: [...cells, cell], next: text.length, lines: lines + 1, isClosed: !isQuoted }
}

/**
 * Reads comma-separated values (RFC 4180), with either line end and a byte order mark or none. A row over several lines that
 * does not come out at the header's width had a quote too many: its first line is given back as open, and reading goes on with
 * the next line, so that one mark does not swallow the rows after it.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = rowAt(text, at)
    const width = rows[0]?.cells.length ?? row.cells.length
    if (row.isClosed && (row.lines <= 1 || row.cells.length === width)) {
      rows.push({ line, cells: row.cells, isOpen: false })
      at = row.next
      line += row.lines
      continue
    }
    const end = text.indexOf('\n', at)
    const until = end < 0 ? text.length : end
    rows.push({ line, cells: rowAt(text.slice(at, until), 0).cells, isOpen: true })
    at = until + 1
    line++
  }
  return rows
}
