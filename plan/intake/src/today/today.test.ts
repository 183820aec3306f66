import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { TodayItem } from '@fanal/handover'
import { timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { takeReport } from '../inbox/take-report.ts'
import { aNode } from '../inbox/testing.ts'
import { setProfile, startShift } from '../duty/duty.operations.ts'
import { markYoung, recordStep } from '../triage/child-protection.operations.ts'
import { assignReport, closeReport, setQueueCodes } from '../work/work.operations.ts'
import { inboxToday } from './inbox-today.ts'
import { inOrder } from './today.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, world, officer } = house
const day = harbour.units[0]!

async function itemsOf(report: string): Promise<readonly TodayItem[]> {
  const items = await runner.run(inboxToday, { now: world.now() }, officer)
  assert.ok(items.ok)
  return items.value.filter((item) => item.href('en').endsWith(report))
}
const kindsOf = async (report: string) => (await itemsOf(report)).map(({ kind }) => kind)

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

  test('one that was opened and not taken, once an hour has passed; and at once when its reporter writes again', async () => {
    const sent = await house.send(day, { answers: { what: 'left lying' } })
    assert.ok((await runner.run(takeReport, { report: sent.id }, officer)).ok)
    assert.deepEqual(await kindsOf(sent.id), [])
    world.pass(1)
    assert.deepEqual(await kindsOf(sent.id), ['inbox.opened'])
    await house.send(day, { answers: { what: 'is anybody there?' }, keys: sent.keys })
    const [item] = await itemsOf(sent.id)
    assert.deepEqual([item?.kind, item?.since.toISOString()], ['inbox.again', '2026-05-06T08:00:00.000Z'], 'since they wrote again')
  })

  test('one that a colleague has who is not on duty: when its reporter wrote again, or when it is urgent', async () => {
    const noor = await house.colleague('noor')
    const [sent, other] = [await house.send(day, { answers: { what: 'a' } }), await house.send(day, { answers: { what: 'b' } })]
    for (const { id: report } of [sent, other]) {
      assert.ok((await runner.run(takeReport, { report }, noor)).ok)
      assert.ok((await runner.run(assignReport, { report, to: noor.member, at: world.now() }, noor)).ok)
      assert.deepEqual(await kindsOf(report), [], 'it is a colleague’s work')
    }
    await house.send(day, { answers: { what: 'more' }, keys: sent.keys })
    assert.ok((await runner.run(setQueueCodes, { report: other.id, urgency: 'now', language: null }, noor)).ok)
    assert.deepEqual([await kindsOf(sent.id), await kindsOf(other.id)], [['inbox.again-away'], ['inbox.urgent-away']])
    const shift = { id: timedId<'shift'>(world.now(), world.chance(10)), unit: day, hours: 2, at: world.now() }
    assert.ok((await runner.run(startShift, shift, noor)).ok)
    assert.deepEqual([await kindsOf(sent.id), await kindsOf(other.id)], [[], []], 'they are there')
    world.pass(3)
    assert.deepEqual([await kindsOf(sent.id), await kindsOf(other.id)], [['inbox.again-away'], ['inbox.urgent-away']], 'the shift ran out')
  })

  test('somebody may be under 18: whoever has it, it stays until the authority was told', async () => {
    const noor = await house.colleague('nadia')
    const { id: report } = await house.send(day, { answers: { what: 'he is twelve' } })
    assert.ok((await runner.run(markYoung, { report, minor: 'possible', reason: null }, noor)).ok)
    assert.ok((await runner.run(assignReport, { report, to: noor.member, at: world.now() }, noor)).ok)
    assert.deepEqual(await kindsOf(report), ['inbox.young'])
  })

  test('fifty answered ones that the member has do not hide the one that waits', async () => {
    const many = await Promise.all(Array.from({ length: 51 }, () => house.send(day, { answers: { what: 'answered' } })))
    const last = (world.pass(1), await house.send(day, { answers: { what: 'the last' } }))
    await database.asOperator(
      "update fanal.report set state = 'answered', assigned_member = $1, assigned_hour = received_hour where report_id = any ($2)",
      [officer.member, [...many, last].map(({ id }) => id)],
    )
    await house.send(day, { answers: { what: 'more' }, keys: last.keys })
    assert.deepEqual(await kindsOf(last.id), ['inbox.waiting'])
    await database.asOperator("update fanal.report set state = 'closed' where report_id = any ($1)", [many.map(({ id }) => id)])
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
