import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Figure, figureOf, missing } from '@fanal/disclose'
import fc from 'fast-check'
import type { Reading, Target } from '../plan/plan.ts'
import { perOf } from './figure-of.ts'
import { isMet, shareOfTarget, wayGone } from './met.ts'
import { rollUp } from './roll-up.ts'
import { lateMoves, standingTarget, targetHistory } from './target-history.ts'
import { aBaseline, aTarget, anIndicator, anObservation } from './testing-plan.ts'
import { isVintage, knownAt, vintagesOf } from './vintages.ts'

const now = (value: number, parts: { numerator?: number; denominator?: number } = {}) => anObservation('2013-14', value, parts)
const reads = (reading: Reading) => anIndicator({ reading })
const higher = reads('higher-is-better')
const lower = reads('lower-is-better')
const share = anIndicator({ unit: 'percent', aggregation: 'ratio' })
const why = (judgement: ReturnType<typeof isMet>) => (judgement.met === null ? judgement.why : judgement.met)

suite('whether a target is met is computed', () => {
  test('more is better, less is better, or between two bounds, as the indicator is read', () => {
    assert.deepEqual(
      [isMet(higher, aTarget(40), now(45)).met, isMet(higher, aTarget(50), now(45)).met, isMet(higher, aTarget(45), now(45)).met],
      [true, false, true],
    )
    assert.deepEqual([isMet(lower, aTarget(40), now(45)).met, isMet(lower, aTarget(50), now(45)).met], [false, true])
    const range = (low: number | null, high: number | null) => aTarget(low, { kind: 'range', high })
    assert.deepEqual(
      [range(40, 50), range(46, 50), range(null, 45), range(46, null)].map((target) => isMet(reads('within-range'), target, now(45)).met),
      [true, false, true, false],
    )
    assert.equal(isMet(higher, range(40, 44), now(45)).met, true, 'more than the range asks is better still')
    assert.equal(isMet(lower, range(46, 50), now(45)).met, true)
  })

  test('a target of zero is met or not like any other; how much of it was reached is no number', () => {
    assert.deepEqual(
      [isMet(lower, aTarget(0), now(0)).met, isMet(lower, aTarget(0), now(1)).met, isMet(higher, aTarget(0), now(0)).met],
      [true, false, true],
    )
    assert.deepEqual(shareOfTarget(45, 0), missing('...'))
    assert.deepEqual(shareOfTarget(45, 90), figureOf(50))
  })

  test('a target that is the baseline is met or not; there is no way to go', () => {
    assert.equal(isMet(higher, aTarget(28), now(28)).met, true)
    assert.deepEqual(wayGone(higher, aTarget(28), aBaseline(28), now(45)), missing('...'))
    assert.deepEqual(wayGone(higher, aTarget(48), aBaseline(28), now(38)), figureOf(50))
    assert.deepEqual(wayGone(lower, aTarget(0), aBaseline(20), now(15)), figureOf(25))
    assert.deepEqual(wayGone(reads('not-scorable'), aTarget(48), aBaseline(28), now(38)), missing('..'))
  })

  test('a ratio without a whole is not applicable: not met, not failed, not missing', () => {
    const none = now(0, { numerator: 0, denominator: 0 })
    assert.equal(why(isMet(share, aTarget(50), none)), 'no-whole')
    assert.deepEqual(wayGone(share, aTarget(50), aBaseline(10), none), missing('...'))
  })

  test('what cannot be judged says why', () => {
    const judged: readonly (readonly [ReturnType<typeof isMet>, string])[] = [
      [isMet(reads('not-scorable'), aTarget(40), now(45)), 'not-scorable'],
      [isMet(higher, aTarget(null, { kind: 'tbd' }), now(45)), 'to-be-determined'],
      [isMet(higher, aTarget(40, { kind: 'text' }), now(45)), 'in-words'],
      [isMet(higher, aTarget(40), null), 'no-value'],
      [isMet(higher, aTarget(40), now(Number.NaN)), 'no-value'],
      [isMet(higher, aTarget(40), anObservation('2012-13', 45)), 'another-period'],
      [isMet(higher, aTarget(null), now(45)), 'no-bound'],
      [isMet(higher, aTarget(Number.NaN), now(45)), 'no-bound'],
      [isMet(reads('within-range'), aTarget(40), now(45)), 'no-bound'],
      [isMet(reads('within-range'), aTarget(50, { kind: 'range', high: 40 }), now(45)), 'no-bound'],
    ]
    for (const [judgement, expected] of judged) assert.equal(why(judgement), expected)
  })

  test('always: a target to be determined, in words or of something that is not scorable never gives met or not met', () => {
    const target = fc.record({
      low: fc.option(fc.double()),
      high: fc.option(fc.double()),
      kind: fc.constantFrom<Target['kind'][]>('number', 'range', 'text', 'tbd'),
    })
    const reading = fc.constantFrom<Reading[]>('higher-is-better', 'lower-is-better', 'within-range', 'not-scorable')
    fc.assert(
      fc.property(target, reading, fc.double(), (some, read, value) => {
        const judgement = isMet(reads(read), aTarget(some.low, some), now(value))
        if (read === 'not-scorable' || some.kind === 'tbd' || some.kind === 'text' || Number.isNaN(value)) assert.equal(judgement.met, null)
        for (const figure of [
          wayGone(reads(read), aTarget(some.low, some), aBaseline(value), now(value)),
          shareOfTarget(value, some.low ?? 0),
        ])
          assert.ok((figure.value === null) === (figure.status !== '') && (figure.value === null || Number.isFinite(figure.value)))
      }),
    )
  })

  test('always: with a number for a target, more is better exactly where less is not, but for the target itself', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (value, target) => {
        const [up, down] = [isMet(higher, aTarget(target), now(value)).met, isMet(lower, aTarget(target), now(value)).met]
        assert.equal(up === down, value === target)
      }),
    )
  })
})

const value = (outcome: ReturnType<typeof rollUp>): Figure | string => (outcome.ok ? outcome.value : outcome.code)

suite('values are added up as the indicator says, and not otherwise', () => {
  test('a ratio is made again from its parts: 1 of 2 and 1 of 98 are 2 of 100, not 26 percent', () => {
    const parts = [
      anObservation('2012-13', 50, { numerator: 1, denominator: 2 }),
      anObservation('2013-14', 1.02, { numerator: 1, denominator: 98 }),
    ]
    assert.deepEqual(value(rollUp(share, parts, 'periods')), figureOf(2))
    assert.equal(value(rollUp(share, [parts[0]!, anObservation('2013-14', 1.02)], 'periods')), 'no-parts')
    const none = ['2012-13', '2013-14'].map((period) => anObservation(period, 0, { numerator: 0, denominator: 0 }))
    assert.deepEqual(value(rollUp(share, none, 'periods')), missing('...'))
  })

  test('counts of different people refuse to add up, over periods and over departments', () => {
    const distinct = anIndicator({ aggregation: 'distinct' })
    const parts = [anObservation('2012-13', 3), anObservation('2013-14', 4)]
    for (const over of ['periods', 'departments'] as const) assert.equal(value(rollUp(distinct, parts, over)), 'distinct')
    assert.deepEqual(value(rollUp(distinct, parts.slice(0, 1), 'periods')), figureOf(3))
  })

  test('periods that share a day are not added up, nor are departments of different periods', () => {
    const parts = [anObservation('2013', 3), anObservation('2013-14', 4)]
    assert.equal(value(rollUp(anIndicator(), parts, 'periods')), 'overlap')
    assert.equal(value(rollUp(anIndicator(), parts, 'departments')), 'several-periods')
    assert.equal(value(rollUp(anIndicator(), [anObservation('by fall 2028', 3), parts[0]!], 'periods')), 'no-period')
    assert.deepEqual(value(rollUp(anIndicator(), [anObservation('2013', 3), anObservation('2013', 4)], 'departments')), figureOf(7))
  })

  test('the latest of a stock, nothing of what does not go together, and nothing at all', () => {
    const parts = [anObservation('2013-14', 4), anObservation('2012-13', 3)]
    assert.deepEqual(value(rollUp(anIndicator({ aggregation: 'latest' }), parts, 'periods')), figureOf(4))
    assert.equal(value(rollUp(anIndicator({ aggregation: 'none' }), parts, 'periods')), 'not-added')
    assert.deepEqual(value(rollUp(anIndicator(), [], 'periods')), missing('..'))
  })

  test('what a ratio is told per', () => {
    assert.deepEqual([perOf(share), perOf({ ...share, unit: 'per 100,000' }), perOf({ ...share, unit: 'cases' })], [100, 100_000, 1])
  })

  test('always: a ratio lies between the smallest and largest of its parts, is the same in any order, and is what one roll-up of roll-ups gives', () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (parts) => {
        const all = parts.map(([numerator, denominator], at) => anObservation(String(2000 + at), -1, { numerator, denominator }))
        const whole = value(rollUp(share, all, 'periods'))
        assert.ok(typeof whole !== 'string' && whole.value !== null)
        const each = parts.map(([numerator, denominator]) => (numerator / denominator) * 100)
        assert.ok(whole.value >= Math.min(...each) - 1e-9 && whole.value <= Math.max(...each) + 1e-9)
        assert.deepEqual(value(rollUp(share, all.toReversed(), 'periods')), whole)
        const sums = parts.slice(1).reduce(([top, below], [n, d]) => [top + n, below + d] as const, [0, 0] as readonly [number, number])
        const rest = anObservation('2001', -1, { numerator: sums[0], denominator: sums[1] })
        assert.deepEqual(value(rollUp(share, [all[0]!, rest], 'periods')), whole)
      }),
    )
  })

  test('always: a sum has the same bytes in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 20 }), (values) => {
        const parts = values.map((one, at) => anObservation(String(2000 + at), one))
        assert.deepEqual(value(rollUp(anIndicator(), parts.toReversed(), 'periods')), value(rollUp(anIndicator(), parts, 'periods')))
      }),
    )
  })
})

suite('targets are only ever added', () => {
  const cutoff = '2026-01-01T00:00:00Z'
  const moves = (targets: readonly Target[], at = cutoff) =>
    targetHistory(targets, 'cases', '2013-14', at).map(({ move, isLate }) => `${move}${isLate ? ' late' : ''}`)

  test('what was set before the year began is its target; what came after stands beside it, and the last one holds', () => {
    const targets = [
      aTarget(60),
      aTarget(70, { setOn: '2013-03-31' }),
      aTarget(40, { setOn: '2013-04-01', reason: { en: 'Funds came late.', fr: 'Les fonds sont arrivés tard.' } }),
    ]
    assert.deepEqual(moves(targets), ['set', 'raised', 'lowered late'])
    assert.equal(standingTarget(targetHistory(targets, 'cases', '2013-14', cutoff))?.low, 40)
    assert.equal(standingTarget(targetHistory(targets, 'cases', '2013-14', '2013-03-31T23:59:59Z'))?.low, 70)
    assert.deepEqual(lateMoves(targetHistory(targets, 'cases', '2013-14', cutoff)), [
      {
        en: 'The target was lowered on 2013-04-01, after the period had begun. Reason given: Funds came late.',
        fr: 'La cible a été abaissée le 2013-04-01, alors que la période avait commencé. Raison donnée : Les fonds sont arrivés tard.',
      },
    ])
  })

  test('a first target that was set when the year had begun is late too; the same again is no change', () => {
    assert.deepEqual(moves([aTarget(40, { setOn: '2014-05-01' }), aTarget(40, { setOn: '2014-06-01' })]), ['set late'])
    assert.deepEqual(moves([aTarget(null, { kind: 'tbd' }), aTarget(40, { setOn: '2013-01-01' })]), ['set', 'reworded'])
    assert.deepEqual(moves([aTarget(40, { period: '2012-13' })]), [])
  })

  test('always: adding a target takes none away', () => {
    const some = fc.array(fc.record({ low: fc.nat(5), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 10 })
    fc.assert(
      fc.property(some, fc.nat(5), (set, low) => {
        const targets = set.map((one) => aTarget(one.low, { setOn: `2013-04-${String(one.day).padStart(2, '0')}` }))
        const before = targetHistory(targets, 'cases', '2013-14', cutoff)
        const after = targetHistory([...targets, aTarget(low, { setOn: '2013-05-01' })], 'cases', '2013-14', cutoff)
        assert.deepEqual(after.slice(0, before.length), before)
        assert.ok(after.length - before.length <= 1)
      }),
    )
  })
})

suite('values as known at one time', () => {
  test('a vintage is a year, month or day that exists', () => {
    for (const text of ['2012', '2012-06', '2012-06-30']) assert.ok(isVintage(text), text)
    for (const text of ['', '12', '2012-13', '2012-02-30', '2012-6', 'June 2012', '2012-06-30T00:00']) assert.ok(!isVintage(text), text)
  })

  test('the youngest holds, all that differed stay before it, and what was entered last counts of one vintage', () => {
    const entered = [
      anObservation('2022', 597, { vintage: '2024-11' }),
      anObservation('2022', 528, { vintage: '2023-12' }),
      anObservation('2022', 590, { vintage: '2024-11' }),
      anObservation('2022', 528, { vintage: '2023' }),
    ]
    const [{ latest, earlier } = { latest: null, earlier: [] }] = vintagesOf(entered)
    assert.equal(latest?.value, 590)
    assert.deepEqual(
      earlier.map(({ vintage }) => vintage),
      ['2023-12'],
    )
    assert.equal(knownAt(entered, '2023-12-31T23:59:59Z').length, 2)
    assert.equal(knownAt(entered, '2022-12-31T23:59:59Z').length, 0)
  })
})
