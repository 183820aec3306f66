import type { FileMetadata } from '@fanal/seal'
import { lookInto, type Found } from '@fanal/strip'
import { whyUnfit, type Unfit } from './file-limits.ts'

/** What was found in a file, or why it cannot be sent. */
export type Looked = Exclude<Found, { kind: 'unreadable' }> | { readonly kind: 'unfit'; readonly why: Unfit | 'unreadable' }

/** Looks at a file by its content; nothing is read of one that is too large or empty. */
export async function lookAt(file: Blob): Promise<Looked> {
  const why = whyUnfit(file.size)
  if (why !== null) return { kind: 'unfit', why }
  const found = await lookInto(file)
  return found.kind === 'unreadable' ? { kind: 'unfit', why: 'unreadable' } : found
}

/** What the reporter decided about one file; `null` where a question is still open. */
export interface Choice {
  readonly keepOriginal: boolean
  readonly asItIs: 'send' | 'leave' | null
}

/** One thing to be sent: a file, its cleaned copy, or the original beside it. */
export interface Parcel {
  readonly name: string
  readonly type: string
  readonly metadata: FileMetadata
  readonly blob: Blob
}

/** What of a file is sent; nothing where it was left out or cannot be sent. */
export function parcelsOf(file: File, looked: Looked, choice: Choice): Parcel[] {
  const { name } = file
  switch (looked.kind) {
    case 'unfit':
      return []
    case 'clean':
      return [{ name, type: file.type || looked.type, metadata: 'none', blob: file }]
    case 'ask':
      return choice.asItIs === 'send' ? [{ name, type: file.type || looked.type, metadata: 'as-is', blob: file }] : []
    case 'cleaned': {
      const copy: Parcel = { name, type: file.type || looked.type, metadata: 'removed', blob: looked.cleaned }
      return choice.keepOriginal ? [copy, { ...copy, metadata: 'original', blob: file }] : [copy]
    }
  }
}
