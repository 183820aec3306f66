import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jpegBaggage, jpegWith, latinOf, pngBaggage, pngWith, text, traces } from '@fanal/strip/testing'
import { mostFileBytes, notedName, whyUnfit } from './file-limits.ts'
import { lookAt, parcelsOf } from './file-look.ts'

const fileOf = (bytes: Uint8Array, name = 'a.jpg', type = 'image/jpeg') => new File([Uint8Array.from(bytes)], name, { type })
const photo = jpegWith([jpegBaggage.exif(6), jpegBaggage.comment()], text('behind'))
const undecided = { keepOriginal: false, asItIs: null } as const

test('a photo is sent cleaned, and its original only where somebody says so', async () => {
  const looked = await lookAt(fileOf(photo))
  assert.ok(looked.kind === 'cleaned')
  assert.deepEqual(looked.removed.toSorted(), ['comment', 'exif', 'exif-gps', 'thumbnail', 'time', 'trailer'])
  const [copy, ...more] = parcelsOf(fileOf(photo), looked, undecided)
  assert.equal(more.length, 0)
  const sent = latinOf(new Uint8Array(await copy!.blob.arrayBuffer()))
  for (const trace of traces) assert.ok(!sent.includes(trace), trace)
  const both = parcelsOf(fileOf(photo), looked, { ...undecided, keepOriginal: true })
  assert.deepEqual(
    both.map(({ metadata }) => metadata),
    ['removed', 'original'],
  )
  assert.deepEqual(new Uint8Array(await both[1]!.blob.arrayBuffer()), photo)
})

test('what cannot be cleaned waits for a decision, and none is taken for anybody', async () => {
  const kinds = [
    fileOf(text('%PDF-1.7'), 'a.pdf', 'application/pdf'),
    fileOf(photo.subarray(0, 40)),
    fileOf(Uint8Array.of(0, 1, 2), 'x', ''),
  ]
  for (const file of kinds) {
    const looked = await lookAt(file)
    assert.ok(looked.kind === 'ask', looked.kind)
    assert.deepEqual(parcelsOf(file, looked, undecided), [])
    assert.deepEqual(parcelsOf(file, looked, { ...undecided, asItIs: 'leave' }), [])
    assert.equal(parcelsOf(file, looked, { ...undecided, asItIs: 'send' })[0]?.metadata, 'as-is')
  }
})

test('a clean picture and a plain text are sent as they are', async () => {
  for (const file of [fileOf(pngWith([])), fileOf(text('only words'), 'a.txt', 'text/plain')]) {
    const looked = await lookAt(file)
    assert.equal(looked.kind, 'clean')
    assert.equal(parcelsOf(file, looked, undecided)[0]?.blob, file)
  }
})

test('the kind is that of the content, whatever the name says', async () => {
  const looked = await lookAt(fileOf(pngWith([pngBaggage.time()]), 'holiday.txt', 'text/plain'))
  assert.ok(looked.kind === 'cleaned' && looked.type === 'image/png')
})

test('a file too large or empty is refused before a byte of it is read', async () => {
  let reads = 0
  const slice = { value: () => void (reads += 1) }
  const blob = (size: number) => Object.defineProperties(new Blob(), { size: { value: size }, slice, arrayBuffer: slice })
  assert.deepEqual(await lookAt(blob(mostFileBytes + 1)), { kind: 'unfit', why: 'too-large' })
  assert.deepEqual(await lookAt(blob(0)), { kind: 'unfit', why: 'empty' })
  assert.equal(reads, 0)
  assert.deepEqual([whyUnfit(mostFileBytes), whyUnfit(1)], [null, null])
})

test('a file that cannot be read is said to be so', async () => {
  const gone = Object.defineProperty(new Blob(['x']), 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  })
  assert.deepEqual(await lookAt(gone), { kind: 'unfit', why: 'unreadable' })
})

test('a name is told as it is, and an endless one keeps its ending', () => {
  for (const name of ['Reçu du 3 mars.pdf', '😀.png', '../../etc/passwd', 'photo\u202Egpj.exe', 'a\u0000b'])
    assert.equal(notedName(name), name)
  const cut = notedName(`${'é'.repeat(4000)}.pdf.exe`)
  assert.ok(cut.endsWith('….exe') && new TextEncoder().encode(cut).length <= 255)
  assert.ok(JSON.stringify(notedName('\u0001'.repeat(4000))).length <= 257)
  assert.equal(notedName('a\uD800b'), 'a\uFFFDb')
})
