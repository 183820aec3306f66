import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { published, tableOf } from '../testing.ts'
import { nameOfModel } from './model.ts'
import { bayesianThresholding } from './thresholding.ts'

suite('Bayesian thresholding', () => {
  test('Korea keeps the pairs of the best model by BIC', () => {
    const found = bayesianThresholding(published('Korea').counts, 1)
    assert.equal(nameOfModel(found.model, 3), '[12,23]')
    assert.ok(Math.abs(found.median / 154 - 1) < 0.03, String(found.median))
    assert.ok(found.accepted > 0.15 && found.accepted < 0.5, String(found.accepted))
  })

  test('with no pair kept it is the posterior about the maximum of independence', () => {
    const found = bayesianThresholding(published('NewOrl_5').counts, 2)
    assert.deepEqual(found.model, [])
    assert.ok(Math.abs(found.median / 1034.15 - 1) < 0.06, String(found.median))
    assert.ok(found.low < 720 && found.high > 1500)
  })

  test('a dependence that is plainly there is kept, and the same seed gives the same', () => {
    const { counts } = tableOf([500, 500, 400, 500, 60, 60, 50])
    const found = bayesianThresholding(counts, 3)
    assert.ok(found.model.includes(0b011))
    assert.deepEqual(bayesianThresholding(counts, 3), found)
  })
})
