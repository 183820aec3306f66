import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { published, referenceFor } from '../testing.ts'
import { averageGraphs } from './dga.ts'
import { decomposableGraphs } from './graphs.ts'

suite('averaging over decomposable graphs', () => {
  test('there are 8, 61 and 822 of them', () => {
    assert.deepEqual(
      [3, 4, 5].map((lists) => decomposableGraphs(lists).length),
      [8, 61, 822],
    )
  })

  for (const table of ['Korea', 'NewOrl_5', 'UKdat_5'] as const)
    for (const [name, delta] of [
      ['delta_half_k', null],
      ['delta_half', 0.5],
      ['delta_1', 1],
    ] as const)
      test(`${table}, ${name}: the posterior of R’s dga`, () => {
        const given = published(table)
        const found = averageGraphs(given, delta ?? 2 ** -given.lists.length)
        const wanted = referenceFor(table).DGA![name]
        assert.deepEqual([found.median, found.low, found.high], [wanted.median, wanted.lo, wanted.hi])
        assert.ok(Math.abs(found.mean / wanted.mean - 1) < 1e-9, `mean ${found.mean}`)
        assert.ok(Math.abs(found.bestGraph - wanted.top_graph_weights[0]!) < 1e-6, `best graph ${found.bestGraph}`)
        assert.equal(found.reach, 30)
      })

  test('six lists are refused', () => assert.throws(() => averageGraphs(published('UKdat'), 1), RangeError))
})
