import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type IsoDay, addDays, addMonths, isBusinessDay } from '../calendar.ts'
import { barMayEnd, doubtsOf, endsAt, healthCoverUntil, remindersOf, workAndStudyFees } from './permit-dates.ts'
import { anyPermitRules, openWorkRules, reminderRules, victimPermitRules } from './permit-rules.ts'
import { type RuleSet, ruleOn } from '../rule-set.ts'

const open = new Set<IsoDay>()
const days = fc.integer({ min: 0, max: 5000 }).map((nth) => addDays('2019-01-01', nth))
const lists: readonly (readonly RuleSet<unknown>[])[] = [victimPermitRules, anyPermitRules, openWorkRules, reminderRules]

suite('rules', () => {
  test('no two hold on the same day, each has a version of its own, and its end is not before its beginning', () => {
    for (const list of lists) {
      for (const { from, to } of list) assert.ok(to === null || from <= to)
      const sorted = list.toSorted((one, other) => (one.from < other.from ? -1 : 1))
      for (const [nth, { from }] of sorted.entries()) assert.ok(nth === 0 || (sorted[nth - 1]!.to ?? '9999') < from)
    }
    const versions = lists.flat().map(({ version }) => version)
    assert.equal(new Set(versions).size, versions.length)
  })

  test('each fact says where it stands, when it was read and how far that was checked; what is ours or unverified is marked so', () => {
    for (const { facts, jurisdiction } of lists.flat()) {
      assert.ok(facts.length > 0)
      for (const { says, sources, asOf, mark } of facts) {
        assert.ok(says.en !== '' && says.fr !== '' && says.en !== says.fr)
        assert.match(asOf, /^\d{4}-\d{2}-\d{2}$/)
        assert.ok(jurisdiction === 'fanal' ? mark === 'U' : sources.length > 0)
        assert.ok(sources.every((source) => source.startsWith('https://')))
      }
    }
  })

  test('a rule is chosen by its day: the last day of the old one, the first of the new one', () => {
    assert.equal(version(ruleOn(victimPermitRules, '2025-02-03')), 'ca/victim-permit/2021-01-01')
    assert.equal(version(ruleOn(victimPermitRules, '2025-02-04')), 'ca/victim-permit/2025-02-04')
    assert.equal(version(ruleOn(victimPermitRules, '2020-12-31')), 'ask')
  })

  test('a gap between two rules, or two that hold at once, is a question and never a guess', () => {
    const made = (spans: readonly (readonly [number, number])[]): RuleSet<null>[] =>
      spans.map(([start, length], nth) => ({
        version: `made-up/${nth}`,
        jurisdiction: 'fanal',
        kind: 'made-up',
        from: addDays('2020-01-01', start),
        to: addDays('2020-01-01', start + length),
        params: null,
        facts: [],
      }))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(100)), { maxLength: 6 }), fc.nat(500), (spans, nth) => {
        const holding = spans.filter(([start, length]) => start <= nth && nth <= start + length).length
        const found = ruleOn(made(spans), addDays('2020-01-01', nth))
        assert.equal(found.ok, holding === 1)
        if (!found.ok) assert.ok(found.code === 'ask' && found.say !== undefined)
      }),
      { numRuns: 400 },
    )
  })
})

const version = (found: { ok: true; value: { version: string } } | { ok: false; code: string }): string =>
  found.ok ? found.value.version : found.code

suite('a permit’s dates', () => {
  test('reminders come 120, 90, 60 and 30 days before the end, on business days, with the rule they come from', () => {
    const reminders = remindersOf({ validFrom: '2025-12-01', validTo: '2026-11-30', first: true }, open)
    assert.ok(reminders.ok)
    assert.deepEqual(
      reminders.value.map(({ day }) => day),
      ['2026-07-31', '2026-09-01', '2026-10-01', '2026-10-30'],
    )
    assert.deepEqual(new Set(reminders.value.map(({ rule }) => rule)), new Set(['fanal/renewal-reminders/2021-01-01']))
  })

  test('reminders never come before the permit or after its end, are business days in order, and come later for a later end', () => {
    fc.assert(
      fc.property(days, fc.nat(1100), fc.nat(200), fc.array(fc.nat(1200), { maxLength: 30 }), (validFrom, length, more, shut) => {
        const closed = new Set(shut.map((nth) => addDays(validFrom, nth)))
        const shorter = remindersOf({ validFrom, validTo: addDays(validFrom, length), first: true }, closed)
        const longer = remindersOf({ validFrom, validTo: addDays(validFrom, length + more), first: true }, closed)
        assert.equal(shorter.ok, validFrom >= '2021-01-01')
        if (!shorter.ok || !longer.ok) return
        for (const [nth, { day, rule }] of shorter.value.entries()) {
          assert.ok(day >= validFrom && day <= addDays(validFrom, length))
          assert.ok(isBusinessDay(day, closed))
          assert.ok(nth === 0 || shorter.value[nth - 1]!.day < day)
          assert.ok(rule !== '')
        }
        assert.ok((longer.value.at(-1)?.day ?? '') >= (shorter.value.at(-1)?.day ?? ''))
      }),
    )
  })

  test('a paper is doubted by the rule of the day on which it begins, and never refused', () => {
    const codes = (validFrom: IsoDay, validTo: IsoDay, first = true) => doubtsOf({ validFrom, validTo, first }).map(({ code }) => code)
    assert.deepEqual(codes('2025-02-04', '2026-02-03'), [])
    assert.deepEqual(codes('2025-02-04', '2025-08-03'), ['shorter-than-most'])
    assert.deepEqual(codes('2025-02-04', '2025-08-03', false), [])
    assert.deepEqual(codes('2025-02-03', '2025-08-01'), [])
    assert.deepEqual(codes('2025-02-03', '2026-02-03'), ['longer-than-most'])
    assert.deepEqual(codes('2025-02-04', '2028-02-04'), [])
    assert.deepEqual(codes('2025-02-04', '2028-02-05'), ['longer-than-any-permit'])
    assert.deepEqual(codes('2025-02-04', '2025-02-03'), ['ends-before-it-begins'])
    assert.deepEqual(codes('2019-06-01', '2019-11-01'), [])
  })

  test('health cover and fees follow the permit where the rule says so, and are a question where it does not', () => {
    const now = { validFrom: '2025-03-01', validTo: '2026-02-28', first: true } as const
    assert.deepEqual(healthCoverUntil(now), {
      ok: true,
      value: { what: 'health-cover-ends', day: '2026-02-28', rule: 'ca/victim-permit/2025-02-04' },
    })
    assert.equal(healthCoverUntil({ ...now, validFrom: '2024-03-01' }).ok, false)
    assert.deepEqual(workAndStudyFees(now), { ok: true, value: 'waived' })
    assert.ok(workAndStudyFees({ ...now, validTo: '2025-08-31' }).ok)
    assert.equal(workAndStudyFees({ ...now, validTo: '2025-08-30' }).ok, false)
    assert.equal(workAndStudyFees({ ...now, validFrom: '2024-03-01' }).ok, false)
  })

  test('the bar after a refused claim is 12 months on, never before the refusal', () => {
    fc.assert(
      fc.property(days, (day) => {
        const bar = barMayEnd(day)
        assert.equal(bar.ok, day >= '2021-01-01')
        if (bar.ok) assert.ok(bar.value.day === addMonths(day, 12) && bar.value.day > day && bar.value.rule === 'ca/any-permit/2021-01-01')
      }),
    )
  })

  test('a permit is over at the end of its last day where the person is', () => {
    const paper = { validFrom: '2025-12-01', validTo: '2026-11-30', first: true } as const
    assert.equal(endsAt(paper, 'America/Vancouver') > endsAt(paper, 'America/St_Johns'), true)
    assert.equal(endsAt(paper, 'America/Toronto').toISOString(), '2026-12-01T05:00:00.000Z')
  })

  test('how long an open work permit lasts is not said by any source that we read', () => {
    for (const { params } of openWorkRules) assert.equal(params.months, null)
    assert.equal(version(ruleOn(openWorkRules, '2026-02-05')), 'ca/open-work/2021-01-01')
    assert.equal(version(ruleOn(openWorkRules, '2026-02-06')), 'ca/open-work/2026-02-06')
  })
})
