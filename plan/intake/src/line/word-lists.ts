import type { Language } from '@fanal/kernel'

/** The 2,048 words of a language: those of BIP-39, read only where somebody wants words (a file of its own in a browser). */
export async function wordsOf(language: Language): Promise<readonly string[]> {
  const { wordlist } = await (language === 'en' ? import('@scure/bip39/wordlists/english.js') : import('@scure/bip39/wordlists/french.js'))
  return wordlist
}
