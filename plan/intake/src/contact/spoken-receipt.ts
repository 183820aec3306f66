import type { Language } from '@fanal/kernel'
import { writeReceipt } from '@fanal/seal'
import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { receiptWordsText } from './contact.text.ts'

/**
 * Puts a receipt on the screen as it is said aloud: digits at once, words as soon as their list is there.
 * @param language  the caller's, who is to write the words down
 */
export async function showSpoken(place: HTMLElement, entropy: Uint8Array, language: Language): Promise<void> {
  const groups = writeReceipt(entropy).split(' ')
  place.querySelector('[data-digits]')?.append(...groups.flatMap((group) => [made('span', {}, group), ' ']))
  // where the list does not come the digits stand alone
  const words = await inWords(entropy, language).catch(() => [])
  const part = place.querySelector<HTMLElement>('[data-words-part]')
  if (part === null || words.length === 0) return
  part.querySelector('[data-words-title]')?.append(receiptWordsText[language][pageLanguage()])
  const list = part.querySelector('[data-receipt-words]')
  list?.setAttribute('lang', language)
  list?.append(...words.map((word) => made('li', {}, word)))
  part.hidden = false
}

async function inWords(entropy: Uint8Array, language: Language): Promise<string[]> {
  const { receiptInWords } = await import('../line/receipt-in-words.ts')
  return (await receiptInWords(entropy, language)).split(' ')
}
