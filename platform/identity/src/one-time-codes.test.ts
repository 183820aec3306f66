import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codesOf } from './one-time-codes.ts'
import { matchingStep, totpCode } from './totp.ts'

const secret = new TextEncoder().encode('12345678901234567890')

test('the code of now comes first, then its neighbours, then one waits and no code comes twice', async () => {
  let now = new Date(1000 * 30_000 + 12_000)
  const waits: number[] = []
  const wait = (milliseconds: number) => {
    waits.push(milliseconds)
    now = new Date(now.getTime() + milliseconds)
    return Promise.resolve()
  }
  const given: { code: string; step: number | null }[] = []
  for await (const code of codesOf(secret, () => now, wait)) {
    given.push({ code, step: await matchingStep(secret, code, now) })
    if (given.length === 5) break
  }
  assert.deepEqual(
    given.map(({ step }) => step),
    [1000, 1001, 999, 1002, 1003],
  )
  assert.equal(given[0]!.code, await totpCode(secret, 1000))
  assert.deepEqual(waits, [18_000, 30_000])
})
