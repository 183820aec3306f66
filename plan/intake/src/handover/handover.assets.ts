import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser modules that write and check a hand-over, and open one that was handed to us. */
export const handoverIslands = {
  handover: { entry: path.join(import.meta.dirname, 'handover.island.ts') },
  handed: { entry: path.join(import.meta.dirname, '../handed/handed.island.ts') },
} as const

/** Rules of handing over, after the design's. */
export function handoverStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'handover.css'), 'utf8')
}
