import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { regions } from '../directory/index.ts'
import { members, moment } from '../testing-machines.ts'
import { dutyToReport, dutyToReportRules } from './duty-to-report.ts'
import {
  type GuardianJudgement,
  type ReportToAuthority,
  ageKnowledge,
  checkReport,
  mayInvolveGuardian,
  takesYoungPath,
} from './young-person.ts'

suite('the duty to report a child at risk', () => {
  test('has a dated row for each province and territory, and never two on one day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), fc.integer({ min: 1, max: 6000 }), (region, nth) => {
        const now = new Date(Date.UTC(2018, 0, 1 + nth, 12))
        const there = dutyToReport(region, now)
        assert.ok(there.ok)
        const { rule } = there.value
        assert.equal(rule.jurisdiction, region)
        assert.ok(rule.version.startsWith(`${region.toLowerCase()}/child-at-risk/`))
      }),
    )
  })

  test('before the table that we read, the answer is to ask', () => {
    const there = dutyToReport('MB', new Date('2017-06-01T12:00:00Z'))
    assert.ok(!there.ok && there.code === 'ask' && there.say !== undefined)
  })

  test('what nobody verified says so: in every province the authority is asked before anybody relies on it', () => {
    for (const region of regions) {
      const there = dutyToReport(region, moment)
      assert.ok(there.ok && there.value.askAuthority, region)
    }
    for (const { params, facts } of dutyToReportRules) {
      const known = Object.values(params).filter((value) => value !== 'ask').length
      const said = facts.filter(({ mark }) => mark === 'S').length
      assert.equal(known, said, 'a value stands only with its own source')
      for (const { sources, says, asOf } of facts) {
        assert.ok(sources.length > 0 && sources.every((source) => source.startsWith('https://')))
        assert.match(asOf, /^\d{4}-\d{2}-\d{2}$/)
        assert.ok(says.en !== '' && says.fr !== '')
      }
    }
  })

  test('Ontario: sex trafficking is a ground of its own from 1 October 2021, by the clock there', () => {
    const ground = (now: string) => {
      const there = dutyToReport('ON', new Date(now))
      assert.ok(there.ok)
      return there.value.rule.params.traffickingIsAGround
    }
    assert.equal(ground('2021-10-01T03:59:59Z'), 'ask')
    assert.equal(ground('2021-10-01T04:00:00Z'), true)
  })

  test('the question is put the same day there, wherever that is', () => {
    const evening = new Date('2026-11-25T04:30:00Z')
    const by = (region: 'NL' | 'SK') => {
      const there = dutyToReport(region, evening)
      assert.ok(there.ok && there.value.askBy > evening)
      return there.value.askBy.toISOString()
    }
    assert.equal(by('NL'), '2026-11-26T03:30:00.000Z')
    assert.equal(by('SK'), '2026-11-25T06:00:00.000Z')
  })
})

suite('somebody who may be under 18', () => {
  test('takes the path of a young person; so does whoever’s age nobody knows', () => {
    assert.deepEqual(ageKnowledge.filter(takesYoungPath), ['maybe-under-18', 'under-18', 'unknown'])
  })

  test('a guardian hears nothing until a worker wrote down why that is safe, and not any more once it is not', () => {
    const [ana, bo] = members
    const safe: GuardianJudgement = { by: ana, safe: true, reasonWritten: true }
    assert.equal(mayInvolveGuardian([]).ok, false)
    assert.equal(mayInvolveGuardian([{ ...safe, reasonWritten: false }]).ok, false)
    assert.deepEqual(mayInvolveGuardian([safe]), { ok: true, value: safe })
    assert.equal(mayInvolveGuardian([safe, { by: bo, safe: false, reasonWritten: true }]).ok, false)
  })

  test('a report says to whom, when and by whom, and that the young person heard first or why not', () => {
    const made: ReportToAuthority = {
      by: members[0],
      toWhomWritten: true,
      at: moment,
      youngPerson: 'told-first',
      unsafeReasonWritten: false,
      rule: 'on/child-at-risk/2021-10-01',
    }
    const gap = (changed: Partial<ReportToAuthority>) => {
      const checked = checkReport({ ...made, ...changed }, moment)
      return checked.ok ? null : checked.code
    }
    assert.equal(gap({}), null)
    assert.equal(gap({ by: null }), 'by-whom-missing')
    assert.equal(gap({ toWhomWritten: false }), 'to-whom-missing')
    assert.equal(gap({ at: null }), 'when-missing')
    assert.equal(gap({ at: new Date(moment.getTime() + 1) }), 'not-yet')
    assert.equal(gap({ youngPerson: null }), 'young-person-not-told')
    assert.equal(gap({ youngPerson: 'unsafe-to-tell' }), 'no-reason-why-unsafe')
    assert.equal(gap({ youngPerson: 'unsafe-to-tell', unsafeReasonWritten: true }), null)
    assert.equal(gap({ rule: null }), 'rule-not-named')
  })
})
