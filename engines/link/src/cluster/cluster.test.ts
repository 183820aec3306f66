import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bCubed } from './bcubed.ts'
import { clusters } from './cluster.ts'

type Link = readonly [number, number, number]
const given = (rows: number, links: readonly Link[], more: Partial<Parameters<typeof clusters>[0]> = {}) =>
  clusters({
    rows,
    first: Int32Array.from(links, ([first]) => first),
    second: Int32Array.from(links, ([, second]) => second),
    score: Float64Array.from(links, ([, , score]) => score),
    threshold: 4,
    disagreement: -6,
    scoreOf: () => 0,
    ...more,
  })

suite('clusters', () => {
  test('on random graphs they are the connected components of the links at the threshold', () => {
    const rows = 20
    const link = fc
      .tuple(fc.nat(rows - 1), fc.nat(rows - 1), fc.integer({ min: 0, max: 9 }))
      .map(([a, b, score]): Link => [Math.min(a, b), Math.max(a, b), score])
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), (links) => {
        const { of, conflicts } = given(rows, links)
        const component = Array.from({ length: rows }, (_, row) => row)
        for (let round = 0; round < rows; round++)
          for (const [a, b, score] of links) if (score >= 4) component[a] = component[b] = Math.min(component[a]!, component[b]!)
        assert.deepEqual([...of], component)
        assert.deepEqual(conflicts, [])
      }),
      { seed: 8, numRuns: 500 },
    )
  })

  test('a pair that was judged apart stays apart, whatever links them', () => {
    const { of, conflicts } = given(
      4,
      [
        [0, 1, 9],
        [1, 2, 8],
        [2, 3, 7],
      ],
      { cannotLink: [[0, 3]] },
    )
    assert.deepEqual([...of], [0, 0, 0, 3])
    assert.deepEqual(
      conflicts.map(({ reason, first, second, against }) => [reason, first, second, against]),
      [['cannot-link', 2, 3, [0, 3]]],
    )
  })

  test('a chain whose ends disagree is shown and not joined', () => {
    const scoreOf = (i: number, j: number) => (i === 0 && j === 2 ? -9 : 5)
    const { of, conflicts } = given(
      3,
      [
        [0, 1, 9],
        [1, 2, 8],
      ],
      { scoreOf },
    )
    assert.deepEqual([...of], [0, 0, 2])
    assert.deepEqual(
      conflicts.map(({ reason, against, againstScore }) => [reason, against, againstScore]),
      [['ends-disagree', [0, 2], -9]],
    )
  })

  test('a cluster has its limit', () => {
    const chain = Array.from({ length: 9 }, (_, at): Link => [at, at + 1, 9])
    assert.equal(given(10, chain, { largest: 5 }).conflicts[0]!.reason, 'too-large')
  })

  test('B-cubed is 1 for the truth, and counts what is joined and what is parted', () => {
    assert.deepEqual(bCubed([0, 0, 2], ['a', 'a', 'b']), { precision: 1, recall: 1, f1: 1 })
    const joined = bCubed([0, 0, 0, 0], ['a', 'a', 'b', 'b'])
    assert.deepEqual([joined.precision, joined.recall], [0.5, 1])
    const parted = bCubed([0, 1, 2, 3], ['a', 'a', 'b', 'b'])
    assert.deepEqual([parted.precision, parted.recall], [1, 0.5])
  })
})
