import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type UnitId, refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { aNode } from '../inbox/testing.ts'
import { templateDesk } from './template-desk.ts'
import { keepTemplate, removeTemplate } from './templates.operations.ts'
import type { OwnTemplate } from './templates.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, north, runner, world, officer } = house
const [day, night] = harbour.units as [UnitId, UnitId]
const supervisor = house.inUnit(harbour.id, day, 'intake-supervisor')

const aTemplate = (changes: Partial<OwnTemplate> = {}): OwnTemplate => ({
  id: timedId<'answer-template'>(world.now(), world.chance(10)),
  unit: day,
  kind: 'answer',
  title: { en: 'Our hours', fr: 'Nos heures' },
  text: { en: 'We read this mailbox on weekdays.', fr: 'Nous lisons cette boîte en semaine.' },
  ...changes,
})
const kept = async (template: OwnTemplate, by = supervisor) => await runner.run(keepTemplate, { ...template, at: world.now() }, by)
async function seenBy(actor: typeof officer) {
  const desk = await runner.run(templateDesk, {}, actor)
  assert.ok(desk.ok)
  return desk.value
}

suite('ready sentences of a unit', () => {
  test('a supervisor writes one, changes it and takes it away; colleagues of the unit see it, others do not', async () => {
    const template = aTemplate()
    assert.ok((await kept(template)).ok)
    const [mine] = await seenBy(officer)
    assert.deepEqual(mine?.own, [template])
    assert.equal(mine?.maySet, false)
    assert.deepEqual((await seenBy(house.inUnit(harbour.id, night, 'hotline-operator')))[0]?.own, [])
    const changed = { ...template, text: { en: 'We read it every day.', fr: 'Nous la lisons chaque jour.' } }
    assert.ok((await kept(changed)).ok)
    assert.deepEqual((await seenBy(supervisor))[0], { unit: mine?.unit, own: [changed], maySet: true })
    assert.ok((await runner.run(removeTemplate, { id: template.id, unit: day }, supervisor)).ok)
    assert.ok((await runner.run(removeTemplate, { id: template.id, unit: day }, supervisor)).ok)
    assert.deepEqual((await seenBy(officer))[0]?.own, [])
    const acts = (await house.entriesOf(day)).filter(({ type }) => type.startsWith('intake.template'))
    assert.deepEqual(
      acts.map(({ type, data }) => [type, data]),
      [
        ['intake.template.written', { template: template.id }],
        ['intake.template.changed', { template: template.id }],
        ['intake.template.removed', { template: template.id }],
      ],
    )
    assert.doesNotMatch(JSON.stringify(acts), /weekdays|semaine/)
  })

  test('an officer, a supervisor of another unit and one elsewhere write none here', async () => {
    const stranger = house.inUnit(harbour.id, night, 'intake-supervisor')
    for (const actor of [officer, stranger, house.inUnit(north.id, north.units[0]!, 'intake-supervisor')])
      assert.deepEqual(await kept(aTemplate(), actor), refuse('not-allowed'))
    const template = aTemplate()
    assert.ok((await kept(template)).ok)
    assert.equal((await kept({ ...template, unit: night }, stranger)).ok, false, 'not under one’s own unit’s name either')
    assert.equal((await runner.run(removeTemplate, { id: template.id, unit: night }, stranger)).ok, false)
    assert.deepEqual((await seenBy(officer))[0]?.own, [template])
  })
})
