import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type Duty, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { importPlan, importPlanByCommand, planRead, plansDesk } from './plan.operations.ts'
import { publishedPlan, publishedPlans } from './plan.store.ts'
import type { Plan } from './plan.ts'
import { aCommitment, aPlan } from './testing-plan.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const runner = createRunner({ database: door.workbench, world })
const [secretary, elsewhere] = [await aMember(database, door, ['secretariat']), await aMember(database, door, ['secretariat'])]
const unit = secretary.actor.held[0]!.unit
const as = (duty: Duty): Actor => ({ ...secretary.actor, held: [{ duty, unit }] })
const take = (plan: Plan, by: Actor = secretary.actor) => runner.run(importPlan, { plan, world }, by)
async function held(plan: string, version: number | null = null, by: Actor = secretary.actor): Promise<Plan | null> {
  const read = await runner.run(planRead, { plan, version }, by)
  return read.ok ? read.value.plan : null
}
const shelf = async (by: Actor) => await runner.run(plansDesk, {}, by)

suite('a plan of the secretariat', () => {
  test('what was read is what is held, to the last word, and the same again makes no version', async () => {
    const plan = aPlan({ id: 'first' })
    assert.deepEqual(await take(plan), { ok: true, value: 1 })
    assert.deepEqual(await held('first'), plan)
    assert.deepEqual(await take(plan), { ok: true, value: null })
  })

  test('a changed plan is a further version; the earlier one stays as it was', async () => {
    const before = aPlan({ id: 'second' })
    const changed = { ...before, commitments: [aCommitment({ due: '2027-01-31' })], gaps: [] }
    world.pass(60)
    assert.deepEqual(await take(before), { ok: true, value: 1 })
    assert.deepEqual(await take(changed), { ok: true, value: 2 })
    assert.deepEqual(await held('second'), changed)
    assert.deepEqual((await held('second', 1))?.commitments, before.commitments)
  })

  test('a later vintage stands beside the earlier one, a value put right takes the place of its own, and neither row goes', async () => {
    const plan = aPlan({ id: 'third' })
    const [first] = plan.observations
    await take(plan)
    world.pass(60)
    await take({ ...plan, observations: [{ ...first!, value: 41 }] })
    world.pass(60)
    await take({ ...plan, observations: [{ ...first!, value: 52, vintage: '2028-05' }] })
    assert.deepEqual(
      (await held('third'))?.observations.map((one) => [one.vintage, one.value]),
      [
        ['2027-05', 41],
        ['2028-05', 52],
      ],
    )
    const rows = await database.asOperator<{ value: number }>(
      `select value from fanal.plan_observation where plan = 'third' order by entered_at`,
    )
    assert.deepEqual(
      rows.map(({ value }) => value),
      [40.5, 41, 52],
    )
  })

  test('a target that is moved is added to the first', async () => {
    const plan = aPlan({ id: 'fourth' })
    const [target] = plan.targets
    await take(plan)
    const reason = { en: 'Fewer hotels than thought', fr: 'Moins d’hôtels que prévu' }
    await take({ ...plan, targets: [{ ...target!, low: 60, high: 60, setOn: '2026-10-01', reason }] })
    assert.deepEqual(
      (await held('fourth'))?.targets.map(({ setOn, low }) => [setOn, low]),
      [
        ['2026-04-01', 100],
        ['2026-10-01', 60],
      ],
    )
  })

  test('the secretariat takes it in; whoever answers for the plan reads it; nobody else, and nobody of another organization', async () => {
    await take(aPlan({ id: 'fifth' }))
    for (const reader of ['reviewer', 'department-contributor', 'statistician', 'auditor', 'program-officer'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.notEqual(await held('fifth', null, as(reader)), null, reader)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await take(aPlan(), as(reader)), refuse('not-allowed'), reader)
    }
    for (const stranger of ['intake-officer', 'case-worker', 'organization-administrator'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await shelf(as(stranger)), refuse('not-allowed'), stranger)
    assert.equal(await held('fifth', null, elsewhere.actor), null)
    const theirs = await shelf(elsewhere.actor)
    assert.deepEqual(theirs.ok && theirs.value.plans, [])
  })

  test('the ledger has its code, its version and counts, and no word of it', async () => {
    await take(aPlan({ id: 'sixth' }))
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      unit,
    ])
    const entries = rows.map(({ body }) => JSON.parse(body.toString()) as { type: string; data: Record<string, unknown> })
    const entry = entries.find(({ data }) => data['plan'] === 'sixth')
    assert.equal(entry?.type, 'oversee.plan.imported')
    assert.deepEqual(Object.keys(entry.data).sort(), ['commitments', 'digest', 'indicators', 'plan', 'planVersion', 'values'])
    assert.doesNotMatch(JSON.stringify(entries), /Invented|hotel|inventé/)
  })

  test('by a command it is the organization’s; the public reads the newest version and holds no table', async () => {
    const { organization } = elsewhere.actor
    const plan = aPlan({ id: 'seventh' })
    assert.equal(await importPlanByCommand(door.workbench, { plan, organization }, world), 1)
    assert.equal(await importPlanByCommand(door.workbench, { plan, organization }, world), null)
    assert.equal(await importPlanByCommand(door.workbench, { plan: { ...plan, gaps: [] }, organization }, world), 2)
    const open = database.connect('public')
    assert.deepEqual((await publishedPlan('seventh', open))?.plan, { ...plan, gaps: [] })
    assert.equal(await publishedPlan('no-such-plan', open), null)
    assert.deepEqual(
      (await publishedPlans(open)).filter((one) => one.plan === 'seventh').map(({ version, commitments }) => [version, commitments]),
      [[2, 2]],
    )
    await assert.rejects(open.query('select * from fanal.plan_version'), /permission denied/)
  })

  test('the database itself changes and takes away nothing', async () => {
    const rows = await database.asOperator<{ name: string; may: boolean }>(
      `select relname as name, has_table_privilege('fanal_workbench', oid, 'update, delete, truncate') as may from pg_class
       where relnamespace = 'fanal'::regnamespace and relkind = 'r' and relname like 'plan\\_%'`,
    )
    const ours = rows.filter(({ name }) => name !== 'plan_action')
    assert.ok(ours.length >= 13)
    assert.deepEqual(
      ours.filter(({ may }) => may),
      [],
    )
  })
})
