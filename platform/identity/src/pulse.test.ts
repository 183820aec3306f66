import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pulse } from './pulse.ts'

test('typing is told once a minute at most, and silence is not told at all', () => {
  let [now, beats] = [0, 0]
  const typed = pulse(
    () => void (beats += 1),
    () => now,
  )
  for (now = 0; now < 59_000; now += 200) typed()
  assert.equal(beats, 0, 'the page itself was just given')
  now = 60_000
  typed()
  typed()
  assert.equal(beats, 1)
  now = 119_999
  typed()
  assert.equal(beats, 1)
  now = 20 * 60_000
  assert.equal(beats, 1)
  typed()
  assert.equal(beats, 2)
})
