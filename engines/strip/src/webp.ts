import { latin, standsAt, viewOf } from './bytes.ts'
import { isOrientationOnly, orientationBlock, readExif } from './exif.ts'
import { Keeper, type Kept } from './pieces.ts'

const pictureChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ICCP'])
/** Flags of the extended header: EXIF and XMP follow. */
const [hasExif, hasXmp] = [0x08, 0x04]
const frameHeadBytes = 16

interface Chunk {
  readonly type: string
  readonly at: number
  readonly data: number
  readonly end: number
  /** With the byte that makes the length even. */
  readonly next: number
}

/** A picture has a handful of chunks, a moving one some for each frame: whatever holds more is made to cost. */
const mostChunks = 100_000

/** What is said once of a file: how it is turned, and how many chunks it has shown so far. */
interface Walk {
  readonly orientation: number
  /** Whether what says how it is turned stands in its place. */
  turned: boolean
  left: number
}

/**
 * Shows the chunks between two places one after the other, and keeps none.
 * @returns false where one does not fit, `shown` says so, or there are too many
 */
function eachChunk(bytes: Uint8Array, from: number, to: number, walk: Pick<Walk, 'left'>, shown: (chunk: Chunk) => boolean): boolean {
  const view = viewOf(bytes)
  for (let at = from; at < to;) {
    if (at + 8 > to || (walk.left -= 1) < 0) return false
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > to) return false
    const next = Math.min(to, end + (length & 1))
    if (!shown({ type: latin(bytes, at, at + 4), at, data: at + 8, end, next })) return false
    at = next
  }
  return true
}

function head(type: string, size: number): Uint8Array {
  const made = new Uint8Array(8)
  made.set(new TextEncoder().encode(type))
  viewOf(made).setUint32(4, size, true)
  return made
}

/** One picture of a moving one: only what draws it. */
function keepFrame(bytes: Uint8Array, { at, data, end, next }: Chunk, kept: Keeper, walk: Walk): boolean {
  if (end - data < frameHeadBytes) return false
  const drawn = new Keeper()
  const fits = eachChunk(bytes, data + frameHeadBytes, end, walk, (inner) => {
    if (pictureChunks.has(inner.type)) drawn.keep(inner.at, inner.next)
    else drawn.drop('other')
    return true
  })
  if (!fits) return false
  if (drawn.removed.size === 0) {
    kept.keep(at, next)
    return true
  }
  kept.drop('other')
  kept.insert(head('ANMF', frameHeadBytes + drawn.size))
  kept.keep(data, data + frameHeadBytes)
  kept.add(drawn.pieces)
  return true
}

/** EXIF of a WebP may begin with the name that it has in a JPEG. */
function blockOf(bytes: Uint8Array, { data, end }: Chunk): Uint8Array {
  return bytes.subarray(standsAt(bytes, data, 'Exif\0\0') ? data + 6 : data, end)
}

/** How the picture is turned, by its first EXIF; `null` where its chunks do not fit. */
function turnOf(bytes: Uint8Array, end: number): number | null {
  let orientation: number | null = null
  const fits = eachChunk(bytes, 12, end, { left: mostChunks }, (chunk) => {
    if (orientation === null && chunk.type === 'EXIF') orientation = readExif(blockOf(bytes, chunk)).orientation
    return true
  })
  return fits ? (orientation ?? 1) : null
}

function keepChunk(bytes: Uint8Array, chunk: Chunk, kept: Keeper, walk: Walk): boolean {
  const { type, at, data, end, next } = chunk
  const { orientation } = walk
  if (type === 'ANMF') return keepFrame(bytes, chunk, kept, walk)
  if (pictureChunks.has(type)) kept.keep(at, next)
  else if (type === 'VP8X') {
    if (end - data < 10) return false
    const flags = ((bytes[data] ?? 0) & ~(hasExif | hasXmp)) | (orientation > 1 ? hasExif : 0)
    if (flags === bytes[data]) kept.keep(at, next)
    else {
      kept.keep(at, data)
      kept.insert(Uint8Array.of(flags))
      kept.keep(data + 1, next)
    }
  } else if (type === 'EXIF') keepTurn(bytes, chunk, kept, walk)
  else kept.drop(type === 'XMP ' ? 'xmp' : 'other')
  return true
}

/** In the place of the first EXIF, how the picture is turned; of any other, nothing. */
function keepTurn(bytes: Uint8Array, chunk: Chunk, kept: Keeper, walk: Walk): void {
  const { at, data, end, next } = chunk
  const block = blockOf(bytes, chunk)
  const isFirst = !walk.turned
  walk.turned = true
  if (isFirst && block.length === end - data && isOrientationOnly(block)) return kept.keep(at, next)
  kept.drop(...readExif(block).found)
  if (!isFirst || walk.orientation === 1) return
  kept.insert(head('EXIF', 26))
  kept.insert(orientationBlock(walk.orientation))
}

/**
 * What of a WebP, moving ones included, draws the picture. Nothing is decoded.
 * @returns `null` where a chunk does not fit the file, or there are more than 100,000
 * @see RFC 9649, §2
 */
export function keepWebp(bytes: Uint8Array): Kept | null {
  const end = 8 + viewOf(bytes).getUint32(4, true)
  const orientation = end > bytes.length || end <= 12 ? null : turnOf(bytes, end)
  if (orientation === null) return null
  const kept = new Keeper()
  const walk = { orientation, turned: false, left: mostChunks }
  if (!eachChunk(bytes, 12, end, walk, (chunk) => keepChunk(bytes, chunk, kept, walk))) return null
  if (end < bytes.length) kept.drop('trailer')
  if (kept.removed.size === 0) return kept
  const whole = new Keeper()
  whole.insert(head('RIFF', 4 + kept.size))
  whole.keep(8, 12)
  return { pieces: [...whole.pieces, ...kept.pieces], removed: kept.removed }
}
