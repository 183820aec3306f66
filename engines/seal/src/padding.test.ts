import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bucketFor, buckets, maxContent, pad, unpad } from './padding.ts'

test('content goes into the smallest bucket that holds it with its length', () => {
  assert.equal(bucketFor(0), 4096)
  assert.equal(bucketFor(4092), 4096)
  assert.equal(bucketFor(4093), 16_384)
  assert.equal(bucketFor(16_380), 16_384)
  assert.equal(bucketFor(16_381), 65_536)
  assert.equal(bucketFor(maxContent), 65_536)
  assert.equal(bucketFor(maxContent + 1), undefined)
})

test('what was padded comes back, and fills the bucket', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4092 }), (content) => {
      const padded = pad(content, 4096)
      assert.equal(padded.length, 4096)
      assert.deepEqual(unpad(padded), content)
    }),
  )
})

test('the largest content leaves no padding', () => {
  const content = new Uint8Array(maxContent).fill(1)
  assert.deepEqual(unpad(pad(content, buckets[2])), content)
})

test('padding that is not zero is refused, wherever it is', () => {
  for (const at of [4 + 3, 100, 4095]) {
    const padded = pad(Uint8Array.of(1, 2, 3), 4096)
    padded[at] = 1
    assert.equal(unpad(padded), undefined)
  }
})

test('a length past the end is refused', () => {
  const padded = pad(new Uint8Array(), 4096)
  padded.set([0xff, 0xff, 0xff, 0xff])
  assert.equal(unpad(padded), undefined)
  padded.set([0, 0, 0x0f, 0xfd])
  assert.equal(unpad(padded), undefined)
  padded.set([0, 0, 0x0f, 0xfc])
  assert.equal(unpad(padded)?.length, 4092)
  assert.equal(unpad(Uint8Array.of(0, 0, 0)), undefined)
})
