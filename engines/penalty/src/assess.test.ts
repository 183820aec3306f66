import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type Assessment, type Ban, assess, pointsOf, sizeOf } from './assess.ts'
import { type NoticeFacts, type ViolationLine, disclosures } from './notice.ts'
import { readNotice } from './read-notice.ts'
import { stepsOfLine, stepsOfNotice } from './steps.ts'
import { histories, severityFactors, severityMost, violationTypes, banFor, penaltyFor } from './tables.ts'
import { violationKinds } from './violations.ts'

const line = (over: Partial<ViolationLine> = {}): ViolationLine => ({
  code: 6,
  parts: [],
  workers: 1,
  history: 'first',
  severity: {},
  disclosure: 'none',
  ...over,
})

function assessed(violations: readonly ViolationLine[], employer: NoticeFacts['employer'] = { kind: 'individual' }): Assessment {
  const answer = assess({ employer, violations })
  assert.ok(answer.ok)
  return answer.assessment
}

suite('one notice, worked by hand', () => {
  test('a first failure to give documents, nothing grave: 2 points of type C, CAD 1,000, no ban', () => {
    const { penalty, ban, lines } = assessed([line()])
    assert.deepEqual({ penalty, ban, points: lines[0]!.points.total }, { penalty: 1000, ban: null, points: 2 })
  })

  test('no records, first time: 1 point of type A is a warning, which counts and is not listed', () => {
    const { penalty, ban, warnings } = assessed([line({ code: 2, workers: 3 })])
    assert.deepEqual({ penalty, ban, warnings }, { penalty: 0, ban: null, warnings: 3 })
  })

  test('wages and conditions of four workers are eight violations', () => {
    const { lines, penalty } = assessed([line({ code: 9, parts: ['wages', 'conditions'], workers: 4, severity: { benefit: 3 } })], {
      kind: 'business',
      employees: 250,
      revenue: 9_000_000,
    })
    assert.deepEqual({ count: lines[0]!.count, each: lines[0]!.each, penalty }, { count: 8, each: 7000, penalty: 56_000 })
  })

  test('abuse at its gravest: 16 points, CAD 100,000 each, barred for good; eleven of them stop at a million', () => {
    const grave = line({ code: 17, parts: ['sexual'], workers: 11, history: 'third-or-later', severity: { abuse: 10, benefit: 2 } })
    const { sum, penalty, isCapped, ban } = assessed([grave])
    assert.deepEqual({ sum, penalty, isCapped, ban }, { sum: 1_100_000, penalty: 1_000_000, isCapped: true, ban: 'permanent' })
  })

  test('a disclosure takes four points off; from three it leaves none', () => {
    const told = { disclosure: 'accepted' } as const
    assert.equal(pointsOf(line({ ...told, severity: { benefit: 5 } })).total, 3)
    assert.equal(pointsOf(line({ ...told, severity: { benefit: 2 } })).total, 0)
    assert.equal(pointsOf(line({ ...told, severity: { benefit: 1 } })).total, 0, 'three points, all gone')
    assert.equal(pointsOf(line({ disclosure: 'not-accepted', severity: { benefit: 5 } })).total, 7)
  })
})

test('a business is small with fewer than 100 employees or under 5 million dollars; one is enough, and not knowing is no answer', () => {
  const business = (employees: number | null, revenue: number | null) => sizeOf({ kind: 'business', employees, revenue })
  assert.equal(sizeOf({ kind: 'individual' }), 'small')
  assert.equal(business(99, 80_000_000), 'small')
  assert.equal(business(5000, 4_999_999), 'small')
  assert.equal(business(100, 5_000_000), 'large')
  assert.equal(business(99, null), 'small')
  assert.equal(business(100, null), null)
  assert.equal(business(null, null), null)
  assert.deepEqual(assess({ employer: { kind: 'business', employees: 400, revenue: null }, violations: [line()] }), {
    ok: false,
    code: 'size-unknown',
  })
})

const someSeverity = fc.record(
  Object.fromEntries(severityFactors.map((factor) => [factor, fc.integer({ min: 0, max: severityMost[factor] })])),
  { requiredKeys: [] },
)
const someLine: fc.Arbitrary<ViolationLine> = fc
  .record({
    kind: fc.constantFrom(...violationKinds),
    workers: fc.integer({ min: 1, max: 40 }),
    history: fc.constantFrom(...histories),
    severity: someSeverity,
    disclosure: fc.constantFrom(...disclosures),
  })
  .map(({ kind, ...rest }) => ({ ...rest, code: kind.code, parts: kind.parts.slice(0, 1).map(({ id }) => id) }))
const someEmployer: fc.Arbitrary<NoticeFacts['employer']> = fc.constantFrom(
  { kind: 'individual' as const },
  { kind: 'business' as const, employees: 20, revenue: null },
  { kind: 'business' as const, employees: 200, revenue: 10_000_000 },
)
const someLines = fc.array(someLine, { minLength: 1, maxLength: 12 })
const years = (ban: Ban): number => (ban === 'permanent' ? Infinity : (ban?.years ?? 0))

suite('whatever the violations', () => {
  test('a notice costs at most a million, and below it exactly the sum', () => {
    fc.assert(
      fc.property(someLines, someEmployer, (lines, employer) => {
        const { penalty, sum, isCapped, lines: each } = assessed(lines, employer)
        assert.equal(
          sum,
          each.reduce((all, one) => all + one.each * one.count, 0),
        )
        assert.equal(penalty, sum > 1_000_000 ? 1_000_000 : sum)
        assert.equal(isCapped, sum > 1_000_000)
      }),
    )
  })

  test('the ban is the longest of all: one of them has it, and none a longer one; they never add up', () => {
    fc.assert(
      fc.property(someLines, someEmployer, (lines, employer) => {
        const { ban, lines: each } = assessed(lines, employer)
        assert.equal(years(ban), Math.max(...each.map((one) => years(one.ban))))
      }),
    )
  })

  test('one violation more, or one point more, never costs less', () => {
    fc.assert(
      fc.property(someLines, someLine, someEmployer, (lines, another, employer) => {
        const [fewer, more] = [assessed(lines, employer), assessed([...lines, another], employer)]
        assert.ok(more.penalty >= fewer.penalty && years(more.ban) >= years(fewer.ban))
      }),
    )
    for (const type of violationTypes)
      for (let points = 0; points < 25; points++) {
        for (const size of ['small', 'large'] as const) assert.ok(penaltyFor(points + 1, type, size) >= penaltyFor(points, type, size))
        assert.ok(penaltyFor(points, type, 'large') >= penaltyFor(points, type, 'small'))
        assert.ok(banFor(points + 1, type) >= banFor(points, type))
      }
  })

  test('a disclosure never goes below nothing, never adds, and takes off four at most', () => {
    fc.assert(
      fc.property(someLine, (one) => {
        const [told, untold] = [pointsOf({ ...one, disclosure: 'accepted' }), pointsOf({ ...one, disclosure: 'none' })]
        assert.equal(untold.total, untold.sum)
        assert.equal(told.total, Math.max(0, untold.total - 4))
      }),
    )
  })

  test('the order of the violations changes nothing', () => {
    fc.assert(
      fc.property(someLines, someEmployer, (lines, employer) => {
        const [there, back] = [assessed(lines, employer), assessed(lines.toReversed(), employer)]
        assert.deepEqual([there.penalty, there.ban, there.warnings], [back.penalty, back.ban, back.warnings])
      }),
    )
  })

  test('every step is said in both languages, with its provision', () => {
    fc.assert(
      fc.property(someLines, someEmployer, (lines, employer) => {
        const whole = assessed(lines, employer)
        for (const one of [...whole.lines.flatMap((each) => stepsOfLine(each, whole.size)), ...stepsOfNotice(whole)])
          for (const words of [one.en, one.fr, one.provision.en, one.provision.fr]) {
            assert.ok(words.length > 0)
            assert.doesNotMatch(words, /undefined|NaN|null/)
          }
      }),
    )
  })
})

suite('a notice as JSON', () => {
  test('reads back what it was', () => {
    fc.assert(
      fc.property(someLines, someEmployer, (violations, employer) => {
        assert.deepEqual(readNotice(JSON.parse(JSON.stringify({ employer, violations }))), {
          ok: true,
          notice: { employer, violations: violations.map((one) => ({ ...one, severity: { ...one.severity } })) },
        })
      }),
    )
  })

  const wrong = (value: unknown): readonly string[] => {
    const read = readNotice(value)
    return read.ok ? [] : read.faults.map(({ at }) => at)
  }
  const whole = { employer: { kind: 'individual' }, violations: [{ code: 6, history: 'first' }] }

  test('what is wrong is named by its place', () => {
    assert.deepEqual(wrong(whole), [])
    assert.deepEqual(wrong(null), [''])
    assert.deepEqual(wrong({}), ['employer.kind', 'violations'])
    assert.deepEqual(wrong({ ...whole, employer: { kind: 'business', employees: -1 } }), ['employer'])
    assert.deepEqual(
      wrong({ ...whole, violations: [{ code: 31, history: 'once', workers: 0, disclosure: true, severity: { abuse: 11, anger: 1 } }] }),
      [
        'violations[0].code',
        'violations[0].workers',
        'violations[0].history',
        'violations[0].disclosure',
        'violations[0].severity.abuse',
        'violations[0].severity.anger',
      ],
    )
    assert.deepEqual(
      wrong({
        ...whole,
        violations: [
          { code: 9, history: 'first' },
          { code: 6, history: 'first', parts: ['wages'] },
        ],
      }),
      ['violations[0].parts', 'violations[1].parts'],
    )
    assert.deepEqual(wrong({ ...whole, violations: [{ code: 9, history: 'first', parts: ['wages', 'wages'] }] }), ['violations[0].parts'])
  })

  test('anything at all is answered', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readNotice(value)))
  })
})
