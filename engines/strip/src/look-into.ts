import { kindOf } from './file-lies.ts'
import { planStripping, stripLimit, type Removed } from './strip.ts'

/** Bytes at the start of a file that tell its kind. */
const headBytes = 4096

/**
 * What was found in a file. `clean`: nothing has to be asked; `ask`: it may tell who made it, and nothing can be done about that.
 * `cleaned` is made of stretches of the original: nothing is copied.
 */
export type Found =
  | { readonly kind: 'clean'; readonly type: string }
  | { readonly kind: 'cleaned'; readonly type: string; readonly removed: readonly Removed[]; readonly cleaned: Blob }
  | { readonly kind: 'ask'; readonly type: string; readonly damaged: boolean }
  | { readonly kind: 'unreadable' }

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Looks into a file by its content. Only a picture is read whole, and only up to `stripLimit`; a file that cannot be read is said to be so. */
export async function lookInto(file: Blob): Promise<Found> {
  try {
    const head = kindOf(await bytesOf(file.slice(0, headBytes)))
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
    return { kind: 'unreadable' }
  }
}
