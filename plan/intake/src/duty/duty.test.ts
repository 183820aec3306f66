import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { aNode } from '../inbox/testing.ts'
import { thisWorld } from '@fanal/kernel'
import { readPresences } from '../line/line.store.ts'
import { dutyDesk } from './duty-desk.ts'
import { endShift, setProfile, startShift } from './duty.operations.ts'
import { dutyText } from './duty.text.ts'
import { unattendedUnits } from './unattended.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, officer } = house
const [day, night] = harbour.units as [(typeof harbour.units)[0], (typeof harbour.units)[0]]
const supervisor = house.inUnit(harbour.id, day, 'intake-supervisor')
const asPublic = database.connect('public')

const id = () => timedId<'shift'>(new Date(), thisWorld.chance(10))
/** What a reporter is told: the view asks the database's own clock. */
const told = async () =>
  (
    await asPublic.query<{ on_duty: boolean; hours: unknown }>('select on_duty, hours from fanal.published_unit where unit_id = $1', [day])
  )[0]

suite('a shift', () => {
  test('is told to reporters while it runs, and not after', async () => {
    assert.equal((await told())?.on_duty, false)
    assert.ok((await runner.run(startShift, { id: id(), unit: day, hours: 4, at: new Date() }, officer)).ok)
    assert.equal((await told())?.on_duty, true)
    assert.ok((await runner.run(endShift, { unit: day, at: new Date() }, officer)).ok)
    assert.equal((await told())?.on_duty, false)
  })

  test('is one for each member: beginning again moves its end', async () => {
    const at = new Date()
    for (const hours of [2, 6]) assert.ok((await runner.run(startShift, { id: id(), unit: day, hours, at }, officer)).ok)
    const desk = await runner.run(dutyDesk, { now: at }, officer)
    assert.ok(desk.ok)
    assert.deepEqual(
      desk.value.units.flatMap(({ shifts }) => shifts.map(({ until }) => until.getTime() - at.getTime())),
      [6 * 3_600_000],
    )
    assert.equal((await runner.run(dutyDesk, { now: new Date(at.getTime() + 7 * 3_600_000) }, officer)).ok, true)
    const later = await runner.run(dutyDesk, { now: new Date(at.getTime() + 7 * 3_600_000) }, officer)
    assert.ok(later.ok && later.value.units.every(({ shifts }) => shifts.length === 0), 'it runs out by itself')
  })

  test('has whole hours, twelve at most, in one’s own unit', async () => {
    for (const hours of [0, 13, 1.5, Number.NaN])
      assert.deepEqual(
        await runner.run(startShift, { id: id(), unit: day, hours, at: new Date() }, officer),
        refuse('invalid', dutyText.badHours),
      )
    assert.equal((await runner.run(startShift, { id: id(), unit: night, hours: 2, at: new Date() }, officer)).ok, false)
  })
})

suite('a unit where nobody is on duty', () => {
  test('is named to whoever works there until one of them is', async () => {
    const at = new Date()
    const named = async (who: typeof officer) => {
      const unattended = await runner.run(unattendedUnits, { now: at }, who)
      return unattended.ok ? unattended.value.map(({ unit }) => unit) : unattended.code
    }
    assert.ok((await runner.run(endShift, { unit: day, at }, officer)).ok)
    assert.deepEqual([await named(officer), await named(house.inUnit(harbour.id, night, 'intake-officer'))], [[day], [night]])
    assert.ok((await runner.run(startShift, { id: id(), unit: day, hours: 8, at }, officer)).ok)
    assert.deepEqual([await named(officer), await named(supervisor)], [[], []])
    await database.asOperator('update fanal.unit set receives = false where unit_id = $1', [night])
    assert.deepEqual(await named(house.inUnit(harbour.id, night, 'intake-officer')), [], 'nobody reads of a unit that takes no reports')
    await database.asOperator('update fanal.unit set receives = true where unit_id = $1', [night])
    assert.equal(await named(house.inUnit(harbour.id, day, 'auditor')), 'not-allowed')
  })
})

test('hours are a supervisor’s to give; reporters read them', async () => {
  const hours = [{ days: [1, 2, 3], from: '08:00', to: '20:00' }]
  const profile = { unit: day, timeZone: 'America/Halifax', hours, closed: [], answersWithinHours: 24, at: new Date() }
  assert.equal((await runner.run(setProfile, profile, officer)).ok, false)
  for (const answersWithinHours of [24, 12]) assert.ok((await runner.run(setProfile, { ...profile, answersWithinHours }, supervisor)).ok)
  assert.deepEqual((await told())?.hours, hours)
})

test('a closed date is told to reporters: not open, and when it opens again', async () => {
  const hours = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }]
  const profile = { unit: day, timeZone: 'America/Halifax', hours, closed: ['2026-12-25'], answersWithinHours: 24, at: new Date() }
  assert.ok((await runner.run(setProfile, profile, supervisor)).ok)
  const opening = async (at: string) => (await readPresences(asPublic, new Date(at)))[day]?.opening
  assert.deepEqual(await opening('2026-12-24T15:00:00Z'), {
    isOpen: true,
    today: '2026-12-24',
    turnsAt: '2026-12-25T00:00:00.000Z',
    closedSoon: ['2026-12-25'],
  })
  assert.deepEqual(await opening('2026-12-25T15:00:00Z'), {
    isOpen: false,
    today: '2026-12-25',
    turnsAt: '2026-12-28T12:00:00.000Z',
    closedSoon: ['2026-12-25'],
  })
  const desk = await runner.run(dutyDesk, { now: new Date('2026-12-25T15:00:00Z') }, officer)
  assert.deepEqual(desk.ok && desk.value.units.map(({ profile: kept, opening: now }) => [kept?.closed, now?.isOpen]), [
    [['2026-12-25'], false],
  ])
})
