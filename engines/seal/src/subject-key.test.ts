import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { flipped } from '../test/fixtures.ts'
import { seededChance, seedOf } from '../test/world.ts'
import type { Json } from './json.ts'
import { newSubjectKey, openField, sealField, type FieldPlace } from './subject-key.ts'

const key = seedOf('person 1, C4')
const place: FieldPlace = { person: 'person-1', class: 'C4', field: 'familyName' }

async function sealedAs(value: Json): Promise<Uint8Array> {
  const bytes = await sealField(key, place, value, seededChance('field'))
  assert.ok(bytes)
  return bytes
}

async function problemOf(bytes: Uint8Array, at: FieldPlace = place, subjectKey = key): Promise<string> {
  const opened = await openField(subjectKey, at, bytes)
  return opened.ok ? 'none' : opened.problem
}

test('any value of a field comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (value) => {
      const expected: unknown = JSON.parse(JSON.stringify(value))
      assert.deepEqual(await openField(key, place, await sealedAs(value as Json)), { ok: true, value: expected })
    }),
  )
})

test('a value moved to another person, class or field does not open', async () => {
  const bytes = await sealedAs('Nguyen')
  assert.equal(await problemOf(bytes), 'none')
  assert.equal(await problemOf(bytes, { ...place, person: 'person-2' }), 'field-tampered')
  assert.equal(await problemOf(bytes, { ...place, class: 'C5' }), 'field-tampered')
  assert.equal(await problemOf(bytes, { ...place, field: 'givenName' }), 'field-tampered')
})

test('ids cannot be shifted into one another', async () => {
  const a = await sealField(key, { person: 'a', class: 'C4', field: 'b|c' }, 'x')
  assert.ok(a)
  assert.equal(await problemOf(a, { person: 'a|C4|b', class: 'C4', field: 'c' }), 'field-tampered')
})

test('the key of one class opens no other', async () => {
  assert.equal(await problemOf(await sealedAs('Nguyen'), place, seedOf('person 1, C6')), 'field-tampered')
  assert.notDeepEqual(newSubjectKey(), newSubjectKey())
  assert.equal(newSubjectKey().length, 32)
})

test('the length of a name does not show', async () => {
  const lengths = await Promise.all(
    ['', 'Li', 'Nguyen', 'Papadopoulos-Featherstonehaugh', 'a'.repeat(58)].map(async (name) => (await sealedAs(name)).length),
  )
  assert.deepEqual(new Set(lengths), new Set([1 + 12 + 64 + 16]))
  assert.equal((await sealedAs('a'.repeat(59))).length, 1 + 12 + 128 + 16)
})

test('the same value twice does not look the same', async () => {
  const [a, b] = [await sealField(key, place, 'Nguyen'), await sealField(key, place, 'Nguyen')]
  assert.notDeepEqual(a, b)
})

test('every flipped bit and every cut is noticed', async () => {
  const bytes = await sealedAs('Nguyen')
  const flips = Array.from({ length: bytes.length * 8 }, (_, bit) => problemOf(flipped(bytes, bit)))
  assert.deepEqual(new Set(await Promise.all(flips)), new Set(['bad-shape', 'field-tampered']))
  const cuts = Array.from({ length: bytes.length }, (_, length) => problemOf(bytes.subarray(0, length)))
  assert.ok((await Promise.all(cuts)).every((problem) => problem !== 'none'))
})

test('what has no JSON form is not sealed', async () => {
  assert.equal(await sealField(key, place, Number.NaN), undefined)
})
