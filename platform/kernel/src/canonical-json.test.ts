import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex } from './bytes.ts'
import { canonicalBytes, type Json } from './canonical-json.ts'

const fixture = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../fixtures/jcs/${name}.json`, import.meta.url), 'utf8')) as T

test('the published RFC 8785 cases give the published bytes', () => {
  const cases = Object.entries(fixture<Record<string, { input: string; hex: string }>>('cases'))
  assert.equal(cases.length, 6)
  for (const [name, { input, hex }] of cases) assert.equal(toHex(canonicalBytes(JSON.parse(input) as Json)), hex, name)
})

test('the numbers of RFC 8785 appendix B are written as it says', () => {
  const { valid } = fixture<{ valid: { ieee754: string; json: string }[] }>('numbers')
  assert.ok(valid.length > 20)
  for (const { ieee754, json } of valid) {
    const value = new DataView(Uint8Array.from(Buffer.from(ieee754, 'hex')).buffer).getFloat64(0)
    assert.equal(new TextDecoder().decode(canonicalBytes(value)), json, ieee754)
  }
})

test('what JSON cannot hold is refused', () => {
  assert.throws(() => canonicalBytes(Number.NaN))
  assert.throws(() => canonicalBytes(Number.POSITIVE_INFINITY))
  assert.throws(() => canonicalBytes('\ud800'))
  assert.throws(() => canonicalBytes(undefined as unknown as Json))
})

test('the order of keys never changes the bytes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).toReversed())
      assert.deepEqual(canonicalBytes(turned), canonicalBytes(object))
    }),
  )
})
