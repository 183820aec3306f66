import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { channelCode } from '@fanal/handover'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type UnitId, refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { holding } from '../records/entries.ts'
import { recordText } from '../records/codes.text.ts'
import { type Activity, type ActivityCount, type ActivityId, totals } from './activity.ts'
import { campaignDesk, keepActivity, keepCount } from './campaigns.operations.ts'
import { countsFor } from './campaigns.pages.tsx'
import { campaignsText } from './campaigns.text.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const runner = createRunner({ database: door.workbench, world })
const [officer, elsewhere] = [await aMember(database, door, ['program-officer']), await aMember(database, door, ['program-officer'])]
const unit = officer.actor.held[0]!.unit
const as = (duty: 'secretariat' | 'intake-officer' | 'auditor' | 'statistician'): Actor => ({ ...officer.actor, held: [{ duty, unit }] })

const anActivity = (changes: Partial<Activity> = {}): Activity => ({
  id: timedId<'activity'>(world.now(), world.chance(10)),
  unit,
  replaces: null,
  why: 'new',
  kind: 'campaign',
  audience: 'temporary-workers',
  action: 'check-an-offer',
  harmWatch: 'Employers who punish whoever reads the poster.',
  code: null,
  language: 'tl',
  region: 'ON',
  place: 'Leamington',
  began: '2026-02-01',
  ended: null,
  followUp: '2026-05-01',
  ...changes,
})
const keep = (activity: Activity, by: Actor = officer.actor) => runner.run(keepActivity, { ...activity, at: world.now() }, by)
const count = (changes: Partial<ActivityCount> & { activity: ActivityId }, by: Actor = officer.actor) => {
  const id = timedId<'activity-count'>(world.now(), world.chance(10))
  return runner.run(
    keepCount,
    { id, replaces: null, why: 'new', measure: 'acted', on: '2026-02-20', people: 12, at: world.now(), ...changes },
    by,
  )
}
async function desk(by: Actor = officer.actor) {
  const read = await runner.run(campaignDesk, {}, by)
  assert.ok(read.ok)
  return read.value
}
async function entries(): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [unit])
  return rows.map((row) => JSON.parse(row.body.toString()) as { type: string; data: Record<string, unknown> })
}

suite('outreach and campaigns as records', () => {
  test('a campaign is entered, counted, corrected and withdrawn: each is a further entry, in codes, and the action is what is summed', async () => {
    const first = anActivity({ code: channelCode(world.chance(8)) })
    assert.ok((await keep(first)).ok)
    assert.ok((await count({ activity: first.id, measure: 'reached', people: 4000 })).ok)
    assert.ok((await count({ activity: first.id, people: 12 })).ok)
    const corrected = anActivity({ replaces: first.id, why: 'correction', code: first.code, region: 'national', place: '' })
    assert.ok((await keep(corrected)).ok)
    assert.ok((await count({ activity: corrected.id, people: 5, on: '2026-03-01' })).ok)
    const now = await desk()
    assert.deepEqual(holding(now.activities), [corrected])
    assert.deepEqual(
      Object.fromEntries(totals(countsFor(corrected, now))),
      { reached: 4000, acted: 17 },
      'counts of both entries are the activity’s',
    )
    assert.ok((await keep({ ...corrected, id: anActivity().id, replaces: corrected.id, why: 'withdrawn' })).ok)
    assert.deepEqual(holding((await desk()).activities), [])
    const acts = await entries()
    assert.deepEqual(
      acts.map(({ type, data }) => [type, data['why']]),
      [
        ['prevent.activity.entered', 'new'],
        ['prevent.activity.counted', 'new'],
        ['prevent.activity.counted', 'new'],
        ['prevent.activity.entered', 'correction'],
        ['prevent.activity.counted', 'new'],
        ['prevent.activity.entered', 'withdrawn'],
      ],
    )
    assert.doesNotMatch(JSON.stringify(acts), /Leamington|punish/)
  })

  test('what two colleagues replace at the same time is replaced once; the other is told', async () => {
    const first = anActivity()
    assert.ok((await keep(first)).ok)
    assert.ok((await keep(anActivity({ replaces: first.id, why: 'correction' }))).ok)
    assert.deepEqual(await keep(anActivity({ replaces: first.id, why: 'follow-up' })), refuse('conflict', recordText.meanwhile))
  })

  test('a channel code stays what is printed, and is nobody else’s, in whichever organization', async () => {
    const first = anActivity({ code: channelCode(world.chance(8)) })
    assert.ok((await keep(first)).ok)
    assert.equal((await keep(anActivity({ replaces: first.id, why: 'correction', code: channelCode(world.chance(8)) }))).ok, false)
    const there = elsewhere.actor.held[0]!.unit
    assert.deepEqual(
      await keep(anActivity({ unit: there, code: first.code }), elsewhere.actor),
      refuse('code-taken', campaignsText.codeTaken),
    )
  })

  test('whoever answers for the plan reads; program officers write, each in their own unit and organization', async () => {
    const first = anActivity()
    assert.ok((await keep(first)).ok)
    for (const reader of ['secretariat', 'statistician'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.ok(
        (await desk(as(reader))).activities.some(({ id }) => id === first.id),
        reader,
      )
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await keep(anActivity(), as(reader)), refuse('not-allowed'))
    }
    for (const stranger of ['intake-officer', 'auditor'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await runner.run(campaignDesk, {}, as(stranger)), refuse('not-allowed'))
    assert.deepEqual((await desk(elsewhere.actor)).activities, [])
    assert.deepEqual(await keep(anActivity({ replaces: first.id, why: 'correction' }), elsewhere.actor), refuse('not-found'))
    assert.deepEqual(await count({ activity: first.id }, elsewhere.actor), refuse('not-found'))
    const another = timedId<'unit'>(world.now(), world.chance(10)) as UnitId
    assert.deepEqual(await keep(anActivity({ unit: another })), refuse('not-allowed'))
  })

  test('the database itself changes and takes away nothing', async () => {
    for (const table of ['activity', 'activity_count', 'course', 'course_completion', 'imported_statement'])
      for (const right of ['update', 'delete', 'truncate']) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const [row] = await database.asOperator<{ may: boolean }>(
          `select has_table_privilege('fanal_workbench', 'fanal.${table}', '${right}') as may`,
        )
        assert.equal(row?.may, false, `${right} on ${table}`)
      }
  })

  test('oversight reads the entries that hold, by month and code, without unit, day or word', async () => {
    const first = anActivity({ audience: 'transport', code: channelCode(world.chance(8)) })
    assert.ok((await keep(first)).ok)
    assert.ok((await count({ activity: first.id, people: 7 })).ok)
    const wrong = await desk().then(({ counts }) => counts.find(({ activity }) => activity === first.id)!)
    assert.ok((await count({ activity: first.id, replaces: wrong.id, why: 'correction', people: 9 })).ok)
    assert.ok((await keep(anActivity({ ...first, id: anActivity().id, replaces: first.id, why: 'follow-up', region: 'QC' }))).ok)
    const rows = await database.asOperator<Record<string, unknown>>(
      `select * from fanal.published_activity_count where audience = 'transport'`,
    )
    assert.deepEqual(rows, [
      {
        organization_kind: 'helpline',
        kind: 'campaign',
        audience: 'transport',
        wanted_action: 'check-an-offer',
        channel_code: first.code,
        language: 'tl',
        region: 'QC',
        month: '2026-02',
        measure: 'acted',
        people: 9,
      },
    ])
  })
})
