import { bytesFitName, kindOf, lookInto, promiseOf } from '@fanal/strip'
import { mostFileBytes } from './case-file.ts'

export type WhyUnfit = 'too-large' | 'empty' | 'other-kind' | 'lies' | 'unreadable'

/** A file as it would be sealed: a photo without what it says of who made it, where and when. */
export interface FitFile {
  readonly ok: true
  readonly type: string
  readonly metadata: 'removed' | 'none' | 'as-is'
  readonly blob: Blob
}

/** Bytes at the start of a file that tell its kind. */
const headBytes = 4096
/** Endings of words: their content may be of any old encoding, and nothing is run of it. */
const words: ReadonlySet<string> = new Set(['text/plain', 'text/csv'])
const unknown = 'application/octet-stream'

/**
 * Looks at a file before anything of it is sealed. Taken is what its name promises and its content keeps: pictures, PDF, documents, sound and film. Programs,
 * web pages, drawings that can run and archives are no ending that we know, and whatever hides one under another name is a liar.
 * @returns the reason where it is not taken; of a file that is too large or empty nothing is read
 */
export async function fitFile(file: File): Promise<FitFile | { readonly ok: false; readonly why: WhyUnfit }> {
  if (file.size === 0) return { ok: false, why: 'empty' }
  if (file.size > mostFileBytes) return { ok: false, why: 'too-large' }
  const promised = promiseOf(file.name)
  if (promised === undefined) return { ok: false, why: 'other-kind' }
  const head = await headOf(file)
  if (head === null) return { ok: false, why: 'unreadable' }
  const kind = kindOf(head)
  if (!bytesFitName(file.name, head) || (kind === unknown && !words.has(promised))) return { ok: false, why: 'lies' }
  const found = await lookInto(file)
  switch (found.kind) {
    case 'unreadable':
      return { ok: false, why: 'unreadable' }
    case 'cleaned':
      return { ok: true, type: found.type, metadata: 'removed', blob: found.cleaned }
    case 'clean':
      return { ok: true, type: found.type, metadata: 'none', blob: file }
    case 'ask':
      return { ok: true, type: kind, metadata: 'as-is', blob: file }
  }
}

async function headOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  } catch {
    return null
  }
}
