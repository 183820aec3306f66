import { typeOf } from './file-type.ts'
import { keepGif } from './gif.ts'
import { keepJpeg } from './jpeg.ts'
import { joinPieces, type Kept, type Piece, type Removed } from './pieces.ts'
import { keepPng } from './png.ts'
import { keepWebp } from './webp.ts'

export type { Removed } from './pieces.ts'

/** A larger picture is not looked at: it counts as one that cannot be stripped. Bytes. */
export const stripLimit = 64 * 1024 * 1024

/** No camera writes a picture in more stretches; a file made to exhaust us does. */
const mostPieces = 100_000

/** `type` is found in the content. `damaged`: a picture whose parts do not fit together, so nothing is known of what it carries. */
type Untouched = { readonly kind: 'nothing-to-strip' | 'cannot-strip' | 'damaged'; readonly type: string }

/** What is to be kept of the original, in order: nothing is copied. */
export type StripPlan =
  | { readonly kind: 'stripped'; readonly type: string; readonly pieces: readonly Piece[]; readonly removed: readonly Removed[] }
  | Untouched

export type Stripped =
  | { readonly kind: 'stripped'; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly removed: readonly Removed[] }
  | Untouched

const keepers: Readonly<Record<string, (bytes: Uint8Array) => Kept | null>> = {
  'image/jpeg': keepJpeg,
  'image/png': keepPng,
  'image/webp': keepWebp,
  'image/gif': keepGif,
}

/**
 * What of a file would be kept without the data that says who made it, where and with what. Lossless: the coded picture is not touched,
 * how it is turned and its colours stay. Nothing is decoded or decompressed, and time and memory are bounded by the file's own size.
 * @param bytes the whole file
 */
export function planStripping(bytes: Uint8Array): StripPlan {
  const type = typeOf(bytes.subarray(0, 4096))
  const keeper = keepers[type]
  if (keeper === undefined) return { kind: type === 'text/plain' ? 'nothing-to-strip' : 'cannot-strip', type }
  if (bytes.length > stripLimit) return { kind: 'cannot-strip', type }
  const kept = keeper(bytes)
  if (kept === null || kept.pieces.length > mostPieces) return { kind: 'damaged', type }
  if (kept.removed.size === 0) return { kind: 'nothing-to-strip', type }
  return { kind: 'stripped', type, pieces: kept.pieces, removed: [...kept.removed] }
}

/**
 * A file without the data that says who made it, where and with what; see `planStripping`.
 * @example stripMetadata(photo) // { kind: 'stripped', type: 'image/jpeg', bytes, removed: ['exif', 'exif-gps'] }
 */
export function stripMetadata(bytes: Uint8Array): Stripped {
  const plan = planStripping(bytes)
  if (plan.kind !== 'stripped') return plan
  return { kind: plan.kind, type: plan.type, removed: plan.removed, bytes: joinPieces(bytes, plan.pieces) }
}
