import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  gifBaggage,
  gifWith,
  jpegBaggage,
  jpegWith,
  join,
  pngBaggage,
  pngWith,
  riffChunk,
  text,
  webpBaggage,
  webpWith,
} from '../fixtures/pictures.ts'
import { keepGif } from './gif.ts'
import { keepJpeg } from './jpeg.ts'
import { keepPng } from './png.ts'
import { stripMetadata } from './strip.ts'
import { keepWebp } from './webp.ts'

const loaded = [
  jpegWith(
    [jpegBaggage.jfifWithThumbnail(), jpegBaggage.exif(), jpegBaggage.xmp(), jpegBaggage.icc(), jpegBaggage.comment()],
    text('behind'),
  ),
  pngWith([pngBaggage.text(), pngBaggage.exif(), pngBaggage.time()], text('behind'), true),
  webpWith(
    [webpBaggage.exif(), webpBaggage.xmp(), riffChunk('ANMF', join(new Uint8Array(16), riffChunk('VP8L', [1, 2, 3])))],
    text('behind'),
  ),
  gifWith([gifBaggage.comment(), gifBaggage.xmp()], text('behind')),
] as const

/** Most that a picture may grow by: what says how it is turned (a PNG's chunk, 38 bytes) in the place of something shorter. */
const mostGrowth = 64

function settles(bytes: Uint8Array): void {
  const before = bytes.slice()
  const result = stripMetadata(bytes)
  assert.deepEqual(bytes, before, 'the original is never changed')
  if (result.kind !== 'stripped') return
  assert.ok(result.bytes.length <= bytes.length + mostGrowth, `${bytes.length} became ${result.bytes.length}`)
  const again = stripMetadata(result.bytes)
  assert.ok(again.kind === 'nothing-to-strip' || again.kind === 'damaged', `${again.kind} the second time`)
}

test('20,000 damaged pictures: each gets an answer, none grows, and a second time there is nothing to remove', () => {
  const changed = fc
    .tuple(fc.constantFrom(...loaded), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
    .map(([picture, changes]) => {
      const copy = picture.slice()
      for (const [at, value] of changes) copy[at % copy.length] = value
      return copy
    })
  const cut = fc.tuple(fc.constantFrom(...loaded), fc.nat()).map(([picture, at]) => picture.slice(0, at % picture.length))
  const doubled = fc
    .tuple(fc.constantFrom(...loaded), fc.nat(), fc.nat())
    .map(([picture, from, to]) => join(picture.subarray(0, to % picture.length), picture.subarray(from % picture.length)))
  fc.assert(fc.property(fc.oneof(changed, cut, doubled), settles), { numRuns: 20_000 })
})

test('noise behind a picture’s first bytes', () => {
  const starts = loaded.map((picture) => picture.subarray(0, 16))
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, noise) => settles(join(start, noise))),
    { numRuns: 5000 },
  )
  for (const keep of [keepJpeg, keepPng, keepWebp, keepGif])
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 300 }), (noise) => void keep(noise)),
      { numRuns: 2000 },
    )
})

test('a picture that would unpack to gigabytes is only its own few bytes here', () => {
  // 30,000 by 30,000 points, all of one colour: 2.7 GB unpacked
  const bomb = pngWith([pngBaggage.text()])
  new DataView(bomb.buffer).setUint32(16, 30_000)
  new DataView(bomb.buffer).setUint32(20, 30_000)
  const before = process.memoryUsage().arrayBuffers
  assert.equal(stripMetadata(bomb).kind, 'stripped')
  assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000)
  const archive = join(text('PK\u0003\u0004'), new Uint8Array(200), text('PK\u0001\u0002'))
  assert.deepEqual(stripMetadata(archive), { kind: 'cannot-strip', type: 'application/zip' })
})

test('four megabytes made to be slow are done within two seconds', () => {
  const size = 4 * 1024 * 1024
  const slow: Readonly<Record<string, Uint8Array>> = {
    'fill bytes': join([0xff, 0xd8], new Uint8Array(size).fill(0xff)),
    'restart markers': join(
      jpegWith([]).subarray(0, -2),
      Uint8Array.from({ length: size }, (_, at) => (at % 2 ? 0xd0 : 0xff)),
    ),
    'empty chunks': join(pngWith([]).subarray(0, 33), ...Array.from({ length: 20_000 }, () => pngBaggage.own())),
    'empty sub-blocks': join(gifWith([]).subarray(0, 13), new Uint8Array(size).fill(0x21)),
    'empty riff chunks': webpWith(Array.from({ length: 20_000 }, () => riffChunk('EXIF', []))),
  }
  for (const [name, bytes] of Object.entries(slow)) {
    const started = performance.now()
    settles(bytes)
    assert.ok(performance.now() - started < 2000, `${name}: ${Math.round(performance.now() - started)} ms`)
  }
})

test('a WebP of hundreds of thousands of empty chunks is no picture: whoever opens it would pay for each of them', () => {
  const many = (count: number, type: string) => {
    const chunk = riffChunk(type, [])
    const all = new Uint8Array(chunk.length * count)
    for (let i = 0; i < count; i++) all.set(chunk, i * chunk.length)
    return all
  }
  for (const [count, type] of [
    [100_001, 'VP8 '],
    [400_000, 'JUNK'],
    [400_000, 'EXIF'],
  ] as const) {
    assert.equal(keepWebp(webpWith([many(count, type)])), null, `${count} ${type}`)
  }
  assert.equal(keepWebp(webpWith([riffChunk('ANMF', join(new Uint8Array(16), many(100_001, 'VP8L')))])), null)
  assert.notEqual(keepWebp(webpWith([many(90_000, 'JUNK')])), null)
})

test('how a WebP is turned is said once, however often its EXIF stands there', () => {
  const turned = webpBaggage.exif()
  const once = stripMetadata(webpWith([turned]))
  const often = stripMetadata(webpWith([turned, turned, turned]))
  assert.ok(once.kind === 'stripped' && often.kind === 'stripped')
  assert.equal(often.bytes.length, once.bytes.length)
})
