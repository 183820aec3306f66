import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doublePress } from './double-press.ts'

test('two presses within the window are the signal', () => {
  const press = doublePress(1500)
  assert.deepEqual([press(1000), press(2500)], [false, true])
})

test('two slow presses are not', () => {
  const press = doublePress(1500)
  assert.deepEqual([press(1000), press(2501), press(5000), press(5001)], [false, false, false, true])
})

test('after the signal it starts anew', () => {
  const press = doublePress(1500)
  assert.deepEqual([press(0), press(1), press(2), press(3)], [false, true, false, true])
})
