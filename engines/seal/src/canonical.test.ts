import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { fixture, hex } from '../test/fixtures.ts'
import { canonicalBytes, contentBytes, parseCanonical } from './canonical.ts'
import type { Json } from './json.ts'

const decoder = new TextDecoder()
const text = (bytes: Uint8Array | undefined) => decoder.decode(bytes)
// half an emoji, as a keyboard may leave it
const half = '\uD83D'

for (const name of ['arrays', 'french', 'structures', 'unicode', 'values', 'weird']) {
  test(`RFC 8785 sample: ${name}`, () => {
    const expected = readFileSync(new URL(`../fixtures/jcs/outhex/${name}.txt`, import.meta.url), 'utf8').replace(/\s/g, '')
    assert.deepEqual(canonicalBytes(fixture<Json>(`jcs/input/${name}.json`)), hex(expected))
  })
}

test('RFC 8785 appendix B: numbers', () => {
  const { valid } = fixture<{ valid: { ieee754: string; json: string }[] }>('jcs/numbers.json')
  assert.ok(valid.length > 20)
  for (const { ieee754, json } of valid) {
    const number = new DataView(hex(ieee754).slice().buffer).getFloat64(0)
    assert.equal(text(canonicalBytes(number)), json)
  }
})

test('any JSON has the form that the package canonicalize gives it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      assert.equal(text(canonicalBytes(value as Json)), canonicalize(value))
    }),
    { numRuns: 1000 },
  )
})

test('what is canonical is read, and nothing else', () => {
  assert.deepEqual(parseCanonical(canonicalBytes({ b: 1, a: [true, null] })), { value: { a: [true, null], b: 1 } })
  const others = [
    '{"b":1,"a":2}',
    '{"a": 1}',
    ' {}',
    '{}\n',
    '{"a":1,"a":1}',
    '1.0',
    '1e2',
    '-0',
    '"\\u0061"',
    '"\\/"',
    '',
    '{',
    'nul',
    '\uFEFF{}',
  ]
  for (const other of others) assert.equal(parseCanonical(new TextEncoder().encode(other)), undefined, other)
})

test('bytes that are no UTF-8 are not read', () => {
  assert.equal(parseCanonical(hex('22c328ff22')), undefined)
  assert.equal(parseCanonical(hex('22eda0bd22')), undefined)
})

test('nesting without end is refused, not thrown', () => {
  const deep = new TextEncoder().encode('['.repeat(60_000) + ']'.repeat(60_000))
  assert.doesNotThrow(() => parseCanonical(deep))
})

test('members that are undefined are left out', () => {
  assert.equal(text(canonicalBytes({ b: undefined, a: 1 })), '{"a":1}')
})

test('what has no JSON form is a bug in canonical bytes', () => {
  for (const value of [Number.NaN, Infinity, new Date(0), () => 1, 1n, new Map(), [undefined], half, { [half]: 1 }]) {
    assert.throws(() => canonicalBytes(value as Json), TypeError)
  }
})

test('content with half an emoji is taken, with a replacement character', () => {
  assert.equal(text(contentBytes({ what: `a${half}b`, when: [half] })), '{"what":"a\uFFFDb","when":["\uFFFD"]}')
  assert.equal(text(contentBytes('😀')), '"😀"')
})

test('content that is no JSON is answered with nothing', () => {
  assert.equal(contentBytes(Number.NaN), undefined)
  assert.equal(contentBytes({ [half]: 1 }), undefined)
  assert.equal(contentBytes({ at: new Date(0) } as unknown as Json), undefined)
  const circle: { [key: string]: Json } = {}
  circle.self = circle
  assert.equal(contentBytes(circle), undefined)
})

test('content of any code units, half emojis and all, is canonical and can be read back', () => {
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes))
  fc.assert(
    fc.property(units, fc.array(units), (what, more) => {
      const bytes = contentBytes({ what, more })
      assert.ok(bytes && parseCanonical(bytes))
    }),
  )
})
