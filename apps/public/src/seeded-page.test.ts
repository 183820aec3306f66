import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedPlace } from '@fanal/intake'
import { seedInto } from './seeded-page.ts'

const page = () => Buffer.from(`<input name="seed" value="${seedPlace}"><p>${seedPlace.slice(1)}</p>`)

test('a page gets a seed of its own, in hexadecimal, in its one place', () => {
  const seeded = page()
  seedInto(seeded, (bytes) => bytes.set(Array.from(bytes, (_, index) => (0xf0 + index) & 0xff)))
  assert.equal(seeded.toString(), page().toString().replace(seedPlace, 'f0f1f2f3f4f5f6f7f8f9'))
})

test('two pages never share a seed', () => {
  const seeds = Array.from({ length: 200 }, () => {
    const one = page()
    seedInto(one)
    return /value="([0-9a-f]{20})"/.exec(one.toString())?.[1]
  })
  assert.equal(new Set(seeds).size, 200)
  assert.ok(!seeds.includes(seedPlace) && !seeds.includes(undefined))
})

test('what was drawn is overwritten, and is more than the seed: the generator keeps its last block', () => {
  let drawn: Uint8Array = new Uint8Array()
  seedInto(page(), (bytes) => (drawn = bytes.fill(5)))
  assert.ok(drawn.length >= 64)
  assert.ok(drawn.every((byte) => byte === 0))
})

test('a page without a place is left alone', () => {
  const closed = Buffer.from('<p>Nobody receives here yet</p>')
  seedInto(closed)
  assert.equal(closed.toString(), '<p>Nobody receives here yet</p>')
})
