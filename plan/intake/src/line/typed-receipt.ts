import type { Language } from '@fanal/kernel'
import { parseReceipt, type ReceiptProblem } from '@fanal/seal'

/** What is wrong with a receipt as it was typed, digits or words. */
export type TypedReceiptProblem = ReceiptProblem | 'words-count' | 'words-word' | 'words-check'

export type TypedReceipt =
  | { readonly ok: true; readonly entropy: Uint8Array }
  | { readonly ok: false; readonly problem: TypedReceiptProblem }

/** Reads a receipt as it was typed: 27 digits, or 8 words of either language, the page's own tried first. */
export async function readTypedReceipt(typed: string, language: Language): Promise<TypedReceipt> {
  const words = typed.match(/\p{L}+/gu) ?? []
  // one stray letter is a slip among digits, not a word
  if (!words.some((word) => word.length > 1)) return parseReceipt(typed)
  const { readWords } = await import('./receipt-in-words.ts')
  const read = await readWords(typed, language)
  return read.ok ? read : { ok: false, problem: `words-${read.problem === 'empty' ? 'count' : read.problem}` }
}
