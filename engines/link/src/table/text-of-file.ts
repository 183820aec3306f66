import { type Outcome, faultAt } from './fault.ts'

const quote = 34
const newline = 10

/** The bytes of a file as UTF-8 without its mark; what is plainly something else is refused by name. */
export function asUtf8(bytes: Uint8Array): Outcome<Uint8Array> {
  const bad = (en: string, fr: string) => ({ ok: false as const, faults: [faultAt('not-text', null, null, { en, fr })] })
  if (bytes.length === 0)
    return { ok: false, faults: [faultAt('empty', null, null, { en: 'The file is empty.', fr: 'Le fichier est vide.' })] }
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head.startsWith('PK\u0003')) return bad('This is a spreadsheet file: save it as CSV.', 'C’est un classeur : enregistrez-le en CSV.')
  if (head === '%PDF') return bad('This is a PDF and no table.', 'C’est un PDF et non un tableau.')
  if (head.startsWith('\u00ef\u00bb\u00bf')) return { ok: true, value: bytes.subarray(3) }
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) {
    const label = head.startsWith('\u00ff') ? 'utf-16le' : 'utf-16be'
    try {
      return { ok: true, value: new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(bytes)) }
    } catch {
      return bad('The file says it is UTF-16, and is not.', 'Le fichier se dit en UTF-16 et ne l’est pas.')
    }
  }
  return { ok: true, value: bytes }
}

/** The sign that stands most often in the first line, outside quotes. */
export function likelySeparator(bytes: Uint8Array): number {
  const counts = new Map([44, 59, 9, 124].map((sign) => [sign, 0]))
  let isQuoted = false
  for (let at = 0; at < Math.min(bytes.length, 100_000); at++) {
    const byte = bytes[at]!
    if (byte === quote) isQuoted = !isQuoted
    if (isQuoted) continue
    if (byte === newline) break
    const count = counts.get(byte)
    if (count !== undefined) counts.set(byte, count + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]![0]
}
