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

/** The chunks between two places; `null` where one does not fit. */
function chunksIn(bytes: Uint8Array, from: number, to: number): Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = from; at < to;) {
    if (at + 8 > to) return null
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > to) return null
    const next = Math.min(to, end + (length & 1))
    chunks.push({ type: latin(bytes, at, at + 4), at, data: at + 8, end, next })
    at = next
  }
  return chunks
}

function head(type: string, size: number): Uint8Array {
  const made = new Uint8Array(8)
  made.set(new TextEncoder().encode(type))
  viewOf(made).setUint32(4, size, true)
  return made
}

/** One picture of a moving one: only what draws it. */
function keepFrame(bytes: Uint8Array, { at, data, end, next }: Chunk, kept: Keeper): boolean {
  const inner = end - data < frameHeadBytes ? null : chunksIn(bytes, data + frameHeadBytes, end)
  if (inner === null) return false
  const drawn = inner.filter(({ type }) => pictureChunks.has(type))
  if (drawn.length === inner.length) {
    kept.keep(at, next)
    return true
  }
  kept.drop('other')
  kept.insert(head('ANMF', frameHeadBytes + drawn.reduce((sum, chunk) => sum + chunk.next - chunk.at, 0)))
  kept.keep(data, data + frameHeadBytes)
  for (const chunk of drawn) kept.keep(chunk.at, chunk.next)
  return true
}

/** EXIF of a WebP may begin with the name that it has in a JPEG. */
function blockOf(bytes: Uint8Array, { data, end }: Chunk): Uint8Array {
  return bytes.subarray(standsAt(bytes, data, 'Exif\0\0') ? data + 6 : data, end)
}

function turnOf(bytes: Uint8Array, chunks: readonly Chunk[]): number {
  const exif = chunks.find(({ type }) => type === 'EXIF')
  return exif === undefined ? 1 : readExif(blockOf(bytes, exif)).orientation
}

function keepChunk(bytes: Uint8Array, chunk: Chunk, kept: Keeper, orientation: number): boolean {
  const { type, at, data, end, next } = chunk
  if (type === 'ANMF') return keepFrame(bytes, chunk, kept)
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
  } else if (type === 'EXIF') {
    const block = blockOf(bytes, chunk)
    if (block.length === end - data && isOrientationOnly(block)) kept.keep(at, next)
    else kept.drop(...readExif(block).found)
    if (orientation > 1 && !isOrientationOnly(block)) {
      kept.insert(head('EXIF', 26))
      kept.insert(orientationBlock(orientation))
    }
  } else kept.drop(type === 'XMP ' ? 'xmp' : 'other')
  return true
}

/**
 * What of a WebP, moving ones included, draws the picture. Nothing is decoded.
 * @returns `null` where a chunk does not fit the file
 * @see RFC 9649, §2
 */
export function keepWebp(bytes: Uint8Array): Kept | null {
  const end = 8 + viewOf(bytes).getUint32(4, true)
  const chunks = end > bytes.length ? null : chunksIn(bytes, 12, end)
  if (chunks === null || chunks.length === 0) return null
  const kept = new Keeper()
  const orientation = turnOf(bytes, chunks)
  for (const chunk of chunks) if (!keepChunk(bytes, chunk, kept, orientation)) return null
  if (end < bytes.length) kept.drop('trailer')
  if (kept.removed.size === 0) return kept
  const whole = new Keeper()
  whole.insert(head('RIFF', 4 + kept.size))
  whole.keep(8, 12)
  return { pieces: [...whole.pieces, ...kept.pieces], removed: kept.removed }
}
