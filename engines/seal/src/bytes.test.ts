import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { allZero, concat, equalBytes, readUint, textOf, uint, utf8 } from './bytes.ts'

test('integers are big-endian and come back', () => {
  assert.deepEqual(uint(0x0102, 2), Uint8Array.of(1, 2))
  assert.deepEqual(uint(0xfffefdfc, 4), Uint8Array.of(255, 254, 253, 252))
  fc.assert(fc.property(fc.nat({ max: 0xffff }), (value) => assert.equal(readUint(uint(value, 2), 0, 2), value)))
  fc.assert(
    fc.property(fc.nat({ max: 0xffffffff }), (value) => assert.equal(readUint(concat(Uint8Array.of(9), uint(value, 4)), 1, 4), value)),
  )
})

test('an integer inside a view of a larger buffer is read at its own place', () => {
  const larger = Uint8Array.of(7, 7, 7, 0, 0, 0, 5, 7)
  assert.equal(readUint(larger.subarray(3, 7), 0, 4), 5)
})

test('two arrays are equal in length and content', () => {
  assert.ok(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2)))
  assert.ok(!equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3)))
  assert.ok(!equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1)))
  assert.ok(!equalBytes(Uint8Array.of(1), Uint8Array.of(1, 0)))
})

test('zeros are zeros to the last byte', () => {
  assert.ok(allZero(new Uint8Array(5)))
  assert.ok(!allZero(Uint8Array.of(0, 0, 1)))
})

test('text goes there and back, and bad UTF-8 is nothing', () => {
  assert.equal(textOf(utf8('déjà 😀')), 'déjà 😀')
  assert.equal(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), '\uFEFFa')
  assert.equal(textOf(Uint8Array.of(0xff)), undefined)
})
