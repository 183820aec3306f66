import { latin } from './bytes.ts'
import { Keeper, type Kept, type Removed } from './pieces.ts'

/** Bytes of a colour table, by the flags that announce it. */
const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** The place behind a row of sub-blocks; `null` where the file ends before it. */
function behindBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length;) {
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) return at
  }
  return null
}

/** An extension that is not needed to draw the picture; `null` for one that is. */
function foundIn(bytes: Uint8Array, at: number, end: number): Removed | null {
  const label = bytes[at + 1]
  if (label === 0xf9) return end - at === 8 ? null : 'other'
  if (label === 0xfe) return 'comment'
  if (label === 0x01) return 'text'
  if (label !== 0xff) return 'other'
  const name = latin(bytes, at + 3, at + 14)
  if (name === 'XMP DataXMP') return 'xmp'
  // how often a moving picture repeats: three bytes and no more
  if (name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0') return end - at === 19 ? null : 'other'
  return name === 'ICCRGBG1012' ? null : 'other'
}

/**
 * What of a GIF, moving ones included, draws the picture. Nothing is decoded.
 * @returns `null` where a block does not fit the file
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function keepGif(bytes: Uint8Array): Kept | null {
  const kept = new Keeper()
  let at = 13 + tableBytes(bytes[10] ?? 0)
  if (at > bytes.length) return null
  kept.keep(0, at)
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) {
      kept.keep(at, at + 1)
      if (at + 1 < bytes.length) kept.drop('trailer')
      return kept
    }
    if (kind !== 0x21 && kind !== 0x2c) return null
    const isImage = kind === 0x2c
    const end = behindBlocks(bytes, isImage ? at + 11 + tableBytes(bytes[at + 9] ?? 0) : at + 2)
    if (end === null) return null
    const found = isImage ? null : foundIn(bytes, at, end)
    if (found === null) kept.keep(at, end)
    else kept.drop(found)
    at = end
  }
  return kept
}
