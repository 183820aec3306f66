import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The few rules of the papers that are made here: on a screen, and on paper. */
export function arrivingStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'arriving.css'), 'utf8')
}
