import { viewOf } from './bytes.ts'
import type { Removed } from './pieces.ts'

/** What a TIFF block of EXIF says, as far as we need it. `orientation` is 1 where it says none. */
export interface ExifFacts {
  readonly orientation: number
  readonly found: readonly Removed[]
}

const tags = { orientation: 0x01_12, time: 0x01_32, exif: 0x87_69, gps: 0x88_25, taken: 0x90_03 } as const
const entryBytes = 12

/** The entries of one directory by tag: where the value stands. Bounded by the block itself. */
function entriesAt(view: DataView, at: number, little: boolean): { values: Map<number, number>; next: number } {
  const values = new Map<number, number>()
  if (at < 8 || at + 2 > view.byteLength) return { values, next: 0 }
  const count = view.getUint16(at, little)
  const end = at + 2 + count * entryBytes
  for (let entry = at + 2; entry + entryBytes <= Math.min(end, view.byteLength); entry += entryBytes)
    values.set(view.getUint16(entry, little), entry + 8)
  return { values, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 }
}

/**
 * Reads a TIFF block, as EXIF holds it. What cannot be read is only "exif": it is thrown away all the same.
 * @see Exif 2.32 (CIPA DC-008), §4.6
 */
export function readExif(block: Uint8Array): ExifFacts {
  const unreadable: ExifFacts = { orientation: 1, found: ['exif'] }
  if (block.length < 14) return unreadable
  const view = viewOf(block)
  const order = view.getUint16(0)
  if (order !== 0x49_49 && order !== 0x4d_4d) return unreadable
  const little = order === 0x49_49
  const main = entriesAt(view, view.getUint32(4, little), little)
  const exifAt = main.values.get(tags.exif)
  const inner = exifAt === undefined ? undefined : entriesAt(view, view.getUint32(exifAt, little), little)
  const turned = main.values.get(tags.orientation)
  const orientation = turned === undefined ? 1 : view.getUint16(turned, little)
  const found: Removed[] = ['exif']
  if (main.values.has(tags.gps)) found.push('exif-gps')
  if (main.values.has(tags.time) || inner?.values.has(tags.taken) === true) found.push('time')
  if (main.next !== 0) found.push('thumbnail')
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, found }
}

/** A TIFF block that says how a picture is turned, and nothing else: 26 bytes. */
export function orientationBlock(orientation: number): Uint8Array {
  const block = new Uint8Array(26)
  const view = viewOf(block)
  view.setUint32(0, 0x4d_4d_00_2a)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, tags.orientation)
  view.setUint16(12, 3)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return block
}

/** Whether a block says how a picture is turned, and nothing else: what this package itself wrote. */
export function isOrientationOnly(block: Uint8Array): boolean {
  if (block.length !== 26) return false
  const orientation = block[19] ?? 0
  return orientation >= 2 && orientation <= 8 && orientationBlock(orientation).every((byte, index) => byte === block[index])
}
