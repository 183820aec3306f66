import { officialOf, type PublicLanguage } from '@fanal/kernel'
import { parseReceiptWords, writeReceiptWords, type ReceiptWordsProblem } from '@fanal/seal/receipt-words'
import { wordsOf } from './word-lists.ts'

// Imported by `import()` alone: most people never ask for words, and every byte of the first module is somebody's wait.

/** The 8 words of a receipt: there are lists of two languages, and the other pages show the English ones. */
export async function receiptInWords(entropy: Uint8Array, language: PublicLanguage): Promise<string> {
  return writeReceiptWords(entropy, await wordsOf(officialOf(language)))
}

/** Reads 8 words of either language, the page's own tried first; what is wrong is said of the page's own. */
export async function readWords(
  typed: string,
  language: PublicLanguage,
): Promise<{ readonly ok: true; readonly entropy: Uint8Array } | { readonly ok: false; readonly problem: ReceiptWordsProblem }> {
  const official = officialOf(language)
  const own = await parseReceiptWords(typed, await wordsOf(official))
  if (own.ok) return own
  const other = await parseReceiptWords(typed, await wordsOf(official === 'en' ? 'fr' : 'en'))
  return other.ok ? other : own
}
