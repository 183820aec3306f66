import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that seals a contact, for `buildAssets`. */
export const contactIslands = { contact: { entry: path.join(import.meta.dirname, 'contact.island.ts') } } as const

/** Rules of the contact's own, after the design's. */
export function contactStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'contact.css'), 'utf8')
}
