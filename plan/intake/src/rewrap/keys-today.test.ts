import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type MemberActor, type UnitId, must, thisWorld, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { keysOwed } from '@fanal/vault'
import { aNode } from '../inbox/testing.ts'
import { keysItems, oldToday } from './keys-today.ts'
import { rolled } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, world, officer } = house
const [day, night] = harbour.units as [UnitId, UnitId]

async function itemsOf(actor: MemberActor): Promise<string[]> {
  const owed = must(await runner.run(keysOwed, {}, actor))
  const facts = must(await runner.run(oldToday, { owed }, actor))
  return keysItems(facts, world.now()).map(({ kind, detail }) => `${kind} ${detail?.en}`)
}

/** Somebody who joined and was given nothing yet. */
async function aNewcomer(): Promise<MemberActor> {
  const member = timedId<'member'>(world.now(), thisWorld.chance(10))
  await database.asOperator(
    `insert into fanal.member select (jsonb_populate_record(m, jsonb_build_object('member_id', $1::text, 'login_name', 'noor', 'display_name', 'Noor'))).*
     from fanal.member m where member_id = $2`,
    [member, officer.member],
  )
  await database.asOperator(
    'insert into fanal.member_duty select organization_id, $1, unit_id, duty from fanal.member_duty where member_id = $2',
    [member, officer.member],
  )
  return { ...officer, member }
}

suite('what keys ask of a member', () => {
  test('nothing while everybody has them and they are new', async () => {
    await house.send(day, { answers: { what: 'x' } })
    assert.deepEqual(await itemsOf(officer), [])
  })

  test('to make new ones after a month', async () => {
    world.pass(31 * 24)
    assert.deepEqual(await itemsOf(officer), [])
    world.pass(1)
    assert.deepEqual(await itemsOf(officer), ['keys.old Day desk'])
  })

  test('to wrap what lies here to the new ones, closed reports too', async () => {
    const { id } = await house.send(day, { answers: { what: 'y' } })
    world.pass(1)
    await rolled(house, database, day)
    assert.deepEqual(await itemsOf(officer), ['keys.rewrap Day desk: 2 messages'])
    await database.asOperator("update fanal.report set state = 'closed' where report_id = $1", [id])
    assert.deepEqual(await itemsOf(officer), ['keys.rewrap Day desk: 2 messages'])
    await database.asOperator('update fanal.report_envelope set epoch = 2')
    assert.deepEqual(await itemsOf(officer), [])
  })

  test('to give them to whoever waits; whoever waits is asked to read their own key, and nothing else', async () => {
    const newcomer = await aNewcomer()
    assert.deepEqual(await itemsOf(officer), ['keys.waiting Day desk: 1 colleague'])
    assert.deepEqual(await itemsOf(newcomer), ['keys.mine Day desk'])
    assert.deepEqual(await itemsOf(house.inUnit(harbour.id, night, 'intake-officer')), [])
  })

  test('and is no business of an administrator', async () => {
    assert.equal((await runner.run(keysOwed, {}, house.inUnit(harbour.id, day, 'organization-administrator'))).ok, false)
  })

  test('leads to the page of the unit’s keys', async () => {
    const facts = must(await runner.run(oldToday, { owed: must(await runner.run(keysOwed, {}, officer)) }, officer))
    const [item] = keysItems(facts, world.now())
    assert.equal(item?.href('fr'), `/fr/cles?unit=${day}`)
  })
})
