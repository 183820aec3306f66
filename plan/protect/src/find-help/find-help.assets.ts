import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The few rules that only Find help needs: cards of places, larger letters, paper. */
export function findStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'find-help.css'), 'utf8')
}
