import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok } from '@fanal/kernel'
import { type FileNote, fileOpener, fromBase64url, openEnvelope, writeReceipt } from '@fanal/seal'
import { jpegBaggage, jpegWith, text } from '@fanal/strip/testing'
import { answerPlainly } from './answer-plainly.tsx'
import { knownNode, plainRequest, unitReader } from './fixtures/known-node.ts'
import { readChunk, readSubmission } from './submission.ts'
import type { LineCall } from './without-script.ts'

const node = await knownNode()
const receipt = writeReceipt(new Uint8Array(10).fill(9))
const photo = Buffer.from(jpegWith([jpegBaggage.exif(6), jpegBaggage.comment()], text('behind the picture')))
const comment = Buffer.from(jpegBaggage.comment()).subarray(4)

/** Sends a photo as a browser without script does; answers what arrived, opened as an officer's browser does. */
async function sentWithoutScript(originals: boolean) {
  const form = new FormData()
  form.set('receipt', receipt)
  form.set('unit', 'day')
  if (originals) form.set('originals', 'yes')
  form.append('file', new File([photo], 'IMG_2041.jpg', { type: 'image/jpeg' }))
  const whole = new Response(form)
  const request = { ...plainRequest(node, 'files', 'en'), contentType: whole.headers.get('content-type') ?? '' }
  const body = new Uint8Array(await whole.arrayBuffer())
  const calls: LineCall[] = []
  const ask = (call: LineCall) => {
    calls.push(call)
    return Promise.resolve(ok({ acceptedAt: '2026-05-06T07:00:00.000Z' }))
  }
  const page = await answerPlainly(request, body, ask, (bytes) => new Uint8Array(bytes).fill(7))
  assert.equal(page.status, 200)
  const [letter] = calls
  assert.ok(letter?.call === 'accept')
  const submission = readSubmission(fromBase64url(letter.submission) ?? new Uint8Array()) ?? assert.fail('no submission')
  const opened = await openEnvelope(submission.envelope, unitReader)
  assert.ok(opened.ok)
  const { files } = opened.content as unknown as { files: FileNote[] }
  const pieces = calls.flatMap((call) => (call.call === 'upload' ? [readChunk(fromBase64url(call.chunk) ?? new Uint8Array())!] : []))
  return await Promise.all(
    files.map(async (note) => {
      const opener = fileOpener({ reportKey: opened.reportKey, report: opened.head.report }, note)
      const piece = await opener.push(pieces.find(({ part }) => part === note.part)?.bytes ?? new Uint8Array())
      assert.ok(piece.ok && opener.finish().ok)
      return { metadata: note.metadata, bytes: Buffer.from(piece.bytes) }
    }),
  )
}

test('without script our sealer takes out of a photo what says where, when and by whom', async () => {
  assert.ok(photo.includes(comment) && photo.includes('behind the picture'), 'there is something to take out')
  const [cleaned, ...others] = await sentWithoutScript(false)
  assert.deepEqual([cleaned?.metadata, others], ['removed', []])
  assert.ok(cleaned!.bytes.length > 0 && cleaned!.bytes.length < photo.length)
  for (const baggage of [comment, Buffer.from('behind the picture'), Buffer.from('GPS')]) assert.ok(!cleaned!.bytes.includes(baggage))
})

test('the original goes along, marked as such, only where its sender asks for it', async () => {
  const both = await sentWithoutScript(true)
  assert.deepEqual(
    both.map(({ metadata }) => metadata),
    ['removed', 'original'],
  )
  assert.ok(both[1]!.bytes.equals(photo))
})
