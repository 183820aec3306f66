import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameKinds, frameReader, jsonBytes, jsonOf, writeFrame, type FrameKind } from './plain-frames.ts'

const kinds = Object.keys(frameKinds) as FrameKind[]

function written(frames: readonly (readonly [FrameKind, Uint8Array])[]): Buffer {
  const stream = new PassThrough()
  for (const [kind, payload] of frames) writeFrame(stream, kind, payload)
  return (stream.read() as Buffer | null) ?? Buffer.alloc(0)
}

test('frames come out as they went in, however they are cut', () => {
  const frame = fc.tuple(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 300 }))
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (frames, step) => {
      const bytes = written(frames)
      const read: [FrameKind, Uint8Array][] = []
      const feed = frameReader((kind, payload) => read.push([kind, new Uint8Array(payload)]))
      for (let at = 0; at < bytes.length; at += step) feed(bytes.subarray(at, at + step))
      assert.deepEqual(read, frames)
    }),
  )
})

test('a payload is a buffer of its own: overwriting it, or what it came from, touches nothing else', () => {
  const bytes = written([
    ['page', Buffer.from('one')],
    ['page', Buffer.from('two')],
  ])
  const payloads: Buffer[] = []
  frameReader((_kind, payload) => payloads.push(payload))(bytes)
  bytes.fill(0)
  payloads[0]?.fill(0)
  assert.equal(payloads[1]?.toString(), 'two')
  assert.notEqual(payloads[0]?.buffer, payloads[1]?.buffer)
})

test('what is no frame is refused', () => {
  const feed = frameReader(() => undefined)
  assert.throws(() => feed(Uint8Array.of(99, 0, 0, 0, 0)), RangeError)
  assert.throws(() => frameReader(() => undefined)(Uint8Array.of(1, 255, 255, 255, 255)), RangeError)
})

test('the writer says when a payload has left', async () => {
  const stream = new PassThrough()
  stream.resume()
  await new Promise<void>((resolve) => {
    writeFrame(stream, 'body', Buffer.from('words'), resolve)
  })
})

test('JSON passes whole', () => {
  assert.deepEqual(jsonOf(jsonBytes({ a: 'é', b: [1, null] })), { a: 'é', b: [1, null] })
})
