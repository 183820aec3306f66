import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { flipped } from '../test/fixtures.ts'
import { seededChance, seedOf, world } from '../test/world.ts'
import { chunkBytes, chunksOf, fileNote, paddedSize, sealFileChunk, sealFileChunks, type FileNote, type FilePlace } from './files.ts'
import { fileOpener } from './open-file.ts'

const place: FilePlace = { reportKey: seedOf('file key'), report: world.keys.reportId, part: 1 }
const photo = seededChance('photo')(150_000)
const note = fileNote(1, 'photo.jpg', 'image/jpeg', photo)

async function sealedChunks(bytes: Uint8Array = photo, at: FilePlace = place): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of sealFileChunks(at, bytes)) chunks.push(chunk)
  return chunks
}

/** Pushes all chunks and finishes: the file, or the first problem. */
async function openAll(
  chunks: readonly Uint8Array[],
  about: FileNote = note,
  at: Omit<FilePlace, 'part'> = place,
): Promise<Uint8Array | string> {
  const opener = fileOpener(at, about)
  const parts: Uint8Array[] = []
  for (const chunk of chunks) {
    const opened = await opener.push(chunk)
    if (!opened.ok) return opened.problem
    parts.push(opened.bytes)
  }
  const end = opener.finish()
  return end.ok ? Uint8Array.from(Buffer.concat(parts)) : end.problem
}

test('a file comes back, chunk by chunk', async () => {
  const chunks = await sealedChunks()
  assert.deepEqual(
    chunks.map((chunk) => chunk.length),
    [chunkBytes + 16, chunkBytes + 16, paddedSize(150_000) - 2 * chunkBytes + 16],
  )
  assert.deepEqual(await openAll(chunks), photo)
})

test('files of every awkward size come back', async () => {
  for (const size of [0, 1, 4095, 4096, 4097, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes]) {
    const bytes = seededChance(`size ${size}`)(size)
    const chunks = await sealedChunks(bytes)
    assert.equal(chunks.length, chunksOf(size))
    assert.deepEqual(await openAll(chunks, fileNote(1, 'a', 'b', bytes)), bytes, `${size} bytes`)
  }
})

test('only a coarse size shows: at most 12 % more, nothing under 4 KiB', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 - 1 }), (size) => {
      const padded = paddedSize(size)
      assert.ok(padded >= size && padded >= 4096)
      assert.ok(size <= 4096 || padded <= size * 1.12)
      assert.equal(paddedSize(padded), padded)
      assert.ok(paddedSize(size + 1) >= padded)
    }),
    { numRuns: 2000 },
  )
  // the paper's own example scaled: of a million sizes only some hundreds show
  const shown = new Set(Array.from({ length: 10_000 }, (_, i) => paddedSize(i * 100)))
  assert.ok(shown.size < 200)
})

test('the note holds the true size and digest', () => {
  assert.deepEqual(note, {
    part: 1,
    name: 'photo.jpg',
    type: 'image/jpeg',
    size: 150_000,
    sha256: createHash('sha256').update(photo).digest('hex'),
    chunks: 3,
  })
})

test('chunks sealed one at a time, for an upload that resumes, are the same', async () => {
  const chunks = await sealedChunks()
  const second = await sealFileChunk(place, 1, false, photo.subarray(chunkBytes, 2 * chunkBytes))
  assert.deepEqual(second, chunks[1])
})

test('chunks in another order, twice, left out or too many are noticed', async () => {
  const [a, b, c] = await sealedChunks()
  assert.ok(a && b && c)
  assert.equal(await openAll([b, a, c]), 'chunk-tampered')
  assert.equal(await openAll([a, c, b]), 'chunk-tampered')
  assert.equal(await openAll([a, a, c]), 'chunk-tampered')
  assert.equal(await openAll([b, c]), 'chunk-tampered')
  assert.equal(await openAll([a, c]), 'chunk-tampered')
  assert.equal(await openAll([a, b]), 'truncated')
  assert.equal(await openAll([]), 'truncated')
  assert.equal(await openAll([a, b, c, c]), 'too-many-chunks')
})

test('a file cut short does not pass for a shorter one', async () => {
  const [a, b] = await sealedChunks()
  assert.ok(a && b)
  const shorter = { ...note, size: 2 * chunkBytes, chunks: 2 }
  assert.equal(await openAll([a, b], shorter), 'chunk-tampered')
})

test('chunks of another file, report or key are noticed', async () => {
  const ours = await sealedChunks()
  const others = [
    await sealedChunks(photo, { ...place, part: 2 }),
    await sealedChunks(photo, { ...place, report: '00000000-0000-4000-8000-000000000000' }),
    await sealedChunks(photo, { ...place, reportKey: seedOf('another') }),
  ]
  for (const other of others) {
    assert.equal(await openAll([ours[0]!, other[1]!, ours[2]!]), 'chunk-tampered')
  }
  assert.equal(await openAll(others[0]!, { ...note, part: 2 }).then((bytes) => typeof bytes), 'object')
})

test('flipped bits and cut chunks are noticed', async () => {
  const [a, b, c] = await sealedChunks()
  assert.ok(a && b && c)
  for (const bit of [0, 77, chunkBytes * 8, chunkBytes * 8 + 127]) {
    assert.equal(await openAll([a, flipped(b, bit), c]), 'chunk-tampered')
  }
  assert.equal(await openAll([a, b.subarray(0, 15), c]), 'chunk-tampered')
  assert.equal(await openAll([a, new Uint8Array(), c]), 'chunk-tampered')
})

test('after a problem the opener answers nothing else', async () => {
  const [a, b] = await sealedChunks()
  assert.ok(a && b)
  const opener = fileOpener(place, note)
  assert.equal((await opener.push(b)).ok, false)
  assert.deepEqual(await opener.push(a), { ok: false, problem: 'chunk-tampered' })
  assert.deepEqual(opener.finish(), { ok: false, problem: 'chunk-tampered' })
})

test('a note that does not fit its file is noticed', async () => {
  const chunks = await sealedChunks()
  assert.equal(await openAll(chunks, { ...note, sha256: '0'.repeat(64) }), 'wrong-digest')
  assert.equal(await openAll(chunks, { ...note, size: 149_000 }), 'bad-padding')
  assert.equal(await openAll(chunks, { ...note, size: 150_001 }), 'wrong-digest')
  assert.equal(await openAll(chunks, { ...note, chunks: 2 }), 'bad-note')
  assert.equal(await openAll(chunks, { ...note, size: Number.NaN }), 'bad-note')
  assert.equal(await openAll([], { ...note, size: -1, chunks: 1 }), 'bad-note')
})
