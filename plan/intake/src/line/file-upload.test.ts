import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openEnvelope, fileOpener, receiptKeysFromSecret, type FileNote } from '@fanal/seal'
import { mostFileBytes } from './file-limits.ts'
import type { Parcel } from './file-look.ts'
import { FileChanged, sendFiles, Stopped, type Post } from './file-upload.ts'
import { knownNode, unitReader } from './fixtures/known-node.ts'
import { LineRefused } from './line-client.ts'
import { readChunk, readSubmission, type FileChunk } from './submission.ts'

const known = await knownNode()
const node = { to: '', deployment: known.deployment, fingerprint: '', demonstration: false, directory: known.directory }
const unit = unitReader.id
const keys = await receiptKeysFromSecret(new Uint8Array(32).fill(7))
const parcel = (name: string, blob: Blob, metadata: Parcel['metadata'] = 'none'): Parcel => ({ name, type: 'text/plain', metadata, blob })

/** What arrives at a line, as it keeps it: a piece that comes twice is one. */
function arrivals() {
  const submissions = new Set<string>()
  const chunks = new Map<string, FileChunk>()
  let [posts, pieces] = [0, 0]
  const post: Post = (path, bytes) => {
    posts += 1
    if (path === '/api/v1/reports') submissions.add(Buffer.from(bytes).toString('base64'))
    else {
      const chunk = readChunk(bytes) ?? assert.fail('no chunk')
      if (chunk.bytes.length === 0) {
        let there = 0
        while (chunks.has(`${chunk.envelope} ${chunk.part} ${there}`)) there += 1
        return Promise.resolve({ held: there })
      }
      pieces += 1
      const place = `${chunk.envelope} ${chunk.part} ${chunk.index}`
      assert.deepEqual(chunks.get(place) ?? chunk, chunk, 'a piece that comes again is the same')
      chunks.set(place, chunk)
    }
    return Promise.resolve({})
  }
  return { submissions, chunks, post, posts: () => posts, pieces: () => pieces }
}

const upload = (post: Post) => ({ node, keys, unit, language: 'fr', sealedBy: 'browser', post }) as const

/** Opens what arrived as an officer's browser does. */
async function opened({ submissions, chunks }: ReturnType<typeof arrivals>): Promise<{ notes: readonly FileNote[]; files: Uint8Array[] }> {
  assert.equal(submissions.size, 1)
  const submission = readSubmission(Buffer.from([...submissions][0]!, 'base64')) ?? assert.fail('no submission')
  const envelope = await openEnvelope(submission.envelope, unitReader)
  assert.ok(envelope.ok)
  assert.deepEqual([envelope.head.kind, envelope.head.report], ['follow-up', keys.reportId])
  const { files: notes } = envelope.content as unknown as { files: FileNote[] }
  const files: Uint8Array[] = []
  for (const note of notes) {
    const opener = fileOpener({ reportKey: envelope.reportKey, report: keys.reportId }, note)
    const pieces: Uint8Array[] = []
    for (let index = 0; index < note.chunks; index++) {
      const piece = await opener.push(chunks.get(`${envelope.head.envelope} ${note.part} ${index}`)?.bytes ?? new Uint8Array())
      assert.ok(piece.ok)
      pieces.push(piece.bytes)
    }
    assert.ok(opener.finish().ok)
    files.push(Buffer.concat(pieces))
  }
  return { notes, files }
}

test('files arrive as they were, under one sealed letter that names them', async () => {
  const bytes = [new Uint8Array(200_000).map((_, at) => at % 251), new Uint8Array(1), new Uint8Array(65_536).fill(9)]
  const line = arrivals()
  await sendFiles(
    bytes.map((content, index) => parcel(`file ${index}`, new Blob([content]), index === 0 ? 'removed' : 'original')),
    upload(line.post),
  )
  const { notes, files } = await opened(line)
  assert.deepEqual(
    files.map((file) => new Uint8Array(file)),
    bytes,
  )
  assert.deepEqual(
    notes.map(({ metadata }) => metadata),
    ['removed', 'original', 'original'],
  )
})

test('whoever begins again sends the same letter and the same pieces', async () => {
  const line = arrivals()
  const files = [parcel('a', new Blob([new Uint8Array(300_000).fill(3)]))]
  let left = 3
  const cut: Post = (path, bytes) => (left-- > 0 ? line.post(path, bytes) : Promise.reject(new LineRefused('gone', '')))
  await assert.rejects(sendFiles(files, upload(cut)), LineRefused)
  assert.ok(line.chunks.size < 5)
  await sendFiles(files, upload(line.post))
  assert.equal((await opened(line)).files[0]?.length, 300_000)
})

test('a hundred files are one letter', async () => {
  const line = arrivals()
  const name = `${'é'.repeat(400)}.jpeg`
  await sendFiles(
    Array.from({ length: 100 }, (_, index) => parcel(`${index} ${name}`, new Blob([`${index}`]), 'original')),
    upload(line.post),
  )
  assert.equal((await opened(line)).notes.length, 100)
})

test('a file that changes between two readings is not called whole', async () => {
  let reads = 0
  const restless = Object.defineProperty(new Blob([new Uint8Array(10)]), 'slice', {
    value: () => new Blob([new Uint8Array(10).fill(reads++)]),
  })
  await assert.rejects(
    sendFiles([parcel('restless', restless)], upload(arrivals().post)),
    (fault: FileChanged) => fault.file === 'restless',
  )
  const shrinking = Object.defineProperty(new Blob([new Uint8Array(10)]), 'slice', { value: () => new Blob([]) })
  await assert.rejects(sendFiles([parcel('shrinking', shrinking)], upload(arrivals().post)), FileChanged)
})

test('stopping is heard between two pieces', async () => {
  const stopping = new AbortController()
  const line = arrivals()
  const post: Post = async (path, bytes) => {
    const answer = await line.post(path, bytes)
    if (line.posts() === 3) stopping.abort()
    return answer
  }
  await assert.rejects(
    sendFiles([parcel('a', new Blob([new Uint8Array(2_000_000)]))], { ...upload(post), signal: stopping.signal }),
    Stopped,
  )
  assert.ok(line.posts() < 12, String(line.posts()))
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes of buffers that something still holds: what merely waits for the collector depends on the hour. */
function held(): number {
  // the second time waits for what the first one began
  collect()
  collect()
  return process.memoryUsage().arrayBuffers
}

test('200 MB pass in pieces: no more than a few are in memory at once', { timeout: 60_000 }, async () => {
  const size = 200_000_000
  let most = 0
  // a file of zeros that no disk and no memory holds
  const vast = Object.defineProperties(new Blob(), {
    size: { value: size },
    slice: { value: (from: number, to: number) => new Blob([new Uint8Array(to - from)]) },
  })
  let counted = 0
  const post: Post = () => {
    if (counted++ % 200 === 0) most = Math.max(most, held())
    return Promise.resolve({})
  }
  const before = held()
  await sendFiles([parcel('vast.mp4', vast)], upload(post))
  assert.ok(counted > 3000, String(counted))
  assert.ok(most - before < 20_000_000, `${Math.round((most - before) / 1e6)} MB`)
  assert.ok(size < mostFileBytes)
})

test('a page that was closed in the middle of a file: the same file chosen again goes on where it was', async () => {
  const content = new Uint8Array(600_000).map((_, at) => at % 239)
  const line = arrivals()
  let closed = 0
  await assert.rejects(
    sendFiles([parcel('film', new Blob([content]))], {
      ...upload((path, bytes) => {
        if (line.pieces() >= 6) closed += 1
        return closed > 0 ? Promise.reject(new Stopped('closed')) : line.post(path, bytes)
      }),
    }),
    Stopped,
  )
  assert.equal(line.pieces(), 6)
  const shares: number[] = []
  const progress = (_: number, step: string, share: number) => void (step === 'sending' && shares.push(share))
  await sendFiles([parcel('film', new Blob([content]))], { ...upload(line.post), progress })
  const { files } = await opened(line)
  assert.deepEqual(new Uint8Array(files[0]!), content)
  assert.equal(line.pieces(), line.chunks.size, 'no piece was sent twice')
  assert.ok(shares[0]! > 0.4, 'what lies there is shown as sent')
})

test('another file that pretends to be the one that was begun is another message', async () => {
  const line = arrivals()
  await sendFiles([parcel('film', new Blob([new Uint8Array(600_000).fill(1)]))], upload(line.post))
  await sendFiles([parcel('film', new Blob([new Uint8Array(600_000).fill(2)]))], upload(line.post))
  assert.equal(line.submissions.size, 2)
})
