import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  exifBlock,
  gifBaggage,
  gifWith,
  jpegBaggage,
  jpegWith,
  join,
  latinOf,
  pngBaggage,
  pngWith,
  riffChunk,
  text,
  traces,
  webpBaggage,
  webpWith,
} from '../fixtures/pictures.ts'
import { isOrientationOnly, orientationBlock, readExif } from './exif.ts'
import { joinPieces } from './pieces.ts'
import { planStripping, stripLimit, stripMetadata } from './strip.ts'

const zip = text('PK\u0003\u0004 a whole archive behind the picture: SERIAL 0042')

function stripped(bytes: Uint8Array): { bytes: Uint8Array; removed: readonly string[]; type: string } {
  const result = stripMetadata(bytes)
  if (result.kind !== 'stripped') return assert.fail(result.kind)
  for (const trace of traces) assert.ok(!latinOf(result.bytes).includes(trace), trace)
  assert.equal(stripMetadata(result.bytes).kind, 'nothing-to-strip', 'a second time there is nothing left')
  return result
}

test('a photo loses place, time, device, words, the small picture and what hangs behind it, and keeps how it is turned', () => {
  const { exif, xmp, iptc, comment, maker, jfifWithThumbnail, icc } = jpegBaggage
  const photo = jpegWith([jfifWithThumbnail(), exif(6), xmp(), iptc(), icc(), comment(), maker()], zip)
  const { bytes, removed, type } = stripped(photo)
  assert.equal(type, 'image/jpeg')
  assert.deepEqual(removed.toSorted(), ['comment', 'exif', 'exif-gps', 'iptc', 'other', 'thumbnail', 'time', 'trailer', 'xmp'])
  assert.ok(latinOf(bytes).includes('colours of the picture'), 'colours belong to the picture')
  const at = latinOf(bytes).indexOf('Exif\0\0')
  assert.deepEqual(readExif(bytes.subarray(at + 6, at + 32)), { orientation: 6, found: ['exif'] })
  assert.deepEqual([...bytes.subarray(-2)], [0xff, 0xd9])
})

test('every byte of the coded picture is the camera’s own', () => {
  const plain = jpegWith([])
  const { bytes } = stripped(jpegWith([jpegBaggage.exif(1), jpegBaggage.xmp()], zip))
  assert.deepEqual(bytes, plain)
  assert.deepEqual(
    stripped(
      pngWith(
        Object.values(pngBaggage)
          .map((make) => make())
          .filter((part) => !latinOf(part).includes('eXIf')),
      ),
    ).bytes,
    pngWith([]),
  )
  assert.deepEqual(stripped(gifWith([gifBaggage.comment()])).bytes, gifWith([]))
  assert.deepEqual(stripped(webpWith([webpBaggage.own()], zip, 0)).bytes, webpWith([], new Uint8Array(), 0))
})

test('a picture that carries nothing is left alone, whatever its kind', () => {
  for (const plain of [
    jpegWith([]),
    jpegWith([jpegBaggage.icc()]),
    pngWith([]),
    pngWith([], new Uint8Array(), true),
    gifWith([]),
    webpWith([], new Uint8Array(), 0),
  ])
    assert.equal(stripMetadata(plain).kind, 'nothing-to-strip')
})

test('a PNG, also one that moves, loses words, time, place and what hangs behind it', () => {
  const baggage = [pngBaggage.text(), pngBaggage.xmp(), pngBaggage.time(), pngBaggage.exif(3), pngBaggage.own()]
  const { bytes, removed } = stripped(pngWith(baggage, zip, true))
  assert.deepEqual(removed.toSorted(), ['exif', 'exif-gps', 'other', 'text', 'thumbnail', 'time', 'trailer', 'xmp'])
  for (const kept of ['acTL', 'fcTL', 'gAMA', 'eXIf']) assert.ok(latinOf(bytes).includes(kept), kept)
})

test('a WebP says in its own header what is left', () => {
  const { bytes, removed } = stripped(webpWith([webpBaggage.exif(1), webpBaggage.xmp()], zip))
  assert.deepEqual(removed.toSorted(), ['exif', 'exif-gps', 'thumbnail', 'time', 'trailer', 'xmp'])
  assert.equal(bytes[20], 0, 'no EXIF and no XMP are announced')
  assert.equal(new DataView(bytes.buffer).getUint32(4, true), bytes.length - 8)
  const turned = stripped(webpWith([webpBaggage.exif(8)])).bytes
  assert.equal(turned[20], 0x08)
  assert.equal(readExif(turned.subarray(-26)).orientation, 8)
})

test('a picture inside a moving WebP is looked through too', () => {
  const point = webpWith([], new Uint8Array(), 0).subarray(30)
  const frame = (...more: Uint8Array[]) => riffChunk('ANMF', join(new Uint8Array(16), point, ...more))
  const moving = (...parts: Uint8Array[]) => webpWith([riffChunk('ANIM', new Uint8Array(6)), ...parts], new Uint8Array(), 2)
  assert.deepEqual(stripped(moving(frame(webpBaggage.own()))).bytes, moving(frame()))
})

test('a GIF keeps its repeating and loses its words', () => {
  const { bytes, removed } = stripped(gifWith([gifBaggage.comment(), gifBaggage.xmp(), gifBaggage.own()], zip))
  assert.deepEqual(removed.toSorted(), ['comment', 'other', 'trailer', 'xmp'])
  assert.ok(latinOf(bytes).includes('NETSCAPE2.0'))
})

test('what cannot be stripped is named by its content', () => {
  const kinds: Readonly<Record<string, Uint8Array>> = {
    'application/pdf': text('%PDF-1.7 /Author'),
    'image/heic': text('\0\0\0\u0018ftypheic\0\0\0\0'),
    'image/avif': text('\0\0\0\u0018ftypavif\0\0\0\0'),
    'image/tiff': text('II*\0\u0008\0\0\0'),
    'video/mp4': text('\0\0\0\u0018ftypisom\0\0\0\0'),
    'application/vnd.openxmlformats-officedocument': text('PK\u0003\u0004\0\0[Content_Types].xml'),
    'application/zip': text('PK\u0003\u0004\0\0holiday.txt'),
    'application/octet-stream': Uint8Array.of(0, 1, 2, 3, 4, 5),
  }
  for (const [type, bytes] of Object.entries(kinds)) assert.deepEqual(stripMetadata(bytes), { kind: 'cannot-strip', type })
  assert.deepEqual(stripMetadata(text('only words\n')), { kind: 'nothing-to-strip', type: 'text/plain' })
})

test('a picture whose parts do not fit is called damaged; one that breaks off within its data is still cleaned', () => {
  const photo = jpegWith([jpegBaggage.exif(1)])
  const inData = stripMetadata(photo.subarray(0, photo.length - 3))
  assert.equal(inData.kind, 'stripped')
  for (const broken of [photo.subarray(0, 40), pngWith([]).subarray(0, 50), webpWith([]).subarray(0, 30), gifWith([]).subarray(0, 40)])
    assert.equal(stripMetadata(broken).kind, 'damaged')
})

test('a picture larger than the limit is not looked at, and one of countless pieces is refused', () => {
  const large = new Uint8Array(stripLimit + 1)
  large.set(jpegWith([]))
  assert.deepEqual(planStripping(large), { kind: 'cannot-strip', type: 'image/jpeg' })
  const many = Array.from({ length: 120_000 }, (_, index) =>
    index % 2 === 0 ? [0x21, 0xfe, 1, 65, 0] : [0x21, 0xf9, 4, 0, 1, 0, 0, 0],
  ).flat()
  const flood = gifWith([Uint8Array.from(many)])
  assert.equal(
    planStripping(join(flood.subarray(0, 32), ...Array.from({ length: 2 }, () => Uint8Array.from(many)), flood.subarray(32))).kind,
    'damaged',
  )
})

test('a plan copies nothing and gives the same bytes', () => {
  const photo = jpegWith([jpegBaggage.exif(), jpegBaggage.xmp()], zip)
  const [plan, whole] = [planStripping(photo), stripMetadata(photo)]
  assert.ok(plan.kind === 'stripped' && whole.kind === 'stripped')
  assert.deepEqual(joinPieces(photo, plan.pieces), whole.bytes)
  const copied = plan.pieces.reduce((sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : 0), 0)
  assert.ok(copied < 64, String(copied))
})

test('EXIF of another byte order is read, and what is no EXIF hides nothing', () => {
  const little = join(text('II*\0'), [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0])
  assert.equal(readExif(little).orientation, 7)
  for (const odd of [new Uint8Array(), text('XX*\0 and then some words'), exifBlock(99), text('MM\0*\u00FF\u00FF\u00FF\u00FF and words')])
    assert.equal(readExif(odd).orientation, 1)
  assert.ok(isOrientationOnly(orientationBlock(5)) && !isOrientationOnly(orientationBlock(1)) && !isOrientationOnly(exifBlock(5)))
})
