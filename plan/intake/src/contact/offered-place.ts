import type { Bilingual } from '@fanal/kernel'

const begins = { en: 'Place offered: ', fr: 'Lieu proposé\u00A0: ' } as const satisfies Bilingual

/** A note with a place under it that was offered, on a line of its own. */
export function withOffered(note: string, offer: string, language: 'en' | 'fr'): string {
  const before = note === '' || note.endsWith('\n') ? note : `${note}\n`
  return `${before}${begins[language]}${offer}\n`
}

/**
 * Words without the places that were offered. @NOTE the number of a shelter stands in many notes: it is no trace of anybody, and must not
 * link the reports of everybody who was sent there
 */
export function withoutOffered(words: string): string {
  return words.replaceAll(/^(?:Place offered|Lieu proposé)\s?: .*$/gmu, '')
}
