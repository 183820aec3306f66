import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { rankByBic } from '../loglinear/bic.ts'
import { stepwise } from '../loglinear/stepwise.ts'
import { observedHistories } from '../table/capture-table.ts'
import { type Published, published, referenceFor } from '../testing.ts'
import { accelerationOf, bcaInterval } from './bca.ts'
import { quantile } from './quantile.ts'
import { bicDraws, bicLeftOut, stepwiseDraws, stepwiseLeftOut } from './resample.ts'

function leftOutOf(table: Published, estimates: Float64Array, width = 1, column = 0) {
  const { counts } = published(table)
  return observedHistories(published(table)).map((history, at) => ({ estimate: estimates[at * width + column]!, people: counts[history]! }))
}

suite('BCa intervals', () => {
  for (const table of ['UKdat', 'UKdat_5', 'NewOrl_5', 'Artificial_3'] as const)
    test(`${table}: ahat of SparseMSE`, () => {
      const ahat = accelerationOf(leftOutOf(table, stepwiseLeftOut(published(table).counts, 0.02)))
      assert.ok(Math.abs(ahat - referenceFor(table).SparseMSE_stepwise_BCa!.ahat) < 1e-4 * Math.abs(ahat), String(ahat))
    })

  test('Korea: ahat of MSE-R', () => {
    const ahat = accelerationOf(leftOutOf('Korea', stepwiseLeftOut(published('Korea').counts, 0.02)))
    assert.ok(Math.abs(ahat - referenceFor('Korea').stepwise_BCa!.ahat) < 1e-4 * Math.abs(ahat))
  })

  test('United Kingdom, 5 lists: z0 and limits within the spread of 1,000 draws', () => {
    const { counts } = published('UKdat_5')
    const chosen = stepwise(counts)
    assert.ok(chosen.code === 0)
    const draws = stepwiseDraws(counts, 0.02, { seed: 1234, from: 0, to: 1000 })
    const found = bcaInterval(chosen.fit.estimate, draws, leftOutOf('UKdat_5', stepwiseLeftOut(counts, 0.02)))
    const wanted = referenceFor('UKdat_5').SparseMSE_stepwise_BCa!
    assert.ok(Math.abs(found.z0 - wanted.z0) < 0.15, String(found.z0))
    assert.ok(Math.abs(found.low! / wanted.BCa['0.025']! - 1) < 0.08, String(found.low))
    assert.ok(Math.abs(found.high! / wanted.BCa['0.975']! - 1) < 0.12, String(found.high))
    assert.deepEqual([found.failed, found.lowAtExtreme, found.highAtExtreme], [0, false, false])
  })

  test('draws have their own streams: halves done apart are the whole', () => {
    const { counts } = published('UKdat_5')
    const whole = stepwiseDraws(counts, 0.02, { seed: 5, from: 0, to: 40 })
    const halves = [stepwiseDraws(counts, 0.02, { seed: 5, from: 0, to: 17 }), stepwiseDraws(counts, 0.02, { seed: 5, from: 17, to: 40 })]
    assert.deepEqual(
      [...whole],
      halves.flatMap((half) => [...half]),
    )
  })

  test('Korea by BIC: the curve over n models is that of MSE-R', () => {
    const { counts } = published('Korea')
    const ranked = rankByBic(counts)
    const models = ranked.map(({ model }) => model)
    const tops = [1, 2, 5, 6]
    const draws = bicDraws(counts, models, tops, { seed: 3, from: 0, to: 4000 })
    const left = bicLeftOut(counts, models, tops)
    for (const [column, wanted] of referenceFor('Korea').BIC_bootstrap_BCa!.BCa_by_ntop.entries()) {
      assert.equal(wanted.ntop, tops[column])
      const of = draws.filter((value, at) => at % tops.length === column && !Number.isNaN(value))
      const found = bcaInterval(ranked[0]!.estimate, of, leftOutOf('Korea', left, tops.length, column))
      assert.ok(Math.abs(found.low! / wanted['0.025'] - 1) < 0.08, `low of ${wanted.ntop}: ${found.low}`)
      assert.ok(Math.abs(found.high! / wanted['0.975'] - 1) < 0.12, `high of ${wanted.ntop}: ${found.high}`)
    }
  })

  test('an estimate outside all draws has no interval, and says so', () => {
    const draws = Float64Array.from({ length: 300 }, (_, at) => 100 + at)
    const found = bcaInterval(50, draws, [{ estimate: 50, people: 10 }])
    assert.deepEqual([found.low, found.high, found.z0], [null, null, Number.NEGATIVE_INFINITY])
  })

  test('a limit at the extreme draw is marked, failed and absurd draws are counted', () => {
    const draws = Float64Array.from({ length: 300 }, (_, at) => (at > 290 ? Number.POSITIVE_INFINITY : at > 280 ? 1e9 : 100 + at))
    const found = bcaInterval(380, draws, [
      { estimate: 379, people: 3 },
      { estimate: 381, people: 3 },
    ])
    assert.deepEqual([found.failed, found.absurd, found.high, found.highAtExtreme], [9, 10, Number.POSITIVE_INFINITY, true])
    assert.throws(() => bcaInterval(1, draws.slice(0, 199), []), RangeError)
    assert.throws(() => bcaInterval(1, draws.with(0, Number.NaN), []), RangeError)
  })

  test('quantiles are median-unbiased, held within the extremes', () => {
    const sorted = [10, 20, 30, 40]
    assert.deepEqual(
      [0, 0.5, 1].map((share) => quantile(sorted, share)),
      [10, 25, 40],
    )
    assert.ok(Math.abs(quantile(sorted, 0.25) - (10 + 10 * (4.333_333_333_333_333 * 0.25 + 1 / 3 - 1))) < 1e-9)
  })
})
