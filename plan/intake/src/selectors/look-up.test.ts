import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { MemberActor, UnitId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ReportId } from '../inbox/inbox.ts'
import { aNode } from '../inbox/testing.ts'
import { findSelectors } from './find-selectors.ts'
import { keepSelectors } from './keep-selectors.ts'
import { lookUp } from './look-up.ts'
import { selectorToken } from './selector.ts'
import type { Token } from './selectors.store.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, north, runner, world, officer } = house
const [day, night] = harbour.units as [UnitId, UnitId]
const door = north.units[0]!
const nightOfficer = house.inUnit(harbour.id, night, 'intake-officer')
const both = house.somebody(harbour.id, [
  { duty: 'hotline-operator', unit: day },
  { duty: 'intake-officer', unit: night },
])
const stranger = house.inUnit(north.id, door, 'intake-officer')

/** As a browser makes it, under one key that both organizations shall have here: only access can keep them apart. */
const indexKey = new Uint8Array(32).fill(9)
function tokenOf(words: string): Token {
  const [found] = findSelectors(words)
  assert.ok(found)
  return { kind: found.kind, token: selectorToken(indexKey, found) }
}
const boss = tokenOf('604-555-0142')

async function aReport(unit: UnitId, words: string, actor: MemberActor): Promise<ReportId> {
  const { id } = await house.send(unit, { answers: { what: words } })
  assert.ok((await keep(id, { add: [tokenOf(words)] }, actor)).ok)
  return id
}

const keep = (report: ReportId, change: { add?: readonly Token[]; remove?: readonly Token[] }, actor: MemberActor) =>
  runner.run(keepSelectors, { report, add: [], remove: [], at: world.now(), ...change }, actor)

async function seenBy(actor: MemberActor, tokens: readonly Token[] = [boss], except: ReportId | null = null): Promise<ReportId[][]> {
  const seen = await runner.run(lookUp, { tokens, except }, actor)
  assert.ok(seen.ok)
  return seen.value.map(({ reports }) => reports.map(({ report }) => report))
}

const [first, second] = [await aReport(day, '(604) 555-0142', officer), await aReport(day, '+1 604.555.0142', officer)]
const atNight = await aReport(night, 'tel 6045550142', nightOfficer)
const elsewhere = await aReport(door, '604 555 0142', stranger)

suite('where a number stands', () => {
  test('is said of one’s own units, however it was written, and counts no other', async () => {
    assert.deepEqual((await seenBy(officer))[0]?.toSorted(), [first, second].toSorted())
    assert.deepEqual(await seenBy(nightOfficer), [[atNight]])
    assert.deepEqual((await seenBy(both))[0]?.toSorted(), [first, second, atNight].toSorted())
    assert.deepEqual(await seenBy(stranger), [[elsewhere]])
  })

  test('leaves out the report from which is asked, and answers each number for itself', async () => {
    const other = tokenOf('604-555-0143')
    assert.deepEqual(await seenBy(officer, [other, boss], first), [[], [second]])
    assert.deepEqual(await seenBy(officer, [{ kind: 'handle', token: boss.token }]), [[]])
    assert.deepEqual(await seenBy(officer, []), [])
  })

  test('is no news for other duties', async () => {
    for (const duty of ['case-worker', 'organization-administrator', 'auditor'] as const) {
      const answer = await runner.run(lookUp, { tokens: [boss], except: null }, house.inUnit(harbour.id, day, duty))
      assert.equal(!answer.ok && answer.code, 'not-allowed', duty)
    }
  })
})

suite('what an officer confirms', () => {
  test('is kept once, and the ledger has its kind but not the token', async () => {
    const { id } = await house.send(day, { answers: { what: 'x' } })
    for (const _ of [1, 2])
      assert.deepEqual(await keep(id, { add: [boss] }, officer), { ok: true, value: [{ ...boss, token: Buffer.from(boss.token) }] })
    const entries = (await house.entriesOf(id)).filter(({ type }) => type === 'intake.selectors.kept')
    assert.deepEqual(
      entries.map(({ data }) => data),
      [{ added: ['phone'], removed: [] }],
    )
    assert.deepEqual(await keep(id, { remove: [boss] }, officer), { ok: true, value: [] })
    assert.ok(!(await seenBy(officer))[0]?.includes(id))
  })

  test('stays as it is for another unit and another organization', async () => {
    const codes = await Promise.all([nightOfficer, stranger].map((actor) => keep(first, { remove: [boss] }, actor)))
    assert.deepEqual(
      codes.map((answer) => !answer.ok && answer.code),
      ['not-allowed', 'not-found'],
    )
    assert.ok((await seenBy(officer))[0]?.includes(first))
  })
})
