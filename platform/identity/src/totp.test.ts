import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchingStep, stepOf, totpCode, untilNextStep } from './totp.ts'

const secret = new TextEncoder().encode('12345678901234567890')

// RFC 6238, appendix B, the SHA-1 column.
const appendixB: readonly [seconds: number, code: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]

test('every vector of RFC 6238 appendix B', async () => {
  for (const [seconds, code] of appendixB) {
    const step = stepOf(new Date(seconds * 1000))
    assert.equal(await totpCode(secret, step, 8), code)
    assert.equal(await totpCode(secret, step), code.slice(2))
  }
})

test('a code is good in its step and one step to either side, and names its own step', async () => {
  const code = await totpCode(secret, 1000)
  for (const [offset, expected] of [
    [-2, null],
    [-1, 1000],
    [0, 1000],
    [1, 1000],
    [2, null],
  ] as const)
    assert.equal(await matchingStep(secret, code, new Date((1000 + offset) * 30_000)), expected)
})

test('spaces in a code are forgiven, letters and other lengths are not', async () => {
  const now = new Date(1000 * 30_000)
  const code = await totpCode(secret, 1000)
  assert.equal(await matchingStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, now), 1000)
  for (const wrong of ['', 'abcdef', code.slice(1), `${code}0`, `${code}${code}`, '\u0000'.repeat(6)])
    assert.equal(await matchingStep(secret, wrong, now), null)
})

test('a code always has six digits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(), async (key, step) => {
      assert.match(await totpCode(key, step), /^\d{6}$/)
    }),
    { numRuns: 50 },
  )
})

test('the wait for the next step is never nothing and never more than a step', () => {
  assert.equal(untilNextStep(new Date(0)), 30_000)
  assert.equal(untilNextStep(new Date(29_999)), 1)
  assert.equal(untilNextStep(new Date(30_001)), 29_999)
})
