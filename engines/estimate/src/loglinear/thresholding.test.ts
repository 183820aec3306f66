import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { published, tableOf } from '../testing.ts'
import { nameOfModel } from './model.ts'
import { bayesianThresholding } from './thresholding.ts'

suite('Bayesian thresholding', () => {
  test('Korea keeps the pairs of the best model by BIC', () => {
    const { pairs, triples } = bayesianThresholding(published('Korea').counts, 1)
    assert.equal(nameOfModel(pairs.model, 3), '[12,23]')
    assert.ok(Math.abs(pairs.median / 153.3 - 1) < 0.02, String(pairs.median))
    assert.ok(pairs.accepted > 0.15 && pairs.accepted < 0.5, String(pairs.accepted))
    assert.equal(triples, null)
  })

  test('with no pair kept it is the posterior about the maximum of independence', () => {
    const { pairs } = bayesianThresholding(published('NewOrl_5').counts, 2)
    assert.deepEqual(pairs.model, [])
    assert.ok(Math.abs(pairs.median / 1034.15 - 1) < 0.06, String(pairs.median))
    assert.ok(pairs.low < 720 && pairs.high > 1500)
  })

  test('a dependence that is plainly there is kept, and the same seed gives the same', () => {
    const { counts } = tableOf([500, 500, 400, 500, 60, 60, 50])
    const found = bayesianThresholding(counts, 3)
    assert.ok(found.pairs.model.includes(0b011))
    assert.deepEqual(bayesianThresholding(counts, 3), found)
  })

  test('a triple that is plainly there is let in, and three lists alone never get theirs', () => {
    // four lists of 0.4 each and 8,000 people, those on the first three at once many times as many
    const counts = Float64Array.from({ length: 16 }, (_, history) => {
      const held = history.toString(2).replaceAll('0', '').length
      return history === 0 ? 0 : Math.round(8000 * 0.4 ** held * 0.6 ** (4 - held) * ((history & 7) === 7 ? 9 : 1))
    })
    const { triples } = bayesianThresholding(counts, 4)
    assert.ok(triples !== null && triples.model.includes(0b111), nameOfModel(triples?.model ?? [], 4))
    assert.equal(bayesianThresholding(tableOf([500, 500, 400, 500, 60, 60, 50]).counts, 3).triples, null)
  })
})
