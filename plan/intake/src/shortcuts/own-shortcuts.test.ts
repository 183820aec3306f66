import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { MemberId } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { aNode } from '../inbox/testing.ts'
import { ownShortcuts, setShortcuts } from './own-shortcuts.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { runner, officer } = house

const isOn = async (who = officer) => {
  const own = await runner.run(ownShortcuts, {}, who)
  return own.ok ? own.value.isOn : own.code
}
const changes = async () =>
  await database.asOperator("select 1 from fanal.ledger_entry where convert_from(body, 'UTF8') like '%intake.shortcuts.set%'")

suite('shortcuts', () => {
  test('are on until their member switches them off, and on again', async () => {
    assert.equal(await isOn(), true)
    for (const wanted of [false, false, true]) {
      assert.ok((await runner.run(setShortcuts, { isOn: wanted }, officer)).ok)
      assert.equal(await isOn(), wanted)
    }
    assert.equal((await changes()).length, 2, 'what does not change leaves no entry')
  })

  test('are each member’s own, and row security shows nobody else’s', async () => {
    const [colleague] = await database.asOperator<{ member_id: MemberId }>(
      `insert into fanal.member select (jsonb_populate_record(m, jsonb_build_object('member_id', gen_random_uuid(), 'login_name', 'colleague'))).*
       from fanal.member m where m.member_id = $1 returning member_id`,
      [officer.member],
    )
    assert.ok(colleague)
    const other = { ...officer, member: colleague.member_id }
    assert.ok((await runner.run(setShortcuts, { isOn: false }, officer)).ok)
    assert.deepEqual([await isOn(other), await isOn()], [true, false])
    const seen = async (member: MemberId) =>
      await unitOfWork(database.connect('workbench'), { organization: officer.organization, actor: member }, (tx) =>
        tx.query('select 1 from fanal.member_choice'),
      )
    assert.deepEqual([(await seen(other.member)).length, (await seen(officer.member)).length], [0, 1])
  })

  test('are nothing of somebody who is not signed in', async () => {
    assert.equal((await runner.run(setShortcuts, { isOn: true }, { kind: 'public' })).ok, false)
  })
})
