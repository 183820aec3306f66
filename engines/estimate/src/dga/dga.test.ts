import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { published, referenceFor } from '../testing.ts'
import { averageGraphs } from './dga.ts'
import { decomposableGraphs } from './graphs.ts'

suite('averaging over decomposable graphs', () => {
  test('there are 8, 61, 822 and 18,154 of them', () => {
    assert.deepEqual(
      [3, 4, 5, 6].map((lists) => decomposableGraphs(lists).length),
      [8, 61, 822, 18_154],
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
        const found = averageGraphs(given, { delta: delta ?? 2 ** -given.lists.length })
        const wanted = referenceFor(table).DGA![name]
        assert.deepEqual([found.median, found.low, found.high], [wanted.median, wanted.lo, wanted.hi])
        assert.ok(Math.abs(found.mean / wanted.mean - 1) < 1e-9, `mean ${found.mean}`)
        assert.ok(Math.abs(found.bestGraph - wanted.top_graph_weights[0]!) < 1e-6, `best graph ${found.bestGraph}`)
        assert.deepEqual([found.reach, found.search, found.rhat], [30, 'all', null])
      })

  // bma.cr of R’s dga 2.0.2 over the 18,154 graphs found here: its package lists none for 6 lists
  test('six lists: the posterior of R’s routine over these graphs', () => {
    const found = averageGraphs(published('UKdat'), { delta: 2 ** -6 })
    assert.deepEqual([found.low, found.median, found.high, found.graphs], [10_244, 12_304, 26_229, 18_154])
    assert.ok(Math.abs(found.mean / 14_101.407_845_5 - 1) < 1e-9, `mean ${found.mean}`)
  })
})

suite('a walk over graphs, where there are too many', () => {
  for (const [name, seed] of [
    ['Korea', 1],
    ['NewOrl_5', 2],
    ['UKdat_5', 3],
  ] as const)
    test(`${name}: it comes to what all graphs say`, () => {
      const table = published(name)
      const delta = 2 ** -table.lists.length
      const all = averageGraphs(table, { delta })
      const walked = averageGraphs(table, { delta, seed, inFullUpTo: 2 })
      assert.equal(walked.search, 'walk')
      assert.ok(walked.graphs <= all.graphs)
      for (const key of ['low', 'median', 'high', 'mean'] as const)
        assert.ok(Math.abs(walked[key] / all[key] - 1) < 0.06, `${key}: ${walked[key]}, not ${all[key]}`)
      assert.ok(Math.abs(walked.bestGraph - all.bestGraph) < 0.06, `best graph ${walked.bestGraph}, not ${all.bestGraph}`)
    })

  test('the same seed gives the same, and another one another', () => {
    const of = (seed: number) => averageGraphs(published('NewOrl_5'), { delta: 1 / 32, seed, inFullUpTo: 2 })
    assert.deepEqual(of(1), of(1))
    assert.notEqual(of(2).mean, of(1).mean)
  })
})
