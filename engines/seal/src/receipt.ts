import { problem, type Outcome } from './outcome.ts'

/** Bytes of a receipt's entropy. */
export const receiptBytes = 10

const highest = 2n ** 80n - 1n

export type ReceiptProblem = 'empty' | 'characters' | 'length' | 'check' | 'range'

/**
 * The 27 digits of a receipt, in nine groups of three: 25 digits of the number, two check digits.
 * @param entropy  10 bytes, read as a big-endian integer
 * @throws RangeError where `entropy` is not 10 bytes long
 * @see ISO/IEC 7064, MOD 97-10
 */
export function writeReceipt(entropy: Uint8Array): string {
  if (entropy.length !== receiptBytes) throw new RangeError('a receipt holds 10 bytes')
  const number = entropy.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const body = number.toString().padStart(25, '0')
  const check = 98n - ((number * 100n) % 97n)
  return `${body}${check.toString().padStart(2, '0')}`.replace(/\d{3}(?=\d)/g, '$& ')
}

// zero of each script in which keyboards write digits: ASCII, Arabic-Indic, its eastern form, full-width
const zeros = [0x30, 0x660, 0x6f0, 0xff10]
// what people and keyboards put between groups: any white space and dash, dots, commas, underscores, marks of direction
const between = /[\s\p{Pd}\u2212.,·_\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code <= start + 9)
  return zero === undefined ? undefined : String(code - zero)
}

/**
 * Reads a receipt as people type it: spaces, dashes, dots, full-width and Arabic-Indic digits are taken.
 * @returns its 10 bytes, or the first thing that is wrong with it; `check` is a digit mistyped or two swapped
 */
export function parseReceipt(text: string): Outcome<{ readonly entropy: Uint8Array }, ReceiptProblem> {
  const characters = Array.from(text.replace(between, ''))
  if (characters.length === 0) return problem('empty')
  const digits = characters.map(digitOf)
  if (digits.includes(undefined)) return problem('characters')
  if (digits.length !== 27) return problem('length')
  const written = digits.join('')
  const check = Number(written.slice(25))
  if (BigInt(written) % 97n !== 1n || check < 2 || check > 98) return problem('check')
  const number = BigInt(written.slice(0, 25))
  if (number > highest) return problem('range')
  const entropy = Uint8Array.from({ length: receiptBytes }, (_, i) => Number((number >> BigInt(8 * (receiptBytes - 1 - i))) & 0xffn))
  return { ok: true, entropy }
}
