import { fault, type TableFault } from './fault.ts'

/** A table of 9 lists has 511 rows; a file of this size is something else. */
const mostBytes = 16_000_000

const refused = (why: TableFault) => ({ ok: false, fault: why }) as const

/** Text of a file: UTF-8, or UTF-16 where it opens with a byte order mark. Bytes that are neither are shown by row and column. */
export function textOf(
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: TableFault } {
  if (bytes.length > mostBytes)
    return refused(
      fault(
        'too-big',
        0,
        0,
        'The file is over 16 MB: a table of capture histories has one row for each combination of lists.',
        'Le fichier dépasse 16 Mo : un tableau d’historiques de capture a une ligne par combinaison de listes.',
      ),
    )
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return { ok: true, text }
    const { row, column } = placeOf(text.slice(0, text.indexOf('\0')))
    return refused(notText(row, column))
  } catch {
    const { row, column } = placeOf(new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '')
    return refused(notText(row, column))
  }
}

function placeOf(before: string): { row: number; column: number } {
  const rows = before.split('\n')
  return { row: rows.length, column: (rows.at(-1) ?? '').split(/[,;\t]/).length }
}

function notText(row: number, column: number): TableFault {
  return fault(
    'not-text',
    row,
    column,
    'this is not UTF-8 text. Save the file as “CSV UTF-8” and try again.',
    'ce n’est pas du texte UTF-8. Enregistrez le fichier au format « CSV UTF-8 » et recommencez.',
  )
}
