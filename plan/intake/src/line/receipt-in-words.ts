import type { Language } from '@fanal/kernel'
import { parseReceiptWords, writeReceiptWords, type ReceiptWordsProblem } from '@fanal/seal/receipt-words'
import { wordsOf } from './word-lists.ts'

// Imported by `import()` alone: most people never ask for words, and every byte of the first module is somebody's wait.

/** The 8 words of a receipt: there are lists of two languages, and the other pages show the English ones (`officialOf`). */
export async function receiptInWords(entropy: Uint8Array, official: Language): Promise<string> {
  return writeReceiptWords(entropy, await wordsOf(official))
}

/** Reads 8 words of either language, the page's own tried first; what is wrong is said of the page's own. */
export async function readWords(
  typed: string,
  official: Language,
): Promise<{ readonly ok: true; readonly entropy: Uint8Array } | { readonly ok: false; readonly problem: ReceiptWordsProblem }> {
  const own = await parseReceiptWords(typed, await wordsOf(official))
  if (own.ok) return own
  const other = await parseReceiptWords(typed, await wordsOf(official === 'en' ? 'fr' : 'en'))
  return other.ok ? other : own
}
