import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cardsWithin } from '@fanal/design'

/** The browser module that seals a contact, and the one that lays the places beside it. For `buildAssets`. */
export const contactIslands = {
  contact: { entry: path.join(import.meta.dirname, 'contact.island.ts') },
  'place-beside': { entry: path.join(import.meta.dirname, 'place-beside.island.ts') },
} as const

/** Rules of the contact's own, after the design's. */
export function contactStyles(): string {
  const own = ['contact.css', 'place-beside.css'].map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  return [...own, cardsWithin('.places-beside')].join('\n')
}
