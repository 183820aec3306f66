import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fromBase64url, fromHex, isBase64url, isUuid, toBase64url, toHex, uuidOf } from './encoding.ts'

test('base64url and hexadecimal are those of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.equal(toBase64url(bytes), Buffer.from(bytes).toString('base64url'))
      assert.equal(toHex(bytes), Buffer.from(bytes).toString('hex'))
      assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes)
      assert.deepEqual(fromHex(toHex(bytes)), bytes)
    }),
  )
})

test('base64url has one form only', () => {
  for (const other of ['A', 'AB', 'AAB', 'AA==', 'A+A', 'A/A', 'AA A', 'AAAAA', 'é', 'AA\n']) {
    assert.equal(isBase64url(other), false, other)
    assert.equal(fromBase64url(other), undefined, other)
  }
})

test('every text of two to four characters is read only if it is what would be written', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (const start of ['', 'Q', 'Qz', '_-_-', '_-_-Q', '_-_-Qz']) {
    for (const last of alphabet) {
      const bytes = Buffer.from(start + last, 'base64url')
      assert.equal(isBase64url(start + last), bytes.toString('base64url') === start + last, start + last)
    }
  }
})

test('hexadecimal is lower case and even', () => {
  for (const other of ['0', 'AA', '0g', ' 00', '00 ']) assert.equal(fromHex(other), undefined, other)
  assert.deepEqual(fromHex(''), new Uint8Array())
})

test('a UUID v4 is made of 16 bytes and recognised', () => {
  assert.equal(uuidOf(new Uint8Array(16)), '00000000-0000-4000-8000-000000000000')
  assert.equal(uuidOf(new Uint8Array(40).fill(255)), 'ffffffff-ffff-4fff-bfff-ffffffffffff')
  fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => assert.ok(isUuid(uuidOf(bytes)))))
})

test('other ids are no UUID v4', () => {
  for (const other of [
    null,
    4,
    '',
    '00000000-0000-1000-8000-000000000000',
    '00000000-0000-4000-c000-000000000000',
    'FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF',
  ]) {
    assert.equal(isUuid(other), false)
  }
})

test('making a UUID leaves the bytes it was given alone', () => {
  const bytes = new Uint8Array(16).fill(255)
  uuidOf(bytes)
  assert.deepEqual(bytes, new Uint8Array(16).fill(255))
})
