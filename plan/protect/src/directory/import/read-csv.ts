/** A record of a table as it stood there: its cells in their order, and its number as a spreadsheet counts (the header is 1). */
export interface CsvRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly rows: readonly CsvRow[]
  /** Rows with a quotation mark that never closes: each was given up at the end of its line, and what follows was read. */
  readonly open: readonly number[]
}

interface Taken {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly end: number
  readonly open: boolean
}

function takeRow(words: string, from: number, comma: string): Taken {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  let at = from
  for (; at < words.length; at += 1) {
    const sign = words[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (words[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\n') break
    else if (sign === comma) {
      cells.push(cell)
      cell = ''
    } else if (sign !== '\r') cell += sign
  }
  if (quoted) {
    const line = words.indexOf('\n', from)
    return { cells: [], end: line === -1 ? words.length : line + 1, open: true }
  }
  return { cells: [...cells, cell], end: at + 1, open: false }
}

/**
 * Reads comma separated values (RFC 4180) as spreadsheets write them: with a mark of byte order, with `\r\n` or `\n`,
 * with semicolons where the header has no comma. Empty rows are counted and left out.
 */
export function readCsv(text: string): CsvTable {
  const words = text.startsWith('\uFEFF') ? text.slice(1) : text
  const [header = ''] = words.split('\n', 1)
  const comma = !header.includes(',') && header.includes(';') ? ';' : ','
  const rows: CsvRow[] = []
  const open: number[] = []
  let from = 0
  for (let row = 1; from < words.length; row += 1) {
    const taken = takeRow(words, from, comma)
    if (taken.open) open.push(row)
    else if (taken.cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells: taken.cells })
    from = taken.end
  }
  return { rows, open }
}
