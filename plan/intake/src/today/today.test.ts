import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { TodayItem } from '@fanal/handover'
import { testDatabase } from '@fanal/postgres/testing'
import { aNode } from '../inbox/testing.ts'
import { setProfile } from '../duty/duty.operations.ts'
import { markYoung, recordStep } from '../triage/child-protection.operations.ts'
import { assignReport, closeReport, setQueueCodes } from '../work/work.operations.ts'
import { inboxToday } from './inbox-today.ts'
import { inOrder } from './today.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, world, officer } = house
const day = harbour.units[0]!

async function kindsOf(report: string): Promise<string[]> {
  const items = await runner.run(inboxToday, { now: world.now() }, officer)
  assert.ok(items.ok)
  return items.value.filter((item) => item.href('en').endsWith(report)).map(({ kind }) => kind)
}

suite('what the inbox asks of a member', () => {
  test('a report nobody has read, then the one they took, then the one whose reporter wrote again', async () => {
    const sent = await house.send(day, { answers: { what: 'first' } })
    assert.deepEqual(await kindsOf(sent.id), ['inbox.unread'])
    assert.ok((await runner.run(assignReport, { report: sent.id, to: officer.member, at: world.now() }, officer)).ok)
    assert.deepEqual(await kindsOf(sent.id), ['inbox.mine'])
    await database.asOperator("update fanal.report set state = 'answered'")
    assert.deepEqual(await kindsOf(sent.id), [])
    await house.send(day, { answers: { what: 'more' }, keys: sent.keys })
    assert.deepEqual(await kindsOf(sent.id), ['inbox.waiting'])
  })

  test('an urgent one that nobody has, also after it was read', async () => {
    const { id: report } = await house.send(day, { answers: { what: 'now' } })
    assert.ok((await runner.run(setQueueCodes, { report, urgency: 'now', language: null }, officer)).ok)
    await database.asOperator("update fanal.report set state = 'open' where state = 'new'")
    assert.deepEqual(await kindsOf(report), ['inbox.urgent'])
  })

  test('somebody may be under 18: until the authority was told', async () => {
    const { id: report } = await house.send(day, { answers: { what: 'she is sixteen' } })
    await database.asOperator("update fanal.report set state = 'open' where state = 'new'")
    assert.ok((await runner.run(markYoung, { report, minor: 'possible', reason: null }, officer)).ok)
    assert.deepEqual(await kindsOf(report), ['inbox.young'])
    const step = { report, reason: null, region: null, at: world.now() }
    assert.ok((await runner.run(recordStep, { ...step, step: 'young-person-told', id: crypto.randomUUID() }, officer)).ok)
    assert.ok((await runner.run(recordStep, { ...step, step: 'authority-told', region: 'ON', id: crypto.randomUUID() }, officer)).ok)
    assert.deepEqual(await kindsOf(report), [])
  })

  test('a report that was closed and then marked is owed too; a duplicate is not', async () => {
    const [closed, again] = [await house.send(day, { answers: { what: 'a' } }), await house.send(day, { answers: { what: 'b' } })]
    for (const [{ id: report }, reason] of [
      [closed, 'no-contact'],
      [again, 'duplicate'],
    ] as const) {
      assert.ok((await runner.run(closeReport, { report, reason }, officer)).ok)
      assert.ok((await runner.run(markYoung, { report, minor: 'possible', reason: null }, officer)).ok)
    }
    assert.deepEqual([await kindsOf(closed.id), await kindsOf(again.id)], [['inbox.young'], []])
  })

  test('is due by the time the unit usually answers', async () => {
    const { id: report } = await house.send(day, { answers: { what: 'due' } })
    const profile = { unit: day, timeZone: 'UTC', hours: [], closed: [], answersWithinHours: 24, at: world.now() }
    assert.ok((await runner.run(setProfile, profile, house.inUnit(harbour.id, day, 'intake-supervisor'))).ok)
    const items = await runner.run(inboxToday, { now: world.now() }, officer)
    assert.ok(items.ok)
    const item = items.value.find((one) => one.href('fr').endsWith(report))
    assert.equal(item?.due?.toISOString(), '2026-05-07T07:00:00.000Z')
  })

  test('and of somebody in another unit nothing of it', async () => {
    const items = await runner.run(inboxToday, { now: world.now() }, house.inUnit(harbour.id, harbour.units[1]!, 'intake-officer'))
    assert.deepEqual(items.ok && items.value, [])
  })
})

test('late first, then urgent, then what has waited longest', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 4, 6, hour))
  const item = (kind: string, urgency: TodayItem['urgency'], since: number, due: number | null): TodayItem => ({
    kind,
    urgency,
    title: { en: kind, fr: kind },
    detail: null,
    href: () => '/',
    since: at(since),
    due: due === null ? null : at(due),
  })
  const items = [
    item('old', 'routine', 1, null),
    item('urgent', 'now', 5, 20),
    item('late', 'routine', 4, 9),
    item('older urgent', 'now', 3, null),
  ]
  assert.deepEqual(
    inOrder(items, at(10)).map(({ kind }) => kind),
    ['late', 'older urgent', 'urgent', 'old'],
  )
})
