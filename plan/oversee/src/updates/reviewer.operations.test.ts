import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, must, refuse } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { meetingsDesk } from '../meetings/meetings.operations.ts'
import { importPlan } from '../plan/plan.operations.ts'
import { aPlan } from '../plan/testing-plan.ts'
import { coordinatingDesk } from './coordinating-desk.ts'
import { coordinatingText } from './coordinating.text.ts'
import { openPeriod } from './period.operations.ts'
import { endReviewing, nameReviewer } from './reviewer.operations.ts'
import { keepReview } from './silence.operations.ts'
import { standingsFor } from './standing.ts'
import { aTaskforce } from './testing-coordinating.ts'
import { aCommitment, aPeriod, both, said } from './testing-updates.ts'
import { decideUpdate, keepUpdate } from './update.operations.ts'

const database = await testDatabase()
after(() => database.drop())
const { world, runner, secretary, department, stranger, id, beside, plan, open, answers } = await aTaskforce(database)
await plan()
const approver = beside(secretary, 'secretariat')
/** Of another organization, which answers for nothing here. */
const outsider = beside(stranger, 'reviewer')
const outside = stranger.actor.organization

const due = new Date(world.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
const { opened } = await open('2025-26', due)

// another plan of the same secretariat, which nobody outside reviews
const other = aPlan({
  id: 'other',
  commitments: [aCommitment({ sources: [] })],
  departments: aPeriod().departments,
  indicators: [],
  observations: [],
  targets: [],
  baselines: [],
  funding: [],
  reports: [],
})
must(await runner.run(importPlan, { plan: other, world }, secretary.actor))
const elsewhere = id<'reporting-period'>()
must(
  await runner.run(openPeriod, { id: elsewhere, plan: 'other', period: '2025-26', due, replyDays: 10, at: world.now() }, secretary.actor),
)

const at = { period: opened, commitment: 'C-01' }
const write = (
  command: 'draft' | 'submit',
  seen: number,
  progress = both('Two courses were given.', 'Deux cours ont été donnés.'),
  period = opened,
) => runner.run(keepUpdate, { ...at, period, command, said: said({ progress }), seen, at: world.now() }, department.actor)
const name = (reviews = outside, by: Actor = secretary.actor, code = 'invented') =>
  runner.run(nameReviewer, { id: id<'plan-reviewer'>(), plan: code, reviews, at: world.now() }, by)
const review = (by: Actor = outsider, period = opened) =>
  runner.run(
    keepReview,
    {
      period,
      commitment: 'C-01',
      id: id<'commitment-review'>(),
      standing: 'limited',
      reason: both('None outside.', 'Aucun ailleurs.'),
      at: world.now(),
    },
    by,
  )
const desk = async (by: Actor = secretary.actor, period: string | null = opened) => {
  const read = await runner.run(coordinatingDesk, { period }, by)
  assert.ok(read.ok)
  return read.value
}
/** What the database itself shows and takes of whoever reviews from outside. */
const asOutsider = <Row extends object>(text: string, values: readonly unknown[] = []) => {
  assert.ok(outsider.kind === 'member')
  const who = { actor: outsider.member, organization: outsider.organization, duties: ['reviewer' as const] }
  return unitOfWork(database.connect('workbench'), who, (tx) => tx.query<Row>(text, [...values]))
}

suite('a reviewer of another organization', () => {
  test('nobody reviews what they answer for: named first, or answering first', async () => {
    const house = department.actor.organization
    assert.ok((await name(house)).ok)
    assert.deepEqual(await answers('AA', house), refuse('bad-field', coordinatingText.answersAlready))
    const [named] = (await desk()).reviewers
    assert.ok((await runner.run(endReviewing, { id: named!.id, at: world.now() }, secretary.actor)).ok)
    assert.ok((await answers('AA', house)).ok)
    assert.deepEqual(await name(house), refuse('bad-field', coordinatingText.noReviewer))
  })

  test('sees nothing until the secretariat names it', async () => {
    assert.deepEqual((await desk(outsider, null)).periods, [])
    assert.deepEqual(await review(), refuse('not-found'))
    assert.deepEqual(await name(secretary.actor.organization), refuse('bad-field', coordinatingText.noReviewer))
    assert.deepEqual(await name(outside, secretary.actor, 'by heart'), refuse('bad-field', coordinatingText.noPlanAsked))
    assert.deepEqual(await name(outside, department.actor), refuse('not-allowed'))
    assert.ok((await name()).ok)
    assert.deepEqual(await name(), refuse('bad-field', coordinatingText.reviewsAlready))
  })

  test('reads what was asked, sent and decided of that plan, and no draft', async () => {
    assert.ok((await write('draft', 0, both('Half a sentence', ''))).ok)
    assert.deepEqual((await desk(outsider)).facts?.updates, [])
    assert.ok((await write('submit', 1)).ok)
    assert.ok((await runner.run(decideUpdate, { ...at, command: 'approve', reason: null, seen: 2, at: world.now() }, approver)).ok)
    const seen = await desk(outsider)
    assert.deepEqual(
      seen.periods.map(({ plan: code }) => code),
      ['invented'],
    )
    assert.deepEqual(
      seen.facts?.period.commitments.map(({ id: code }) => code),
      ['C-01', 'C-02'],
    )
    assert.deepEqual(
      seen.facts?.updates.flatMap(({ steps }) => steps.map(({ kind, version }) => `${version} ${kind}`)),
      ['2 submitted', '2 approved'],
    )
    assert.deepEqual([seen.reviews, seen.keeps, seen.mine, seen.parties, seen.organizations, seen.outside], [true, false, [], [], [], []])
  })

  test('finds otherwise, and both print; the department sees what was found', async () => {
    assert.ok((await review()).ok)
    const [first] = standingsFor((await desk()).facts!, world.now())
    assert.deepEqual(
      [first?.standing, first?.reviewed],
      ['substantial', { standing: 'limited', reason: both('None outside.', 'Aucun ailleurs.') }],
    )
    assert.equal((await desk(department.actor)).facts?.reviews.length, 1)
  })

  test('sees nothing of another plan, of the taskforce’s meetings, or of who answers; and writes nothing but a review', async () => {
    assert.ok((await write('submit', 0, undefined, elsewhere)).ok)
    assert.deepEqual(await runner.run(coordinatingDesk, { period: elsewhere }, outsider), refuse('not-found'))
    assert.deepEqual(await review(outsider, elsewhere), refuse('not-found'))
    const meetings = await runner.run(meetingsDesk, {}, outsider)
    assert.deepEqual(meetings.ok && [meetings.value.meetings, meetings.value.items], [[], []])
    for (const table of ['plan_party', 'update_reminder', 'meeting', 'meeting_item', 'action_end', 'plan_version'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await asOutsider(`select organization_id from fanal.${table}`), [], table)
    for (const table of ['reporting_period', 'update_version', 'update_decision', 'commitment_review']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const rows = await asOutsider<{ period: string }>(`select distinct reporting_period_id as period from fanal.${table}`)
      assert.deepEqual(rows, [{ period: opened }], table)
    }
    const own = secretary.actor.organization
    assert.ok(outsider.kind === 'member')
    const [party] = await database.asOperator<{ party_id: string }>('select party_id from fanal.plan_party')
    const found = `insert into fanal.commitment_review values ($1, $2, $3, 'C-01', $4, 'limited', 'Why', 'Pourquoi', $5, now())`
    const trespasses: readonly (readonly [string, readonly unknown[]])[] = [
      [found, [own, id(), elsewhere, party?.party_id, outsider.member]],
      [found, [own, id(), opened, null, outsider.member]],
      [found, [own, id(), opened, party?.party_id, secretary.actor.member]],
      [
        `insert into fanal.update_decision values ($1, $2, 'C-01', 2, $3, 'returned', 'a', 'b', $4, $5, now())`,
        [own, opened, party?.party_id, secretary.actor.member, outsider.member],
      ],
      [`insert into fanal.plan_reviewer values ($1, $2, 'other', $3, now(), $4)`, [own, id(), outside, outsider.member]],
    ]
    for (const [text, values] of trespasses)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await assert.rejects(asOutsider(text, values), /row-level security/, text)
    assert.ok((await asOutsider(found, [own, id(), opened, party?.party_id, outsider.member])).length === 0, 'and its own is taken')
    assert.deepEqual(
      await asOutsider('update fanal.plan_reviewer set ended_at = now(), ended_by = $1 returning plan', [outsider.member]),
      [],
    )
  })

  test('sees nothing any more once its review is ended; what it found stays', async () => {
    const [named] = (await desk()).reviewers
    assert.ok(named !== undefined)
    assert.deepEqual(await runner.run(endReviewing, { id: named.id, at: world.now() }, outsider), refuse('not-allowed'))
    assert.ok((await runner.run(endReviewing, { id: named.id, at: world.now() }, secretary.actor)).ok)
    assert.deepEqual((await desk(outsider, null)).periods, [])
    assert.deepEqual(await review(), refuse('not-found'))
    assert.deepEqual(await asOutsider('select 1 from fanal.update_version'), [])
    assert.equal(standingsFor((await desk()).facts!, world.now())[0]?.reviewed?.standing, 'limited')
  })
})
