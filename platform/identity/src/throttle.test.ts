import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Attempts, floodGate, takeTurn, waitAfter } from './throttle.ts'

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000)

test('five tries are free of waiting, then the wait doubles up to five minutes', () => {
  assert.deepEqual(
    [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map(waitAfter),
    [0, 0, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000],
  )
})

test('the sixth try in a row has to wait, and may after the wait', () => {
  let attempts: Attempts | null = null
  for (let i = 0; i < 5; i++) {
    const turn = takeTurn(attempts, at(i))
    assert.ok(turn.ok)
    attempts = turn.attempts
  }
  assert.deepEqual(takeTurn(attempts, at(6)), { ok: false, waitMs: 3_000 })
  assert.deepEqual(takeTurn(attempts, at(9)), { ok: true, attempts: { failures: 6, failedAt: at(9) } })
})

test('nobody can push the end of a wait away: a refused try changes nothing and no wait passes five minutes', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 0, max: 300 }), (failures, seconds) => {
      const before = { failures, failedAt: at(0) }
      const turn = takeTurn(before, at(seconds))
      if (!turn.ok) assert.ok(turn.waitMs <= 300_000 - seconds * 1000)
      assert.ok(takeTurn(before, at(300)).ok)
    }),
  )
})

test('after a quiet hour the count begins again', () => {
  assert.deepEqual(takeTurn({ failures: 40, failedAt: at(0) }, at(3601)), { ok: true, attempts: { failures: 1, failedAt: at(3601) } })
})

test('the flood gate lets a burst through, then its rate', () => {
  const open = floodGate(2, 3)
  assert.deepEqual(
    [0, 0, 0, 0, 0.4, 0.5, 0.5, 1, 1].map((s) => open(at(s))),
    [true, true, true, false, false, true, false, true, false],
  )
})

test('a clock that steps back opens no gate', () => {
  const open = floodGate(1, 1)
  assert.deepEqual(
    [10, 5, 10, 10.9, 11].map((s) => open(at(s))),
    [true, false, false, false, true],
  )
})
