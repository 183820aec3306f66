import { type Outcome, ok, refuse } from '@fanal/kernel'
import { readText as text } from './reading.text.ts'

const mostBytes = 100 * 1024 * 1024

/** The text of a file that should be CSV in UTF-8; what is plainly something else is refused by name. */
export function textOfFile(bytes: Uint8Array): Outcome<string> {
  if (bytes.length === 0) return refuse('file-empty', text.fileEmpty)
  if (bytes.length > mostBytes) return refuse('file-too-large', text.fileTooLarge)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  if (head.startsWith('%pdf')) return refuse('not-csv', text.isPdf)
  if (head.startsWith('pk\u0003')) return refuse('not-csv', text.isSheet)
  if (head.startsWith('<') || head.startsWith('{') || head.startsWith('[')) return refuse('not-csv', text.isMarkup)
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // @NOTE PostgreSQL keeps no zero character; nothing else is changed
    return ok(decoded.replaceAll('\u0000', '\uFFFD'))
  } catch {
    return refuse('not-utf-8', text.notUtf8)
  }
}
