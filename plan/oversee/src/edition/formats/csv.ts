import { type Bilingual, type Outcome, concat, ok, refuse } from '@fanal/kernel'

const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf)

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Rows as comma separated values: UTF-8, every row ended by CRLF. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''))
}

/** The same with a mark of byte order, which some spreadsheets need to see that it is UTF-8. */
export function withByteOrderMark(bytes: Uint8Array): Uint8Array {
  return concat(byteOrderMark, bytes)
}

export interface CsvRecord {
  /** Counted as a spreadsheet does; the header is 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a published file exactly as it was written: nothing is trimmed, guessed or left out.
 * @returns a refusal where it is no such file: not UTF-8, another separator or line end, a quotation mark out of place, rows of another width, a column twice
 * @see RFC 4180
 */
export function readCsv(bytes: Uint8Array): Outcome<readonly CsvRecord[]> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return broken('not-utf-8', 0, { en: 'this is not UTF-8 text', fr: 'ce n’est pas du texte UTF-8' })
  }
  const cut = cutRows(text)
  if (!cut.ok) return cut
  const [header, ...rows] = cut.value
  if (header === undefined) return broken('empty', 1, { en: 'the file is empty', fr: 'le fichier est vide' })
  if (new Set(header).size !== header.length || header.includes(''))
    return broken('header', 1, {
      en: 'a column has no name, or the name of another',
      fr: 'une colonne n’a pas de nom, ou porte celui d’une autre',
    })
  const records: CsvRecord[] = []
  for (const [at, cells] of rows.entries()) {
    if (cells.length !== header.length)
      return broken('width', at + 2, {
        en: `this row has ${cells.length} cells, and the header has ${header.length}`,
        fr: `cette ligne a ${cells.length} cellules, et l’en-tête en a ${header.length}`,
      })
    records.push({ row: at + 2, cells: Object.fromEntries(header.map((name, index) => [name, cells[index]!])) })
  }
  return ok(records)
}

function broken(code: string, row: number, { en, fr }: Bilingual): Outcome<never> {
  return refuse(code, row === 0 ? { en: `${en}.`, fr: `${fr}.` } : { en: `Row ${row}: ${en}.`, fr: `Ligne ${row}\u00A0: ${fr}.` })
}

const quotedCell = /"([^"]*(?:""[^"]*)*)"(?=,|\r\n)/y
const plainCell = /[^",\r\n]*(?=,|\r\n)/y

function cutRows(text: string): Outcome<readonly (readonly string[])[]> {
  const rows: string[][] = []
  let cells: string[] = []
  for (let at = 0; at < text.length;) {
    const isQuoted = text[at] === '"'
    const shape = isQuoted ? quotedCell : plainCell
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found === null)
      return broken('csv', rows.length + 1, {
        en: 'a quotation mark is out of place, or the row does not end with CRLF',
        fr: 'un guillemet n’est pas à sa place, ou la ligne ne se termine pas par CRLF',
      })
    cells.push(isQuoted ? found[1]!.replaceAll('""', '"') : found[0])
    at = shape.lastIndex
    const isEnd = text[at] === '\r'
    at += isEnd ? 2 : 1
    if (!isEnd) continue
    rows.push(cells)
    cells = []
  }
  return cells.length === 0
    ? ok(rows)
    : broken('csv', rows.length + 1, { en: 'the last row is cut off', fr: 'la dernière ligne est coupée' })
}
