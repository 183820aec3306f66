import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the pages of an edition need beside the house's one stylesheet: figures, charts and queries. */
export function editionStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'site.css'), 'utf8')
}
