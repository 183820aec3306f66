import { officialOf, type PublicLanguage } from '@fanal/kernel'
import { parseReceipt, type ReceiptProblem } from '@fanal/seal'

/** What is wrong with a receipt as it was typed, digits or words. */
export type TypedReceiptProblem = ReceiptProblem | 'words-count' | 'words-word' | 'words-check'

export type TypedReceipt =
  | { readonly ok: true; readonly entropy: Uint8Array }
  | { readonly ok: false; readonly problem: TypedReceiptProblem }

/** Digits as keyboards of other scripts write them, by the one that is nought: Arabic, Persian, Gurmukhi and full width. */
const noughts = [0x0660, 0x06f0, 0x0a66, 0xff10]

/** Every decimal digit as the receipt shows it. */
function plainDigits(typed: string): string {
  return typed.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const nought = noughts.find((first) => code >= first && code < first + 10)
    return nought === undefined ? digit : String(code - nought)
  })
}

/** Reads a receipt as it was typed: 27 digits of any script, or 8 words of either language, the page's own tried first. */
export async function readTypedReceipt(written: string, language: PublicLanguage): Promise<TypedReceipt> {
  const typed = plainDigits(written)
  const words = typed.match(/\p{L}+/gu) ?? []
  // one stray letter is a slip among digits, not a word
  if (!words.some((word) => word.length > 1)) return parseReceipt(typed)
  const { readWords } = await import('./receipt-in-words.ts')
  const read = await readWords(typed, officialOf(language))
  return read.ok ? read : { ok: false, problem: `words-${read.problem === 'empty' ? 'count' : read.problem}` }
}
