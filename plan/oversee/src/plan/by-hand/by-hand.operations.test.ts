import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type Duty, must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { buildEdition } from '../../edition/build.ts'
import { editionFaults } from '../../edition/faults.ts'
import { houseRule, knownOf } from '../../edition/known.ts'
import { importPlan, planHeld, planRead } from '../plan.operations.ts'
import { planText } from '../plan.text.ts'
import type { Plan } from '../plan.ts'
import { aPlan } from '../testing-plan.ts'
import { changePlan } from './by-hand.operations.ts'
import type { HandPart } from './part-fields.ts'
import { type Filled, anEmptyStart, asTyped, otherCountry } from './testing-by-hand.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
world.pass((Date.parse('2026-11-27T12:00:00Z') - world.now().getTime()) / 1000)
const runner = createRunner({ database: door.workbench, world })
const [secretary, elsewhere] = [await aMember(database, door, ['secretariat']), await aMember(database, door, ['secretariat'])]
const unit = secretary.actor.held[0]!.unit
const as = (duty: Duty): Actor => ({ ...secretary.actor, held: [{ duty, unit }] })

interface Change {
  readonly of?: string | null
  readonly by?: Actor
}
async function change(plan: string, seen: number, part: HandPart, filled: Filled | null, { of = null, by = secretary.actor }: Change = {}) {
  world.pass(60)
  const typed = filled === null ? null : asTyped(filled)
  return await runner.run(changePlan, { plan, seen, part, of, typed, language: 'en', world }, by)
}
async function held(plan: string, version: number | null = null): Promise<Plan> {
  return must(await runner.run(planRead, { plan, version }, secretary.actor)).plan
}
const take = async (plan: Plan) => must(await runner.run(importPlan, { plan, seen: null, world }, secretary.actor))
const pillar = (id: string): Filled => ({ id, en: id, fr: id })

suite('the secretariat enters a plan by hand', () => {
  test('another country’s, from an empty start, and an edition of it has no fault and names nothing of Canada', async () => {
    const { code, begun, steps } = otherCountry
    await take(anEmptyStart(code, begun))
    let version = 1
    for (const [part, filled] of steps) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as somebody types
      const kept = must(await change(code, version, part, filled))
      assert.equal(kept, version + 1, part)
      version = kept
    }
    const plan = await held(code)
    assert.deepEqual([plan.pillars.length, plan.commitments.length, plan.indicators.length, plan.targets.length], [5, 2, 3, 1])
    assert.deepEqual([(await held(code, 1)).pillars, (await held(code, 3)).pillars.length], [[], 2], 'each earlier version stays')

    world.pass(60)
    const period = { id: '2027', from: '2027-01-01', until: '2028-01-01' }
    const cutoff = world.now().toISOString()
    const connections = { auditor: database.connect('auditor'), workbench: door.workbench }
    const known = await knownOf({ plan: code, period, cutoff, rule: houseRule(new Uint8Array(32)) }, connections)
    assert.ok(known !== null)
    const { edition, files } = await buildEdition(known, { period, cutoff, publishAt: null, corrected: null })
    assert.deepEqual(editionFaults(edition), [])
    assert.deepEqual(
      edition.pillars.map(({ code: pillarCode }) => pillarCode),
      ['know', 'prevent', 'shelter', 'judge', 'together'],
    )
    const words = JSON.stringify([edition.plan, edition.pillars, edition.departments, edition.standings, edition.sources])
    assert.match(words, /Ministry of Labour of Fjordland/)
    const read = files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const)
    const told = read.filter(([path]) => !path.endsWith('.pdf')).filter(([, text]) => /Canad|RCMP|GRC\b|NAP-|Ottawa/i.test(text))
    assert.deepEqual(
      told.map(([path, text]) => `${path}: ${/.{0,60}(?:Canad|RCMP|GRC\b|NAP-|Ottawa).{0,60}/i.exec(text)?.[0] ?? ''}`),
      [],
    )
  })

  test('what somebody else kept meanwhile is not written over, and both are there to be looked at', async () => {
    await take(aPlan({ id: 'two-desks' }))
    assert.equal(must(await change('two-desks', 1, 'pillar', pillar('one'))), 2)
    assert.deepEqual(await change('two-desks', 1, 'pillar', pillar('two')), refuse('changed-meanwhile', planText.changedMeanwhile))
    const both = must(await runner.run(planHeld, { plan: 'two-desks', seen: 1 }, secretary.actor))
    assert.deepEqual([both.seen?.pillars.length, both.held?.version, both.held?.plan.pillars.length], [2, 2, 3])
    assert.equal(must(await change('two-desks', 2, 'pillar', pillar('two'))), 3)
    assert.deepEqual(
      (await held('two-desks')).pillars.map(({ id }) => id),
      ['prevention', 'protection', 'one', 'two'],
    )
  })

  test('two who keep at the same moment: one is kept, the other is told', async () => {
    await take(aPlan({ id: 'one-moment' }))
    const told = await Promise.all(['one', 'two'].map(async (id) => await change('one-moment', 1, 'pillar', pillar(id))))
    assert.deepEqual(told.map((outcome) => (outcome.ok ? 'kept' : outcome.code)).toSorted(), ['changed-meanwhile', 'kept'])
  })

  test('a file that was looked at before somebody changed the plan is not taken in over it', async () => {
    const plan = aPlan({ id: 'looked-at' })
    await take(plan)
    must(await change('looked-at', 1, 'pillar', pillar('one')))
    const taken = await runner.run(importPlan, { plan: { ...plan, gaps: [] }, seen: 1, world }, secretary.actor)
    assert.equal(taken.ok ? 'taken' : taken.code, 'changed-meanwhile')
    assert.equal((await held('looked-at')).pillars.length, 3)
    const begun = await runner.run(importPlan, { plan: aPlan({ id: 'looked-at' }), seen: null, world }, secretary.actor)
    assert.equal(begun.ok ? 'taken' : begun.code, 'changed-meanwhile', 'a plan is not begun over one that is held')
  })

  test('what is wrong is kept back whole; what is the same makes no version; what is taken out stays in the version before', async () => {
    await take(aPlan({ id: 'mended' }))
    assert.equal((await change('mended', 1, 'pillar', { id: 'one', en: 'One' })).ok, false)
    assert.equal(must(await change('mended', 1, 'pillar', { id: '', en: 'Prevention', fr: 'Prévention' }, { of: 'prevention' })), 1)
    assert.equal(must(await change('mended', 1, 'pillar', { en: 'Stopping it', fr: 'L’arrêter' }, { of: 'prevention' })), 2)
    assert.equal(must(await change('mended', 2, 'commitment', null, { of: 'INV-01' })), 3)
    const [before, after_] = [await held('mended', 2), await held('mended')]
    assert.deepEqual([before.commitments.length, after_.commitments.length, after_.funding], [2, 1, []])
    assert.equal(after_.pillars[0]?.name.en, 'Stopping it')
  })

  test('a target is a further row, with its day and reason; the first stays', async () => {
    await take(aPlan({ id: 'moved' }))
    const reason = { 'reason-en': 'Fewer hotels', 'reason-fr': 'Moins d’hôtels' }
    const day = world.now().toISOString().slice(0, 10)
    const wish = { indicator: 'staff_taught', period: '2026-27', kind: 'number', value: '60', set_on: day, ...reason }
    must(await change('moved', 1, 'target', wish))
    const rows = await database.asOperator<{ low: number }>(`select low from fanal.plan_target where plan = 'moved' order by entered_at`)
    assert.deepEqual(
      rows.map(({ low }) => low),
      [100, 60],
    )
  })

  test('it is for a secretariat, in its own organization; the ledger has the part and no word of it', async () => {
    await take(aPlan({ id: 'guarded' }))
    for (const duty of ['reviewer', 'department-contributor', 'statistician', 'auditor', 'program-officer', 'case-worker'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await change('guarded', 1, 'pillar', pillar('one'), { by: as(duty) }), refuse('not-allowed'), duty)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await runner.run(planHeld, { plan: 'guarded' }, as(duty)), refuse('not-allowed'), duty)
    }
    const theirs = await change('guarded', 1, 'pillar', pillar('one'), { by: elsewhere.actor })
    assert.equal(theirs.ok ? 'kept' : theirs.code, 'not-found')
    must(await change('guarded', 1, 'pillar', { id: 'quiet', en: 'Whispered', fr: 'Murmuré' }))
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      unit,
    ])
    const entries = rows.map(({ body }) => JSON.parse(body.toString()) as { type: string; data: Record<string, unknown> })
    const entry = entries.findLast(({ type }) => type === 'oversee.plan.changed')
    assert.deepEqual({ ...entry?.data, digest: '' }, { plan: 'guarded', planVersion: 2, digest: '', part: 'pillar', act: 'kept' })
    assert.doesNotMatch(JSON.stringify(entries), /Whispered|Murmuré/)
  })
})
