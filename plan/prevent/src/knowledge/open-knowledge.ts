import { checkContent } from './check.ts'
import { readContentFiles } from './content-files.ts'
import type { Knowledge } from './knowledge.ts'
import { problemLine } from './read-page.ts'

/**
 * The knowledge pages, read once when the site starts.
 * @throws Error naming the first thing to mend: a page with a dead link or a number without a source is shown to nobody
 */
export function openKnowledge(folder?: string): Knowledge {
  const { knowledge, problems } = checkContent(readContentFiles(folder))
  const [first] = problems
  if (first !== undefined) throw new Error(`content: ${problemLine(first, 'en')}`)
  return knowledge
}
