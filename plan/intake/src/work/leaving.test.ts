import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { letLeave } from '@fanal/vault'
import { dutyDesk } from '../duty/duty-desk.ts'
import { startShift } from '../duty/duty.operations.ts'
import { aNode } from '../inbox/testing.ts'
import { workOf } from './work-of.ts'
import { assignReport } from './work.operations.ts'
import { workRefusals } from './work.text.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, officer } = house
const day = harbour.units[0]!
const administrator = house.inUnit(harbour.id, day, 'organization-administrator')
const asPublic = database.connect('public')
// the database's own clock says whether a shift runs
const at = () => new Date()

const isSomebodyThere = async () =>
  (await asPublic.query<{ on_duty: boolean }>('select on_duty from fanal.published_unit where unit_id = $1', [day]))[0]?.on_duty

async function whoHas(report: Awaited<ReturnType<typeof house.send>>['id']) {
  const work = await runner.run(workOf, { report }, officer)
  assert.ok(work.ok)
  return work.value.row.assigned
}

test('who leaves is not on duty any more, and what they had is nobody’s: the next one may take it', async () => {
  const noor = await house.colleague('noor')
  const { id: report } = await house.send(day, { answers: { what: 'somebody should have this' } })
  const shift = { id: timedId<'shift'>(at(), house.world.chance(10)), unit: day, hours: 12, at: at() }
  assert.ok((await runner.run(startShift, shift, noor)).ok)
  assert.ok((await runner.run(assignReport, { report, to: noor.member, at: at() }, noor)).ok)
  assert.equal(await isSomebodyThere(), true)
  assert.ok((await runner.run(letLeave, { member: noor.member, at: at() }, administrator)).ok)
  assert.equal(await isSomebodyThere(), false, 'the public is not told that somebody is there')
  const desk = await runner.run(dutyDesk, { now: at() }, officer)
  assert.deepEqual(desk.ok && desk.value.units.flatMap(({ shifts }) => shifts), [])
  assert.equal(await whoHas(report), null)
  assert.ok((await runner.run(assignReport, { report, to: officer.member, at: at() }, officer)).ok)
  assert.equal(await whoHas(report), officer.member)
})

test('only theirs: a colleague’s shift and reports stay as they are', async () => {
  const [stays, goes] = [await house.colleague('stays'), await house.colleague('goes')]
  const { id: report } = await house.send(day, { answers: { what: 'another' } })
  const shift = { id: timedId<'shift'>(at(), house.world.chance(10)), unit: day, hours: 12, at: at() }
  assert.ok((await runner.run(startShift, shift, stays)).ok)
  assert.ok((await runner.run(assignReport, { report, to: stays.member, at: at() }, stays)).ok)
  assert.ok((await runner.run(letLeave, { member: goes.member, at: at() }, administrator)).ok)
  assert.deepEqual([await isSomebodyThere(), await whoHas(report)], [true, stays.member])
})

test('whoever does not work at the inbox has nothing there: no supervisor is needed to take it from them', async () => {
  const moved = await house.colleague('moved')
  const { id: report } = await house.send(day, { answers: { what: 'a third' } })
  const take = () => runner.run(assignReport, { report, to: officer.member, at: at() }, officer)
  assert.ok((await runner.run(assignReport, { report, to: moved.member, at: at() }, moved)).ok)
  assert.deepEqual(await take(), refuse('conflict', workRefusals.takenMeanwhile))
  await database.asOperator('delete from fanal.member_duty where member_id = $1', [moved.member])
  assert.ok((await take()).ok)
})
