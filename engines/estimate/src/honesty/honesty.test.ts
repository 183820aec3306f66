import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chanceFrom } from '../chance/generator.ts'
import { captureTable } from '../table/capture-table.ts'
import { published, referenceFor, tableFrom, tableOf } from '../testing.ts'
import { relinked } from './relink.ts'
import {
  asDataAccumulate,
  byOnePerson,
  droppingLists,
  internalConsistency,
  mergingLists,
  overLinkageError,
  overThresholds,
} from './sensitivity.ts'
import { type Declared, type Found, verdictOn } from './verdict.ts'

const nothing: Declared = { referrals: [], justification: null }
const calm: Found = {
  complete: true,
  stepwiseCode: 0,
  stepwise: 1000,
  points: [{ method: 'stepwise', point: 1000 }],
  limitAtExtreme: false,
  failedDraws: 0,
  withinTwoBic: [1000, 1100],
  rhat: 1.001,
  massAtBound: 0,
  dgaPriors: [1000, 990],
  graphWalks: [],
  dropOne: [950, 1020, 1100],
}
/** Three lists that overlap well. */
const dense = tableOf([211, 187, 93, 164, 71, 66, 31])
const codes = (table = dense, found: Partial<Found> = {}, declared: Partial<Declared> = {}) => {
  const { level, reasons } = verdictOn(table, { ...calm, ...found }, { ...nothing, ...declared })
  return [level, ...reasons.map(({ code }) => code)]
}

suite('shaking a table', () => {
  for (const name of ['UKdat', 'UKdat_5', 'NewOrl', 'NewOrl_5'] as const)
    test(`${name}: drop one list, as in R`, () => {
      const wanted = referenceFor(name).sensitivity_stepwise!.drop_one_list
      for (const { list, n, estimate } of droppingLists(published(name))) {
        assert.equal(n, wanted[list]!.n_observed)
        assert.ok(Math.abs(estimate! - wanted[list]!.stepwise) < 0.02, `${list}: ${estimate}`)
      }
    })

  test('merging police and national agency gives the estimate of the merged table', () => {
    const merged = mergingLists(published('UKdat')).find(({ lists }) => lists.join() === 'PF,NCA')
    assert.ok(Math.abs(merged!.estimate! - 11_312.990_289) < 1e-3)
    assert.equal(mergingLists(published('UKdat')).length, 15)
  })

  test('one person more or fewer on each overlap: the other New Orleans table is one person away', () => {
    const changed = byOnePerson(published('NewOrl_5'))
    const more = changed.find(({ history, change }) => history === 'C & D' && change === 1)!
    const by = Math.abs(more.estimate! / 1034.151 - 1)
    assert.ok(by > 0.03 && by < 0.15, String(more.estimate))
    assert.ok(!changed.some(({ history, change }) => history === 'A & H' && change === -1), 'nobody is taken from where nobody is')
  })

  test('each list as the population that the others should recover', () => {
    const [first] = internalConsistency(published('Korea'))
    // of 77 on list b, 66 are on c, 18 on d and 12 on both: 66 · 18 / 12 people
    assert.deepEqual([first!.list, first!.known, first!.seen], ['b', 77, 72])
    assert.ok(Math.abs(first!.estimate! - 99) < 1e-6)
    assert.ok(Math.abs(first!.logRatio! - Math.log(99 / 77)) < 1e-8)
  })

  test('false links hide people and missed links invent them', () => {
    const band = overLinkageError(published('UKdat_5'), 1)
    assert.deepEqual(
      band.map(({ share }) => share),
      [-0.1, -0.05, 0.05, 0.1],
    )
    for (const [at, one] of band.entries()) if (at > 0) assert.ok(one.median! < band[at - 1]!.median!)
    assert.ok(band[0]!.median! > 11_313 && band[3]!.median! < 11_313)
  })

  test('a changed link moves people and loses none of their listings', () => {
    const table = published('UKdat_5')
    const listings = (counts: Float64Array) =>
      counts.reduce((sum, count, history) => sum + count * history.toString(2).replaceAll('0', '').length, 0)
    for (const share of [-0.3, 0.3]) {
      const changed = relinked(table, share, chanceFrom(2))
      assert.equal(listings(changed.counts), listings(table.counts))
      assert.ok(share < 0 ? changed.n > table.n : changed.n < table.n)
      assert.ok(changed.counts.every((count) => count >= 0))
    }
  })

  test('trajectories end at the estimate', () => {
    assert.equal(overThresholds(published('NewOrl')).find(({ threshold }) => threshold === 0.02)?.model, '[45,1,2,3,6,7,8]')
    const bands = asDataAccumulate(published('UKdat_5'), 1)
    assert.deepEqual([bands.length, bands.at(-1)!.share], [10, 1])
    assert.ok(Math.abs(bands.at(-1)!.median! - 11_312.990_289) < 1e-3)
    assert.ok(
      bands.every(({ median }) => median! > 9000 && median! < 20_000),
      JSON.stringify(bands),
    )
    assert.ok(bands[0]!.high! - bands[0]!.low! > bands[8]!.high! - bands[8]!.low!)
  })
})

suite('the verdict', () => {
  test('lists that overlap well and methods that agree: green', () => assert.deepEqual(codes(), ['green']))

  test('fewer than three lists are refused', () => {
    assert.deepEqual(codes(tableOf([41, 32, 21])), ['refused', 'too-few-lists'])
    assert.deepEqual(codes(tableFrom('A,n\n1,77')), ['refused', 'too-few-lists', 'too-few-overlaps'])
  })

  test('fewer than ten people on two lists, no three lists that overlap, no estimate', () => {
    assert.deepEqual(codes(published('Artificial_3')), [
      'refused',
      'too-few-overlaps',
      'no-triple',
      'looks-suppressed',
      'one-list',
      'one-list',
    ])
    assert.deepEqual(codes(tableOf([30, 20, 11, 21, 4, 0, 0])), ['refused', 'no-triple', 'one-list'])
    assert.deepEqual(codes(tableOf([30, 20, 11, 21, 0, 0, 0]), { stepwiseCode: 1, stepwise: null }).slice(0, 3), [
      'refused',
      'no-triple',
      'no-estimate',
    ])
  })

  test('a list that is another under a second name', () => {
    const twice = tableFrom('A,B,C,n\n1,1,0,40\n0,0,1,33\n1,1,1,17')
    assert.ok(codes(twice).includes('equal-lists'))
    assert.equal(codes(twice)[0], 'refused')
  })

  test('a table that looks rounded or suppressed is refused, unless a justification is recorded', () => {
    const rounded = captureTable(
      dense.lists,
      dense.counts.map((count) => Math.round(count / 5) * 5),
    )
    assert.deepEqual(codes(rounded), ['refused', 'looks-rounded'])
    const { level, reasons } = verdictOn(rounded, calm, {
      ...nothing,
      justification: 'Counts are exact: checked against the register on 3 May.',
    })
    assert.equal(level, 'amber')
    assert.match(reasons[0]!.say.en, /checked against the register/)
    assert.match(reasons[0]!.say.fr, /consigné.: Counts are exact/)
  })

  const amber: readonly (readonly [string, Partial<Found>, string])[] = [
    ['one method alone', { complete: false }, 'one-method'],
    ['a limit at the extreme draw', { limitAtExtreme: true }, 'extreme-draw'],
    ['draws that failed', { failedDraws: 3 }, 'failed-draws'],
    ['models within 2 BIC units', { withinTwoBic: [1000, 1501] }, 'models-differ'],
    [
      'methods',
      {
        points: [
          { method: 'bic', point: 1501 },
          { method: 'stepwise', point: 1000 },
        ],
      },
      'methods-differ',
    ],
    ['chains', { rhat: 1.02 }, 'chains-differ'],
    ['mass at the prior bound', { massAtBound: 0.01 }, 'prior-bound'],
    ['walks over graphs', { graphWalks: [1, 1.02] }, 'walks-differ'],
    ['two priors', { dgaPriors: [1000, 2001] }, 'prior-decides'],
    ['leaving out a list', { dropOne: [499, 1000, 1000] }, 'drop-one'],
    ['a list without which there is nothing', { dropOne: [null, 1000, 1000] }, 'drop-one'],
  ]
  for (const [name, found, code] of amber)
    test(`${name}: amber, with its reason`, () => assert.deepEqual(codes(dense, found), ['amber', code]))

  test('just below each limit it stays green', () => {
    assert.deepEqual(
      codes(dense, { withinTwoBic: [1000, 1499], rhat: 1.01, graphWalks: [1.01], dgaPriors: [1000, 1999], dropOne: [501, 1999, 1000] }),
      ['green'],
    )
  })

  test('declared referral, and a list that holds most overlaps, are amber; Korea is not refused', () => {
    assert.deepEqual(codes(dense, {}, { referrals: ['police → shelter'] }), ['amber', 'referral'])
    assert.deepEqual(codes(published('Korea')), ['amber', 'one-list', 'one-list'])
  })
})
