import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Id, OrganizationId } from '@fanal/kernel'
import fc from 'fast-check'
import type { Party } from './coordinating.store.ts'
import { type Day, type OpenedPeriod, dayOf, daysAfter } from './reporting-period.ts'
import { type Watched, remindersToSend, replyUntil, silencesToTell } from './silence-clock.ts'
import { type Reminded, daysReminded } from './silence.ts'
import { type Notice, type PeriodFacts, standingsFor } from './standing.ts'
import { aCommitment, aPeriod, ana, bo, both, noon, said } from './testing-updates.ts'
import type { UpdateLog, UpdateStep } from './update.ts'
import { nowOf } from './update-machine.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made-up ids
const [secretariat, house, partyId] = ['secretariat', 'house', 'party'] as unknown as [OrganizationId, OrganizationId, Id<'plan-party'>]
const party: Party = { id: partyId, organization: secretariat, department: 'AA', answers: house }
const due = '2014-05-15'

/** Day by day from the opening of a period to long after its day, with a clock that may sleep and a department that may act. */
interface Story {
  readonly opened: number
  readonly replyDays: number
  readonly sure: { readonly leadVerified: boolean; readonly dueVerified: boolean }
  readonly isAnswered: boolean
  /** On which days, counted from the due day, the worker did not run. */
  readonly asleep: readonly number[]
  readonly acts: ReadonlyMap<number, 'submit' | 'return' | 'approve' | 'reply'>
}

interface Told {
  readonly story: Story
  readonly reminded: readonly Reminded[]
  readonly notices: readonly Notice[]
  readonly steps: readonly UpdateStep[]
  /** Of each day: who prints as silent. */
  readonly printed: ReadonlyMap<Day, string | null>
  readonly period: OpenedPeriod
}

const next = { submit: ['none', 'returned', 'approved'], return: ['submitted'], approve: ['submitted'] } as const

function told(story: Story): Told {
  const commitment = aCommitment(story.sure)
  const period: OpenedPeriod = { ...aPeriod([commitment], { due, replyDays: story.replyDays }), organization: secretariat, planVersion: 1 }
  const reminded: Reminded[] = []
  let notices: Notice[] = []
  const steps: UpdateStep[] = []
  const printed = new Map<Day, string | null>()
  for (let day = story.opened; day <= 140; day++) {
    const today = daysAfter(due, day)
    const at = noon(today)
    const log: UpdateLog = { commitment: 'C-01', steps }
    if (!story.asleep.includes(day)) {
      const seen = (): Watched => ({
        period,
        parties: story.isAnswered ? [party] : [],
        steps: new Map([['C-01', steps]]),
        told: new Set(notices.map(({ commitment: code }) => code)),
        reminded,
      })
      for (const { stage } of remindersToSend(seen(), today)) reminded.push({ department: 'AA', stage, on: today })
      for (const _ of silencesToTell(seen(), today))
        notices.push({ commitment: 'C-01', department: 'AA', at, replyUntil: replyUntil(period, at), reply: null })
    }
    const act = story.acts.get(day)
    const [notice] = notices
    if (act === 'reply') {
      if (notice !== undefined && notice.reply === null && today <= notice.replyUntil)
        notices = [{ ...notice, reply: { words: both('We moved.', 'Nous avons déménagé.'), by: ana, at } }]
    } else if (act !== undefined && (next[act] as readonly string[]).includes(nowOf(log))) {
      const version = steps.filter(({ kind }) => kind === 'submitted').length
      if (act === 'submit') steps.push({ kind: 'submitted', version: version + 1, by: ana, department: 'AA', at, said: said() })
      else steps.push({ kind: act === 'return' ? 'returned' : 'approved', version, by: bo, at, reason: both('Why', 'Pourquoi') })
    }
    const facts: PeriodFacts = { period, updates: [log], notices, reviews: [] }
    printed.set(today, standingsFor(facts, at)[0]!.silent)
  }
  return { story, reminded, notices, steps, printed, period }
}

const days = fc.integer({ min: -40, max: 130 })
const stories: fc.Arbitrary<Story> = fc.record({
  opened: fc.integer({ min: -40, max: 20 }),
  replyDays: fc.integer({ min: 5, max: 30 }),
  sure: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ leadVerified: true, dueVerified: true }) },
    { weight: 1, arbitrary: fc.constant({ leadVerified: false, dueVerified: true }) },
    { weight: 1, arbitrary: fc.constant({ leadVerified: true, dueVerified: false }) },
  ),
  isAnswered: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  asleep: fc.oneof(
    fc.constant([]),
    fc.array(days, { maxLength: 30 }),
    fc.tuple(days, fc.integer({ min: 1, max: 60 })).map(([from, many]) => Array.from({ length: many }, (_, at) => from + at)),
  ),
  acts: fc
    .array(fc.tuple(days, fc.constantFrom('submit' as const, 'return' as const, 'approve' as const, 'reply' as const, 'reply' as const)), {
      maxLength: 8,
    })
    .map((pairs) => new Map(pairs)),
})

const seen = new Set<string>()
const always = (what: (one: Told) => void) =>
  fc.assert(
    fc.property(stories, (story) => what(told(story))),
    { numRuns: 600 },
  )

suite('silence, told by a clock', () => {
  test('no period passes its day unreminded while an update is owed and the worker runs', () => {
    always(({ story, reminded, steps }) => {
      const isOwed = !steps.some(({ at }) => dayOf(at) <= due)
      if (!story.isAnswered) assert.deepEqual(reminded, [])
      if (story.opened > 0 || story.asleep.length > 0 || !story.isAnswered || !isOwed) return
      seen.add('reminded')
      assert.ok(reminded.some(({ on }) => on <= due))
    })
  })

  test('nobody is told of a silence who was not reminded a week before, and everybody once only', () => {
    always(({ notices, reminded, period, story }) => {
      if (notices.length > 0) seen.add('told')
      assert.ok(notices.length <= 1)
      for (const { at, replyUntil: until } of notices) {
        assert.ok(dayOf(at) > due, 'its day is over')
        assert.ok(reminded.some(({ on }) => daysAfter(on, daysReminded) <= dayOf(at)))
        assert.equal(until, daysAfter(dayOf(at), period.replyDays))
      }
      assert.equal(new Set(reminded.map(({ stage }) => stage)).size, reminded.length, `each reminder once ${JSON.stringify(story)}`)
    })
  })

  test('a silence never prints before the right of reply ended, nor of whom no source names, nor of whom nobody answers for', () => {
    always(({ story, notices, printed }) => {
      for (const [day, silent] of printed) {
        if (silent === null) continue
        seen.add('printed')
        assert.ok(story.sure.leadVerified && story.sure.dueVerified && story.isAnswered)
        assert.ok(notices.length === 1 && day > notices[0]!.replyUntil)
      }
    })
  })

  test('who says nothing at all is named in the end, and a reply within its days is kept', () => {
    always(({ story, notices, printed, steps }) => {
      const [notice] = notices
      const replied = [...story.acts].find(
        ([day, act]) =>
          act === 'reply' &&
          notice !== undefined &&
          daysAfter(due, day) >= dayOf(notice.at) &&
          daysAfter(due, day) <= notice.replyUntil &&
          day >= story.opened,
      )
      if (replied !== undefined) {
        seen.add('replied')
        assert.ok(notice?.reply)
      }
      const isSure = story.sure.leadVerified && story.sure.dueVerified && story.isAnswered
      if (steps.length > 0 || !isSure || story.asleep.length > 0) return
      seen.add('named')
      assert.equal(printed.get(daysAfter(due, 140)), 'AA')
    })
  })

  test('the stories went everywhere', () => {
    assert.deepEqual([...seen].toSorted(), ['named', 'printed', 'reminded', 'replied', 'told'])
  })
})
