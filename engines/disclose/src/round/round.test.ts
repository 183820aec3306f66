import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { codesOf, isFinest } from '../model/cross.ts'
import { type Source, countsOf } from '../model/source.ts'
import { variableOf } from '../model/variable.ts'
import { protect } from '../protect.ts'
import { someSource, twoWay } from '../testing-tables.ts'
import { inOrder, keyedDraw } from './keyed-draw.ts'
import { endsOf, rounded } from './round.ts'
import { aboutCell } from './same-people.ts'

const key = new Uint8Array(32).fill(7)
const keyNumbered = (number: number) => Uint8Array.from({ length: 32 }, (_, at) => (number >> (8 * (at % 4))) & 255)

suite('rounding at random', () => {
  test('goes to one of the two multiples beside a count, and leaves a multiple alone', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.integer({ min: 2, max: 20 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, base, draw) => {
          const shown = rounded(count, base, draw)
          assert.equal(shown % base, 0)
          assert.ok(Math.abs(shown - count) < base)
          if (count % base === 0) assert.equal(shown, count)
        },
      ),
    )
  })

  test('adds and takes nothing on average: every remainder of 5, over 20,000 keys', () => {
    for (const count of [1, 2, 3, 4, 5, 13]) {
      const keys = 20_000
      let sum = 0
      for (let number = 0; number < keys; number += 1) sum += rounded(count, 5, keyedDraw(keyNumbered(number), 'cases', [['sex', 'women']]))
      // five standard errors of a draw that is at most 2.5 from its mean
      assert.ok(Math.abs(sum / keys - count) < (5 * 2.5) / Math.sqrt(keys), `${count}: ${sum / keys}`)
    }
  })

  test('by the same key answers the same question alike, in whatever table and order it is asked', () => {
    const women = keyedDraw(key, 'cases', [
      ['sex', 'women'],
      ['region', 'north'],
    ])
    assert.equal(
      women,
      keyedDraw(key, 'cases', [
        ['region', 'north'],
        ['sex', 'women'],
      ]),
    )
    assert.notEqual(women, keyedDraw(key, 'cases', [['sex', 'women']]))
    assert.notEqual(
      women,
      keyedDraw(key, 'permits', [
        ['sex', 'women'],
        ['region', 'north'],
      ]),
    )
    const source = twoWay([
      [12, 13],
      [44, 18],
    ])
    const round = { base: 5, key, question: 'cases' }
    const both = protect(source, { threshold: 1, round })
    const rows = protect(source, { threshold: 1, round, tables: [['row']] })
    for (const row of [0, 3, 6]) assert.deepEqual(both.figures[row], rows.figures[row])
  })

  test('gives the same people one figure: a part is its total where every other part is zero', () => {
    for (let number = 0; number < 40; number += 1) {
      const round = { base: 5, key: keyNumbered(number), question: 'cases' }
      const { figures } = protect(
        twoWay([
          [13, 0],
          [0, 22],
        ]),
        { threshold: 1, round },
      )
      const [, , , row, first, , other, , second] = figures
      const [column, next] = [figures[1], figures[2]]
      assert.ok(first!.value === row!.value || first!.value === column!.value)
      assert.ok(second!.value === other!.value || second!.value === next!.value)
      const alone = protect(twoWay([[13, 0]]), { threshold: 1, round }).figures.filter((figure) => figure!.value !== 0)
      assert.equal(new Set(alone.map((figure) => figure!.value)).size, 1)
    }
  })

  test('gives a cell one figure in whatever order variables and their codes stand', () => {
    fc.assert(
      fc.property(someSource, (source) => {
        const { cross } = source
        const about = (from: Source, cell: number) => JSON.stringify(inOrder(aboutCell(from.cross, codesOf(from.cross, cell))))
        const variables = cross.variables.toReversed().map(({ name, codes, leaves }) => {
          const paths = Array.from(leaves, (leaf) => codes[leaf]!.split(' > '))
          return variableOf(name, paths.toReversed())
        })
        const lines = Array.from({ length: cross.size }, (_, cell) => cell)
          .filter(isFinest(cross))
          .map((cell) => {
            const codes = codesOf(cross, cell)
              .map((code, at) => cross.variables[at]!.codes[code]!)
              .toReversed()
            return { codes: codes.map((code, at) => variables[at]!.codes.indexOf(code)), amount: source.value[cell]! }
          })
        const turned = countsOf(variables, lines)
        const rule = { threshold: 1, round: { base: 5, key, question: 'cases' } }
        const figuresOf = (from: Source) => new Map(protect(from, rule).figures.map((figure, cell) => [about(from, cell), figure]))
        assert.deepEqual(figuresOf(turned), figuresOf(source))
      }),
      { numRuns: 40 },
    )
  })

  test('by another key is unrelated: half the draws fall on either side', () => {
    const many = 4000
    let above = 0
    let alike = 0
    for (let number = 0; number < many; number += 1) {
      const [one, other] = [keyNumbered(number), keyNumbered(number + many)].map(
        (each) => keyedDraw(each, 'cases', [['sex', 'women']]) > 0.5,
      )
      above += Number(one)
      alike += Number(one === other)
    }
    for (const share of [above, alike]) assert.ok(Math.abs(share / many - 0.5) < 2.5 / Math.sqrt(many), String(share / many))
  })

  test('refuses a key that could be guessed', () => {
    assert.throws(() => keyedDraw(new Uint8Array(15), 'cases', []), RangeError)
  })

  test('of totals is their own: a total and the sum of its parts differ by less than a base for each of them', () => {
    fc.assert(
      fc.property(someSource, fc.integer({ min: 2, max: 10 }), (source, base) => {
        const { figures } = protect(source, { threshold: 1, round: { base, key, question: '' } })
        const { cross, value } = source
        const first = cross.variables[0]!
        const parts = Array.from(first.leaves, (leaf) => figures[leaf * cross.strides[0]!]!.value!)
        const sum = parts.reduce((all, part) => all + part, 0)
        assert.ok(Math.abs(figures[0]!.value! - sum) <= (base - 1) * (parts.length + 1))
        for (const [cell, figure] of figures.entries()) assert.ok(Math.abs(figure!.value! - value[cell]!) < base)
      }),
      { numRuns: 40 },
    )
  })

  test('lets an outsider know no more than its two ends and the threshold', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, base, threshold, draw) => {
          if (count > 0 && count < threshold) return
          const { low, high } = endsOf(rounded(count, base, draw), base, threshold)
          assert.ok(low <= count && count <= high, `${count} is not from ${low} to ${high}`)
        },
      ),
    )
  })
})
