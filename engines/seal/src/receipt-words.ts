import type { Outcome } from './outcome.ts'

// @NOTE nothing but types is imported: in a browser this is fetched only by who wants words, and shares nothing with what everybody loads

const entropyBytes = 10

/** How many words a receipt has, and how many a list has: 8 × 11 bits are 80 of chance and 8 of check. */
const receiptWordCount = 8
const listLength = 2048
const known = 4

export type ReceiptWordsProblem = 'empty' | 'count' | 'word' | 'check'

async function checkOf(entropy: Uint8Array): Promise<number> {
  const labelled = Uint8Array.of(...new TextEncoder().encode('fanal/v1/receipt-words'), ...entropy)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', labelled))[0] ?? 0
}

const problem = (code: ReceiptWordsProblem) => ({ ok: false, problem: code }) as const

function assertList(list: readonly string[]): void {
  if (list.length !== listLength) throw new RangeError('a list has 2,048 words')
}

/**
 * The 8 words of a receipt.
 * @param entropy  10 bytes
 * @param list     2,048 words, each known by its first four letters, accents aside
 * @throws RangeError where either has another length
 */
export async function writeReceiptWords(entropy: Uint8Array, list: readonly string[]): Promise<string> {
  assertList(list)
  if (entropy.length !== entropyBytes) throw new RangeError('a receipt holds 10 bytes')
  const number = [...entropy, await checkOf(entropy)].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const places = Array.from({ length: receiptWordCount }, (_, index) =>
    Number((number >> BigInt(11 * (receiptWordCount - 1 - index))) & 0x7ffn),
  )
  return places.map((place) => list[place]).join(' ')
}

/** A word as it is compared: small letters, no accents. */
function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').toLowerCase()
}

/**
 * Reads the words as people type them: any case, accents or none, whatever between them; four letters of each are enough.
 * @returns the receipt's 10 bytes, or the first thing that is wrong
 * @throws RangeError where the list has not 2,048 words
 */
export async function parseReceiptWords(
  text: string,
  list: readonly string[],
): Promise<Outcome<{ readonly entropy: Uint8Array }, ReceiptWordsProblem>> {
  assertList(list)
  const typed = plain(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  if (typed.length === 0) return problem('empty')
  if (typed.length !== receiptWordCount) return problem('count')
  const places = new Map(list.map((word, place) => [plain(word).slice(0, known), place]))
  const found = typed.map((word) => places.get(word.slice(0, known)))
  if (found.includes(undefined)) return problem('word')
  const number = found.reduce<bigint>((sum, place) => sum * 2048n + BigInt(place ?? 0), 0n)
  const bytes = Uint8Array.from({ length: entropyBytes + 1 }, (_, index) => Number((number >> BigInt(8 * (entropyBytes - index))) & 0xffn))
  const entropy = bytes.slice(0, entropyBytes)
  return (await checkOf(entropy)) === bytes[entropyBytes] ? { ok: true, entropy } : problem('check')
}
