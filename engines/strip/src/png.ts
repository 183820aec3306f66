import { latin, standsAt, viewOf } from './bytes.ts'
import { crc32 } from './crc.ts'
import { isOrientationOnly, orientationBlock, readExif } from './exif.ts'
import { Keeper, type Kept, type Removed } from './pieces.ts'

export const pngSignature = '\u0089PNG\r\n\u001A\n'

/** What draws the picture, moves it or says its colours. @see https://www.w3.org/TR/png-3/#11Chunks */
const pictureChunks: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST sPLT pHYs acTL fcTL fdAT'.split(' '),
)

const foundBy: Readonly<Record<string, Removed>> = { tEXt: 'text', zTXt: 'text', iTXt: 'text', tIME: 'time' }

function orientationChunk(orientation: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 26 + 4)
  const view = viewOf(chunk)
  view.setUint32(0, 26)
  chunk.set(new TextEncoder().encode('eXIf'), 4)
  chunk.set(orientationBlock(orientation), 8)
  view.setUint32(34, crc32(chunk.subarray(4, 34)))
  return chunk
}

function dropExif(block: Uint8Array, kept: Keeper, at: number, end: number): void {
  if (isOrientationOnly(block)) return kept.keep(at, end)
  const { orientation, found } = readExif(block)
  kept.drop(...found)
  if (orientation > 1) kept.insert(orientationChunk(orientation))
}

/**
 * What of a PNG, moving ones included, draws the picture. Nothing is decompressed.
 * @returns `null` where a chunk does not fit the file, or none that we know is needed to draw it
 */
export function keepPng(bytes: Uint8Array): Kept | null {
  const kept = new Keeper()
  const view = viewOf(bytes)
  kept.keep(0, 8)
  if (!standsAt(bytes, 12, 'IHDR')) return null
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = latin(bytes, at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null
    if (pictureChunks.has(type)) kept.keep(at, end)
    else if (type === 'eXIf') dropExif(bytes.subarray(at + 8, end - 4), kept, at, end)
    // an upper-case first letter: nobody can draw the picture without it
    else if (/^[A-Z]/.test(type)) return null
    else if (type === 'iTXt' && standsAt(bytes, at + 8, 'XML:com.adobe.xmp')) kept.drop('xmp')
    else kept.drop(foundBy[type] ?? 'other')
    at = end
    if (type !== 'IEND') continue
    if (at < bytes.length) kept.drop('trailer')
    return kept
  }
  return null
}
