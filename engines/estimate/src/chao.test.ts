import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chaoBound } from './chao.ts'
import { published, tableOf } from './testing.ts'

suite('Chao’s lower bound', () => {
  test('is n + f1² / (2 f2), worked by hand', () => {
    // Korea: 51 on one list, 60 on two; United Kingdom: 2,523 and 214
    assert.ok(Math.abs(chaoBound(published('Korea'))!.point - (123 + 51 ** 2 / 120)) < 1e-9)
    assert.ok(Math.abs(chaoBound(published('UKdat_5'))!.point - (2744 + 2523 ** 2 / 428)) < 1e-9)
  })

  test('has an interval above the people seen, and none where nobody is on exactly two lists', () => {
    const { low, point, high } = chaoBound(published('NewOrl_5'))!
    assert.ok(185 < low && low < point && point < high)
    assert.equal(chaoBound(tableOf([4, 3, 0, 2, 0, 0, 9])), null)
    assert.deepEqual(chaoBound(tableOf([0, 0, 5, 0, 5, 5, 1])), { point: 16, low: 16, high: 16 })
  })
})
