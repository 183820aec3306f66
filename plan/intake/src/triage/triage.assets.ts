import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module of triage, for `buildAssets`. */
export const triageIslands = { triage: { entry: path.join(import.meta.dirname, 'triage.island.ts') } } as const

/** Rules of triage's own, after the design's. */
export function triageStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'triage.css'), 'utf8')
}
