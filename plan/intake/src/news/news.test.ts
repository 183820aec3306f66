import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { arrivals } from './news.ts'

const told = (...counts: readonly (readonly [number, number])[]) => {
  const count = arrivals()
  return counts.map(([received, again]) => count({ received, again }))
}

suite('what came since the page was made', () => {
  test('is nothing at first, however much waits', () => assert.deepEqual(told([5, 3], [5, 3]), [0, 0]))
  test('grows with reports that are received', () => assert.deepEqual(told([5, 0], [6, 0], [8, 0]), [0, 1, 3]))
  test('grows when somebody wrote again', () => assert.deepEqual(told([0, 1], [0, 3]), [0, 2]))
  test('is still told when others were answered before', () => assert.deepEqual(told([0, 3], [0, 1], [0, 2]), [0, 0, 1]))
  test('never falls below nothing', () => assert.deepEqual(told([5, 0], [4, 0]), [0, 0]))
})
