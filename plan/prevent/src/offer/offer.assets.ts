import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The few rules that only these pages need. */
export function offerStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'offer.css'), 'utf8')
}
