import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodEnvelope } from '../test/world.ts'
import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { maxEnvelope, readEnvelope, readFrame, writeFrame } from './envelope-frame.ts'
import type { Json } from './json.ts'

const { bytes } = await goodEnvelope()
const read = readFrame(bytes)
assert.ok(read.ok)
const { frame } = read

function problemOf(changed: Uint8Array): string {
  const answer = readEnvelope(changed)
  return answer.ok ? 'none' : answer.problem
}

const withHead = (head: Json) => writeFrame({ ...frame, headBytes: canonicalBytes(head) })
const withHeadText = (text: string) => writeFrame({ ...frame, headBytes: utf8(text) })
const withWraps = (wraps: Json) => writeFrame({ ...frame, wrapsBytes: canonicalBytes(wraps) })

test('what was read is written as the same bytes', () => {
  assert.deepEqual(writeFrame(frame), bytes)
})

test('every length but the full one is truncated', () => {
  for (let length = 0; length < bytes.length; length++) {
    assert.equal(problemOf(bytes.subarray(0, length)), 'truncated', `${length} bytes`)
  }
})

test('one byte more is one too many', () => {
  assert.equal(problemOf(concat(bytes, Uint8Array.of(0))), 'trailing-bytes')
  assert.equal(problemOf(concat(bytes, bytes)), 'trailing-bytes')
})

test('nothing past the longest envelope is looked at', () => {
  assert.equal(problemOf(concat(bytes, new Uint8Array(maxEnvelope - bytes.length + 1))), 'oversize')
  assert.equal(problemOf(concat(bytes, new Uint8Array(maxEnvelope - bytes.length))), 'trailing-bytes')
  assert.equal(problemOf(withHeadText(`{"a":"${'a'.repeat(2048)}"}`)), 'oversize')
})

test('another start is no envelope, another version is one to come', () => {
  assert.equal(problemOf(concat(utf8('PK\u0003\u0004'), bytes.subarray(4))), 'wrong-magic')
  assert.equal(problemOf(concat(utf8('FNL2'), bytes.subarray(4))), 'unknown-version')
  assert.equal(problemOf(withHead({ ...frame.head, v: 2 })), 'unknown-version')
  assert.equal(problemOf(withHead({ v: 2, somethingNew: true })), 'unknown-version')
})

test('a head that says the same in other bytes is refused', () => {
  const text = new TextDecoder().decode(frame.headBytes)
  const others = [
    ` ${text}`,
    `${text}\n`,
    text.replace(':', ': '),
    text.replace('"v":1', '"v":1.0'),
    text.replace('intake', '\\u0069ntake'),
  ]
  others.push(text.replace('"v":1}', '"v":1,"v":1}'), text.replace(/^\{/, '{"v":1,').replace(/,"v":1\}$/, '}'))
  for (const other of others) {
    assert.notEqual(other, text)
    assert.equal(problemOf(withHeadText(other)), 'not-canonical', other)
  }
  assert.equal(problemOf(withHeadText('no json')), 'not-canonical')
  assert.equal(problemOf(writeFrame({ ...frame, headBytes: Uint8Array.of(0xff, 0xfe) })), 'not-canonical')
  assert.equal(problemOf(writeFrame({ ...frame, wrapsBytes: utf8('[ ]') })), 'not-canonical')
})

test('a head with a field missing, added or of another form is refused', () => {
  assert.equal(problemOf(withHead({ ...frame.head })), 'none')
  for (const key of Object.keys(frame.head).filter((name) => name !== 'v')) {
    assert.equal(problemOf(withHead({ ...frame.head, [key]: undefined })), 'bad-shape', key)
    assert.equal(problemOf(withHead({ ...frame.head, [key]: null })), 'bad-shape', key)
    assert.equal(problemOf(withHead({ ...frame.head, [key]: [] })), 'bad-shape', key)
  }
  assert.equal(problemOf(withHead({ ...frame.head, v: undefined })), 'bad-shape')
  assert.equal(problemOf(withHead({ ...frame.head, extra: 1 })), 'bad-shape')
  assert.equal(problemOf(withHead({ ...frame.head, suite: 'x25519-hkdf-sha256-chacha20poly1305' })), 'bad-shape')
  assert.equal(problemOf(withHead({ ...frame.head, bucket: 8192 })), 'bad-shape')
  assert.equal(problemOf(withHead({ ...frame.head, report: frame.head.report.toUpperCase() })), 'bad-shape')
  for (const other of [null, [], 'head', 1]) assert.equal(problemOf(withHead(other)), 'bad-shape')
})

test('wraps of another form are refused', () => {
  const [first, second] = frame.wraps
  assert.ok(first && second)
  assert.equal(problemOf(withWraps([first, second])), 'none')
  assert.equal(problemOf(withWraps([first])), 'none')
  const others: Json[] = [
    [],
    {},
    null,
    [first, first],
    [{ ...first, to: 'member' }],
    [{ ...first, extra: 1 }],
    [{ ...first, epoch: undefined }],
    [{ ...first, enc: first.enc.slice(1) }],
    [{ ...first, enc: `${first.enc.slice(0, -1)}=` }],
    [{ ...first, ct: `${first.ct}AAAA` }],
    [[first]],
  ]
  for (const other of others) assert.equal(problemOf(withWraps(other)), 'bad-shape', JSON.stringify(other).slice(0, 60))
})

test('a body of another size than the head says is refused', () => {
  assert.equal(problemOf(withHead({ ...frame.head, bucket: 16_384 })), 'bucket-mismatch')
  assert.equal(problemOf(writeFrame({ ...frame, body: frame.body.subarray(1) })), 'bucket-mismatch')
  assert.equal(problemOf(writeFrame({ ...frame, body: new Uint8Array() })), 'bucket-mismatch')
})

test('an envelope inside a larger buffer is read at its own place', () => {
  const larger = concat(Uint8Array.of(1, 2, 3), bytes, Uint8Array.of(4))
  assert.deepEqual(readEnvelope(larger.subarray(3, 3 + bytes.length)), readEnvelope(bytes))
})
