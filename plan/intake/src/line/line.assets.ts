import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that seals and opens on the reporter's device, for `buildAssets`. */
export const lineIsland = { entry: path.join(import.meta.dirname, 'line.island.ts') }

/** The few rules that only the line's pages need. */
export function lineStyles(): string {
  return ['line.css', 'files.css'].map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('\n')
}
