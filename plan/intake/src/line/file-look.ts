import type { FileMetadata } from '@fanal/seal'
import { planStripping, stripLimit, typeOf, type Removed } from '@fanal/strip'
import { whyUnfit, type Unfit } from './file-limits.ts'

/** Bytes at the start of a file that tell its kind. */
const headBytes = 4096

/**
 * What was found in a file. `clean`: nothing has to be asked; `ask`: it may tell who made it, and nothing can be done about that.
 * `cleaned` is made of stretches of the original: nothing is copied.
 */
export type Looked =
  | { readonly kind: 'clean'; readonly type: string }
  | { readonly kind: 'cleaned'; readonly type: string; readonly removed: readonly Removed[]; readonly cleaned: Blob }
  | { readonly kind: 'ask'; readonly type: string; readonly damaged: boolean }
  | { readonly kind: 'unfit'; readonly why: Unfit | 'unreadable' }

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Looks at a file by its content. Only a picture is read whole, and only up to the limit of `@fanal/strip`; a file that cannot be read is said to be so. */
export async function lookAt(file: Blob): Promise<Looked> {
  const why = whyUnfit(file.size)
  if (why !== null) return { kind: 'unfit', why }
  try {
    const head = typeOf(await bytesOf(file.slice(0, headBytes)))
    if (!head.startsWith('image/') || file.size > stripLimit)
      return head === 'text/plain' ? { kind: 'clean', type: head } : { kind: 'ask', type: head, damaged: false }
    const plan = planStripping(await bytesOf(file))
    const { type } = plan
    switch (plan.kind) {
      case 'stripped': {
        const parts = plan.pieces.map((piece) => (piece instanceof Uint8Array ? Uint8Array.from(piece) : file.slice(piece.from, piece.to)))
        return { kind: 'cleaned', type, removed: plan.removed, cleaned: new Blob(parts) }
      }
      case 'nothing-to-strip':
        return { kind: 'clean', type }
      case 'cannot-strip':
        return { kind: 'ask', type, damaged: false }
      case 'damaged':
        return { kind: 'ask', type, damaged: true }
    }
  } catch {
    return { kind: 'unfit', why: 'unreadable' }
  }
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
