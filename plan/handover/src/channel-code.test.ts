import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { channelCode, typedChannelCode } from './channel-code.ts'

const code = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(channelCode)
const alphabet = 'BCDFGHJKMNPQRTVWXYZ'

test('a code is five letters that no one takes for another, and is read back however it is typed', () => {
  fc.assert(
    fc.property(code, (made) => {
      assert.match(made, /^[BCDFGHJKMNPQRTVWXYZ]{5}$/)
      assert.equal(typedChannelCode(` ${made.toLowerCase().replace(/^(..)/, '$1-')} `), made)
    }),
  )
})

test('one wrong letter is never another code, and neither are two that changed places', () => {
  fc.assert(
    fc.property(code, fc.nat(4), fc.nat(18), (made, at, letter) => {
      const wrong = made.slice(0, at) + alphabet[letter] + made.slice(at + 1)
      assert.equal(typedChannelCode(wrong), wrong === made ? made : null)
    }),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(code, fc.nat(4), fc.nat(4), (made, one, other) => {
      const swapped = made.split('')
      ;[swapped[one], swapped[other]] = [made[other]!, made[one]!]
      const read = typedChannelCode(swapped.join(''))
      assert.equal(read, swapped.join('') === made ? made : null)
    }),
    { numRuns: 2000 },
  )
})

test('what is no code at all is none', () => {
  for (const typed of ['', 'KMPT', 'KMPTXX', 'AEIOU', '12345', '😀😀😀😀😀', 'x'.repeat(200_000)])
    assert.equal(typedChannelCode(typed), null)
})

test('every letter comes up, nearly as often as any other', () => {
  const counts = new Map<string, number>()
  const bytes = new Uint8Array(8)
  for (let value = 0; value < 65_536; value++) {
    bytes[0] = value >> 8
    bytes[1] = value & 255
    const first = channelCode(bytes)[0] ?? ''
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  assert.equal(counts.size, 19)
  for (const [letter, times] of counts) assert.ok(Math.abs(times - 65_536 / 19) < 2, letter)
})
