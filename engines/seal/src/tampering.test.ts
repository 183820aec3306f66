import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { flipped } from '../test/fixtures.ts'
import { goodEnvelope, world } from '../test/world.ts'
import { concat, uint, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { maxEnvelope, readEnvelope } from './envelope-frame.ts'
import type { Json } from './json.ts'
import { openEnvelope } from './open-envelope.ts'

const { bytes, head } = await goodEnvelope()
const read = readEnvelope(bytes)
assert.ok(read.ok)
const { sizes } = read
// where head, wraps, tag and body lie, lengths included
const wrapsAt = 4 + 2 + sizes.head
const tagAt = wrapsAt + 2 + sizes.wraps
const bodyAt = tagAt + 32 + 4

/** Bits in [from, to) bytes whose flip leaves a well-formed envelope: only opening can notice those. */
function stillWellFormed(from: number, to: number): number[] {
  const bits: number[] = []
  for (let bit = from * 8; bit < to * 8; bit++) if (readEnvelope(flipped(bytes, bit)).ok) bits.push(bit)
  return bits
}

async function openedAfter(bits: readonly number[], reader = world.officer): Promise<string[]> {
  const answers: string[] = []
  for (const bit of bits) {
    const opened = await openEnvelope(flipped(bytes, bit), reader)
    answers.push(opened.ok ? `bit ${bit} was not noticed` : opened.problem)
  }
  return answers
}

// every bit is flipped and read; of those that only a key can catch, one in so many is opened here.
// `scripts/flip-every-bit.ts` opens them all (some minutes).
const oneIn = (step: number) => (_: number, i: number) => i % step === 0

test('every bit of magic and head', async () => {
  const left = stillWellFormed(0, wrapsAt)
  assert.ok(left.length > 100)
  const answers = await openedAfter(left.filter(oneIn(10)))
  const expected = new Set(['wrap-broken', 'not-for-this-reader'])
  assert.deepEqual(
    answers.filter((answer) => !expected.has(answer)),
    [],
  )
})

test('every bit of the wraps, those of other readers too', async () => {
  const left = stillWellFormed(wrapsAt, tagAt)
  assert.ok(left.length > 5000)
  const answers = await openedAfter(left.filter(oneIn(100)))
  const expected = new Set(['wrap-broken', 'not-for-this-reader', 'wraps-tampered'])
  assert.deepEqual(
    answers.filter((answer) => !expected.has(answer)),
    [],
  )
  assert.ok(answers.includes('wraps-tampered'))
})

test('every bit of the tag', async () => {
  const left = stillWellFormed(tagAt, tagAt + 32)
  assert.equal(left.length, 256)
  const answers = await openedAfter(left.filter(oneIn(4)))
  assert.deepEqual(new Set(answers), new Set(['wraps-tampered']))
})

test('bits all over the body', async () => {
  assert.equal(stillWellFormed(tagAt + 32, bodyAt).length, 0)
  const bits = Array.from({ length: 64 }, (_, i) => bodyAt * 8 + Math.floor((i / 64) * sizes.body * 8) + (i % 8))
  assert.deepEqual(new Set(await openedAfter(bits)), new Set(['body-tampered']))
  assert.deepEqual(await openedAfter([bytes.length * 8 - 1]), ['body-tampered'])
})

// 10,000 envelopes from here: noise, noise behind a good start, good frames around strange JSON, good ones damaged

const problems = new Set<string>()

async function isNamed(candidate: Uint8Array): Promise<void> {
  const [opened, plain] = [await openEnvelope(candidate, world.officer), readEnvelope(candidate)]
  assert.ok(!opened.ok, 'a generated envelope was opened')
  assert.match(opened.problem, /^[a-z-]+$/)
  if (!plain.ok) assert.equal(opened.problem, plain.problem)
  problems.add(opened.problem)
}

test('3,000 envelopes of noise', async () => {
  const starts = fc.constantFrom(new Uint8Array(), utf8('FNL1'), bytes.subarray(0, 6), bytes.subarray(0, wrapsAt), bytes.subarray(0, tagAt))
  const noise = fc.tuple(starts, fc.uint8Array({ maxLength: 300 })).map(([start, rest]) => concat(start, rest))
  await fc.assert(fc.asyncProperty(noise, isNamed), { numRuns: 3000 })
})

test('3,000 well-made frames around strange heads and wraps', async () => {
  const field = fc.constantFrom(...Object.keys(head))
  const strange = fc.tuple(field, fc.jsonValue({ maxDepth: 1 })).map(([key, value]) => Object.assign({}, head, { [key]: value }))
  const anything = fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json)
  const frame = fc.tuple(fc.oneof(strange, anything), anything, fc.nat({ max: 5000 })).map(([aHead, wraps, size]) => {
    const [headBytes, wrapsBytes] = [canonicalBytes(aHead), canonicalBytes(wraps)]
    return concat(
      utf8('FNL1'),
      uint(headBytes.length, 2),
      headBytes,
      uint(wrapsBytes.length, 2),
      wrapsBytes,
      new Uint8Array(32),
      uint(size, 4),
      new Uint8Array(size),
    )
  })
  await fc.assert(fc.asyncProperty(frame, isNamed), { numRuns: 3000 })
})

type Damage = { at: number; drop: number; insert: Uint8Array }

test('4,000 good envelopes with bytes dropped, put in or overwritten', async () => {
  const damage: fc.Arbitrary<Damage> = fc.record({
    at: fc.nat({ max: bytes.length }),
    drop: fc.oneof({ weight: 1, arbitrary: fc.constant(1) }, { weight: 9, arbitrary: fc.nat({ max: 3000 }) }),
    insert: fc.uint8Array({ minLength: 1, maxLength: 20 }),
  })
  const damaged = damage.map(({ at, drop, insert }) => concat(bytes.subarray(0, at), insert, bytes.subarray(at + drop)))
  await fc.assert(
    fc.asyncProperty(damaged, async (candidate) => {
      fc.pre(!Buffer.from(candidate).equals(bytes))
      await isNamed(candidate)
    }),
    { numRuns: 4000 },
  )
})

test('the generated envelopes met many kinds of problem', () => {
  for (const code of ['truncated', 'wrong-magic', 'not-canonical', 'bad-shape', 'trailing-bytes']) assert.ok(problems.has(code), code)
})

test('an envelope of the largest size, all zeros or all ones, is named', async () => {
  for (const fill of [0, 255]) {
    await isNamed(new Uint8Array(maxEnvelope).fill(fill))
  }
})
