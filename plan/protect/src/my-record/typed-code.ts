import type { Language } from '@fanal/kernel'
import { parseReceipt } from '@fanal/seal'
import { parseReceiptWords, writeReceiptWords } from '@fanal/seal/receipt-words'

/** The 2,048 words of a language, fetched only where somebody wants words. */
async function wordsIn(language: Language): Promise<readonly string[]> {
  const { wordlist } = await (language === 'en' ? import('@scure/bip39/wordlists/english.js') : import('@scure/bip39/wordlists/french.js'))
  return wordlist
}

/** The 8 words of a code. */
export async function codeInWords(entropy: Uint8Array, language: Language): Promise<string> {
  return writeReceiptWords(entropy, await wordsIn(language))
}

/** Reads a code as it was typed: 27 digits, or 8 words of either language. `null` where it is none: a slip, never a wrong guess. */
export async function readTypedCode(typed: string, language: Language): Promise<Uint8Array | null> {
  const words = typed.match(/\p{L}+/gu) ?? []
  // one stray letter is a slip among digits, not a word
  if (!words.some((word) => word.length > 1)) {
    const read = parseReceipt(typed)
    return read.ok ? read.entropy : null
  }
  for (const one of language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)) {
    // oxlint-disable-next-line no-await-in-loop -- the second list is fetched only where the first does not fit
    const read = await parseReceiptWords(typed, await wordsIn(one))
    if (read.ok) return read.entropy
  }
  return null
}
