import { type Outcome, refused } from './fault.ts'

export interface Row {
  /** Counts from 1, as a spreadsheet does: a quoted line break does not start one. */
  readonly number: number
  readonly cells: readonly string[]
}

const mostBytes = 200_000_000

/** Rows of a CSV file by RFC 4180: UTF-8 or marked UTF-16, separated by comma, semicolon or tab. Rows without any cell are left out but counted. */
export function rowsOf(bytes: Uint8Array): Outcome<readonly Row[]> {
  if (bytes.length > mostBytes) return refused('too-big', 0, 0, 'The file is over 200 MB.', 'Le fichier dépasse 200 Mo.')
  const read = decoded(bytes)
  return read.ok ? cut(read.value) : read
}

function decoded(bytes: Uint8Array): Outcome<string> {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const encoding = mark === 0xff_fe ? 'utf-16le' : mark === 0xfe_ff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const end = text.indexOf('\0')
    return end === -1 ? { ok: true, value: text } : notText(text.slice(0, end))
  } catch {
    return notText(new TextDecoder(encoding).decode(bytes).split('\uFFFD')[0] ?? '')
  }
}

function notText(before: string) {
  const rows = before.split(/\r\n?|\n/)
  const column = (rows.at(-1) ?? '').split(separatorOf(before)).length
  return refused(
    'not-text',
    rows.length,
    column,
    'this is not UTF-8 text. Save the file as “CSV UTF-8” and try again.',
    'ce n’est pas du texte UTF-8. Enregistrez le fichier au format « CSV UTF-8 » et recommencez.',
  )
}

/** The separator that the header holds most of. */
function separatorOf(text: string): string {
  const header = text.split(/\r\n?|\n/, 1)[0] ?? ''
  const held = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (held(separator) > held(best) ? separator : best))
}

function cut(text: string): Outcome<readonly Row[]> {
  const separator = separatorOf(text)
  const special = new RegExp(`[${separator}\r\n]`, 'g')
  const rows: Row[] = []
  let cells: string[] = []
  let number = 1
  for (let at = 0; at <= text.length;) {
    let cell: string
    if (text[at] === '"') {
      const closed = /"((?:[^"]|"")*)"[ \t]*(?=[,;\t\r\n]|$)/y
      closed.lastIndex = at
      const found = closed.exec(text)
      if (found === null) {
        const [en, fr] = ['a quotation mark is opened and never rightly closed.', 'un guillemet est ouvert et jamais bien fermé.']
        return refused('quote', number, cells.length + 1, en, fr)
      }
      cell = found[1]!.replaceAll('""', '"')
      at = closed.lastIndex
    } else {
      special.lastIndex = at
      const end = special.exec(text)?.index ?? text.length
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell.trim())
    const sign = text[at]
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (sign === separator) continue
    if (cells.some((each) => each !== '')) rows.push({ number, cells })
    cells = []
    number += 1
  }
  return { ok: true, value: rows }
}
