import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The few rules that only the knowledge pages need. */
export function knowledgeStyles(): string {
  return readFileSync(path.join(import.meta.dirname, 'knowledge.css'), 'utf8')
}
