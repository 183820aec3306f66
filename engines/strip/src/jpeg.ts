import { standsAt } from './bytes.ts'
import { isOrientationOnly, orientationBlock, readExif } from './exif.ts'
import { Keeper, type Kept, type Removed } from './pieces.ts'

const exifName = 'Exif\0\0'

/** Where the next marker's second byte stands after coded data; the file's end where none comes. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] ?? 0
    // a stuffed zero, a restart marker or a fill byte belong to the data
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
    at += next === 0xff ? 1 : 2
  }
}

function exifSegment(orientation: number): Uint8Array {
  const name = new TextEncoder().encode(exifName)
  const block = orientationBlock(orientation)
  return Uint8Array.of(0xff, 0xe1, 0, 2 + name.length + block.length, ...name, ...block)
}

/** What a segment is that is not needed to draw the picture. */
function foundIn(bytes: Uint8Array, marker: number, data: number): readonly Removed[] {
  if (marker === 0xe1 && standsAt(bytes, data, 'http://ns.adobe.com/')) return ['xmp']
  if (marker === 0xed) return ['iptc']
  if (marker === 0xfe) return ['comment']
  if (marker === 0xe0 && standsAt(bytes, data, 'JFXX\0')) return ['thumbnail']
  return ['other']
}

/** Whether a segment draws the picture or says its colours. */
function isPicture(bytes: Uint8Array, marker: number, data: number, end: number): boolean {
  if (marker >= 0xc0 && marker <= 0xdf) return true
  if (marker === 0xe2) return standsAt(bytes, data, 'ICC_PROFILE\0') && data + 12 <= end
  return marker === 0xee && standsAt(bytes, data, 'Adobe') && end - data === 12
}

/** The header of JFIF without its small picture. */
function keepJfif(bytes: Uint8Array, kept: Keeper, at: number, data: number, end: number): boolean {
  if (!standsAt(bytes, data, 'JFIF\0') || end - data < 14) return false
  if (end - data === 14 && bytes[data + 12] === 0 && bytes[data + 13] === 0) kept.keep(at, end)
  else {
    kept.insert(Uint8Array.of(0xff, 0xe0, 0, 16, ...bytes.subarray(data, data + 12), 0, 0))
    kept.drop('thumbnail')
  }
  return true
}

/**
 * What of a JPEG draws the picture. Nothing is decoded; each byte is looked at once.
 * @returns `null` where its segments do not fit the file or none holds a picture. A picture that breaks off within its data is kept as it is.
 * @see ITU-T T.81, annex B; JFIF 1.02; ICC.1, annex B.4
 */
export function keepJpeg(bytes: Uint8Array): Kept | null {
  const kept = new Keeper()
  kept.keep(0, 2)
  let turned = false
  let drawn = false
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    let mark = at + 1
    while (bytes[mark] === 0xff) mark += 1
    const marker = bytes[mark] ?? 0
    if (marker === 0xd9) {
      kept.insert(Uint8Array.of(0xff, 0xd9))
      if (mark + 1 < bytes.length) kept.drop('trailer')
      return drawn ? kept : null
    }
    if (marker === 0 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return null
    const length = ((bytes[mark + 1] ?? 0) << 8) | (bytes[mark + 2] ?? 0)
    const [data, end] = [mark + 3, mark + 1 + length]
    if (length < 2 || end > bytes.length) return null
    // @NOTE from the last fill byte: more of them would be room for a message
    const start = mark - 1
    if (marker === 0xe1 && standsAt(bytes, data, exifName)) {
      const block = bytes.subarray(data + exifName.length, end)
      const { orientation, found } = readExif(block)
      const isOurs = !turned && isOrientationOnly(block)
      if (isOurs) kept.keep(start, end)
      else kept.drop(...found)
      if (!isOurs && !turned && orientation > 1) kept.insert(exifSegment(orientation))
      turned ||= orientation > 1
    } else if (isPicture(bytes, marker, data, end)) kept.keep(start, end)
    else if (marker !== 0xe0 || !keepJfif(bytes, kept, start, data, end)) kept.drop(...foundIn(bytes, marker, data))
    at = end
    if (marker !== 0xda) continue
    const scanned = endOfScan(bytes, end)
    kept.keep(end, scanned)
    drawn = true
    at = scanned
  }
  return drawn ? kept : null
}
