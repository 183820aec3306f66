import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type MemberActor, type UnitId, must, thisWorld, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { keysOwed } from '@fanal/vault'
import { aNode } from '../inbox/testing.ts'
import { keysItems, oldToday } from './keys-today.ts'

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

/** The root names the next keys of the day desk; those who hold the present ones hold these. */
async function rolled(): Promise<void> {
  const { directory } = house.node
  const units = directory.units.map((unit) => {
    const [only] = unit.epochs
    if (unit.id !== day || only === undefined) return unit
    return {
      ...unit,
      epochs: [
        { ...only, state: 'past' as const },
        { ...only, epoch: 2 },
      ],
    }
  })
  const body = Buffer.from(JSON.stringify({ ...directory, version: directory.version + 1, units }))
  await database.asOperator(
    `insert into fanal.key_directory select version + 1, $1, signature, sha256(body), published_at from fanal.key_directory`,
    [body],
  )
  await database.asOperator(
    `insert into fanal.secret_wrap select (jsonb_populate_record(w, jsonb_build_object(
       'secret_wrap_id', gen_random_uuid(), 'epoch', 2, 'created_at', $2::timestamptz))).* from fanal.secret_wrap w where subject_id = $1`,
    [day, world.now()],
  )
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

  test('to wrap what is open to the new ones, closed reports not', async () => {
    const { id } = await house.send(day, { answers: { what: 'y' } })
    world.pass(1)
    await rolled()
    assert.deepEqual(await itemsOf(officer), ['keys.rewrap Day desk: 2 messages'])
    await database.asOperator("update fanal.report set state = 'closed' where report_id = $1", [id])
    assert.deepEqual(await itemsOf(officer), ['keys.rewrap Day desk: 1 message'])
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
