import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { amountsOf } from '../model/source.ts'
import { protect } from '../protect.ts'
import { flat } from '../testing-tables.ts'
import { riskOfAmount, riskOfCount } from './at-risk.ts'

suite('a cell at risk', () => {
  test('is a count from 1 to below the threshold; zero and the threshold are not', () => {
    assert.equal(riskOfCount(0, 5, 0), null)
    assert.deepEqual(riskOfCount(1, 5, 1), { up: 4, down: 0 })
    assert.deepEqual(riskOfCount(4, 5, 1), { up: 1, down: 3 })
    assert.equal(riskOfCount(5, 5, 1), null)
  })

  test('is an amount whose second contributor comes within p % of the first: 100, 5 and 3 by 10 %', () => {
    const amount = { total: 108, people: 3, top: [100, 5] }
    // the rest is 108 − 100 − 5 = 3, and 10 % of 100 is 10
    assert.deepEqual(riskOfAmount(amount, 1, { percent: 10 }), { up: 7, down: 7 })
    assert.equal(riskOfAmount(amount, 1, { percent: 3 }), null)
  })

  test('is an amount of which the n largest make up more than k %', () => {
    const amount = { total: 100, people: 9, top: [60, 35] }
    assert.equal(riskOfAmount(amount, 1, { largest: { many: 2, percent: 95 } }), null)
    const reach = riskOfAmount(amount, 1, { largest: { many: 2, percent: 90 } })!
    assert.ok(Math.abs(reach.up - (9500 / 90 - 100)) < 1e-9)
  })

  test('is an amount of too few contributors, by a tenth; and nobody is no risk', () => {
    assert.deepEqual(riskOfAmount({ total: 50, people: 2, top: [30, 20] }, 5, {}), { up: 5, down: 5 })
    assert.equal(riskOfAmount({ total: 0, people: 0, top: [0, 0] }, 5, {}), null)
  })

  test('of amounts is protected by others, its bounds as wide as the p % rule asks', () => {
    const variables = [flat('region', ['north', 'south', 'east']), flat('kind', ['grant', 'contract'])]
    const amounts = [
      [1, 1, 100],
      [1, 1, 5],
      [1, 1, 3],
      [1, 2, 40],
      [1, 2, 39],
      [1, 2, 38],
      [2, 1, 20],
      [2, 1, 21],
      [2, 1, 22],
      [2, 2, 30],
      [2, 2, 31],
      [2, 2, 32],
      [3, 1, 50],
      [3, 1, 51],
      [3, 1, 52],
      [3, 2, 60],
      [3, 2, 61],
      [3, 2, 62],
    ] as const
    const source = amountsOf(
      variables,
      amounts.map(([region, kind, amount]) => ({ codes: [region, kind], amount })),
      2,
    )
    const { audit, problem } = protect(source, { threshold: 3, dominance: { percent: 10 } })
    assert.deepEqual(
      Array.from(problem.sensitive, (cell) => source.value[cell]),
      [108],
    )
    const interval = audit.intervals.find(({ cell }) => cell === problem.sensitive[0])!
    assert.ok(interval.low <= 101 && interval.high >= 115, `${interval.low} to ${interval.high}`)
    assert.throws(() => protect(source, { round: { base: 5, key: new Uint8Array(32), question: '' } }), RangeError)
  })
})
