import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { MemberId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { refuse } from '@fanal/kernel'
import { listInbox } from '../inbox/list-inbox.ts'
import { aNode } from '../inbox/testing.ts'
import { markYoung, recordStep } from '../triage/child-protection.operations.ts'
import { workOf } from './work-of.ts'
import { assignReport, closeReport, setQueueCodes } from './work.operations.ts'
import { workRefusals } from './work.text.ts'
import { type CloseReason, closeReasons, mayAssign } from './work.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, world, officer } = house
const day = harbour.units[0]!
const at = () => world.now()
const colleague = house.inUnit(harbour.id, day, 'intake-officer')
const supervisor = house.inUnit(harbour.id, day, 'intake-supervisor')

async function aReport() {
  return await house.send(day, { answers: { what: 'somebody should take this' } })
}
const taken = async (report: Awaited<ReturnType<typeof aReport>>['id']) => {
  const work = await runner.run(workOf, { report }, officer)
  assert.ok(work.ok)
  return { assigned: work.value.row.assigned, state: work.value.report.state, reason: work.value.row.closeReason }
}

suite('who has a report', () => {
  test('one takes it; a second who presses at once is told; it is given back', async () => {
    const { id: report } = await aReport()
    assert.ok((await runner.run(assignReport, { report, to: officer.member, at: at() }, officer)).ok)
    assert.deepEqual(
      await runner.run(assignReport, { report, to: colleague.member, at: at() }, colleague),
      refuse('conflict', workRefusals.takenMeanwhile),
    )
    assert.equal((await taken(report)).assigned, officer.member)
    assert.ok((await runner.run(assignReport, { report, to: null, at: at() }, officer)).ok)
    assert.equal((await taken(report)).assigned, null)
    assert.deepEqual(
      (await house.entriesOf(report)).filter(({ type }) => type === 'intake.report.assigned').map(({ data }) => data),
      [{ to: officer.member }, { to: null }],
    )
  })

  test('a supervisor gives anybody’s to a member of the unit, and to nobody else', async () => {
    const { id: report } = await aReport()
    assert.ok((await runner.run(assignReport, { report, to: officer.member, at: at() }, officer)).ok)
    const stranger = house.inUnit(harbour.id, harbour.units[1]!, 'intake-officer').member
    assert.equal((await runner.run(assignReport, { report, to: stranger, at: at() }, supervisor)).ok, false)
    assert.ok((await runner.run(assignReport, { report, to: null, at: at() }, supervisor)).ok)
    assert.equal((await taken(report)).assigned, null)
  })

  test('the rule by itself', () => {
    const [a, b] = ['a', 'b'] as MemberId[]
    assert.deepEqual(
      [mayAssign(null, a!, false), mayAssign(a!, a!, false), mayAssign(b!, a!, false), mayAssign(b!, a!, true)],
      [true, true, false, true],
    )
  })
})

suite('a closed report', () => {
  test('keeps its reason, leaves the order of work, and opens by hand', async () => {
    const { id: report } = await aReport()
    assert.ok((await runner.run(closeReport, { report, reason: 'duplicate' }, officer)).ok)
    assert.deepEqual(await taken(report), { assigned: null, state: 'closed', reason: 'duplicate' })
    const listed = await runner.run(listInbox, { order: 'oldest' }, officer)
    assert.ok(listed.ok && listed.value.page.ok && listed.value.page.value.rows.every(({ id }) => id !== report))
    assert.ok((await runner.run(closeReport, { report, reason: null }, officer)).ok)
    assert.deepEqual(await taken(report), { assigned: null, state: 'open', reason: null })
  })

  test('is not closed while somebody may be under 18 and a step is open, except as a duplicate or a test', async () => {
    const { id: report } = await aReport()
    assert.ok((await runner.run(markYoung, { report, minor: 'possible', reason: null }, officer)).ok)
    const close = (reason: CloseReason) => runner.run(closeReport, { report, reason }, officer)
    for (const reason of closeReasons.filter((one) => one !== 'duplicate' && one !== 'test'))
      assert.deepEqual(await close(reason), refuse('conflict', workRefusals.youngStepOpen), reason)
    const step = { report, reason: null, region: null, at: at() }
    assert.ok((await runner.run(recordStep, { ...step, step: 'young-person-told', id: crypto.randomUUID() }, officer)).ok)
    assert.equal((await close('answered')).ok, false, 'the authority was not told')
    for (const reason of ['duplicate', 'test'] as const) {
      assert.ok((await close(reason)).ok)
      assert.ok((await runner.run(closeReport, { report, reason: null }, officer)).ok)
    }
    assert.ok((await runner.run(recordStep, { ...step, step: 'authority-told', region: 'ON', id: crypto.randomUUID() }, officer)).ok)
    assert.ok((await close('answered')).ok)
  })

  test('opens by itself when the reporter writes again', async () => {
    const sent = await aReport()
    assert.ok((await runner.run(closeReport, { report: sent.id, reason: 'no-contact' }, officer)).ok)
    await house.send(day, { answers: { what: 'I am back' }, keys: sent.keys })
    assert.equal((await taken(sent.id)).state, 'waiting')
  })
})

suite('the order of work', () => {
  test('urgent ones from their oldest end, mine, and nobody’s', async () => {
    const [first, second, third] = [await aReport(), (world.pass(1), await aReport()), (world.pass(1), await aReport())]
    for (const { id: report } of [first, third])
      assert.ok((await runner.run(setQueueCodes, { report, urgency: 'now', language: 'fr' }, officer)).ok)
    assert.ok((await runner.run(assignReport, { report: second.id, to: officer.member, at: at() }, officer)).ok)
    const idsOf = async (input: object) => {
      const listed = await runner.run(listInbox, input, officer)
      assert.ok(listed.ok && listed.value.page.ok)
      return listed.value.page.value.rows.map(({ id }) => id)
    }
    assert.deepEqual(await idsOf({ urgency: 'now', order: 'oldest' }), [first.id, third.id])
    assert.deepEqual(await idsOf({ whose: 'mine', order: 'oldest' }), [second.id])
    assert.ok(!(await idsOf({ whose: 'nobody', order: 'oldest' })).includes(second.id))
  })
})
