import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that opens reports, for `buildAssets`. */
export const inboxIslands = { sealed: { entry: path.join(import.meta.dirname, 'sealed.island.ts') } } as const

/** Rules of the inbox's own, after the design's. */
export function inboxStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'inbox.css'), 'utf8')
}
