import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser modules of a report: one opens it, one compares what stands in it; and one for the hours of every page. For `buildAssets`. */
export const inboxIslands = {
  sealed: { entry: path.join(import.meta.dirname, 'sealed.island.ts') },
  hours: { entry: path.join(import.meta.dirname, 'hours.island.ts') },
  seen: { entry: path.join(import.meta.dirname, '../selectors/seen.island.ts') },
} as const

/** Rules of the inbox's own, after the design's. */
export function inboxStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'inbox.css'), 'utf8')
}
