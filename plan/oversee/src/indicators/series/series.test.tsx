import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type Duty, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { renderToString } from 'preact-render-to-string'
import { importPlanByCommand } from '../../plan/plan.operations.ts'
import { aPlan } from '../testing-plan.ts'
import { readSeries } from './read-series.ts'
import { enterValues, valuesDesk } from './series.operations.ts'
import { ValuesPage } from './series.pages.tsx'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const runner = createRunner({ database: door.workbench, world })
const statistician = await aMember(database, door, ['statistician'])
const { organization } = statistician.actor
const unit = statistician.actor.held[0]!.unit
const plan = aPlan({ id: 'plan-invented', observations: [] })
await importPlanByCommand(door.workbench, { plan, organization }, world)

const as = (duty: Duty): Actor => ({ ...statistician.actor, held: [{ duty, unit }] })
const head = 'indicator,period,value,vintage,definition,mark,source\n'
const enter = (rows: string, by: Actor = statistician.actor) =>
  runner.run(enterValues, { plan: plan.id, bytes: Buffer.from(head + rows), world }, by)
async function desk(by: Actor = statistician.actor) {
  const read = await runner.run(valuesDesk, { plan: plan.id }, by)
  assert.ok(read.ok)
  return read.value
}
const held = async () => (await desk()).plan.observations.map(({ period, value, vintage }) => `${period} ${value} ${vintage}`)

suite('a statistician enters what others publish', () => {
  test('a file is taken whole; the same again adds nothing; a later vintage stands beside the earlier one', async () => {
    assert.deepEqual(await enter('cases,2012-13,528,2013-12,1,secondary,S1\ncases,2013-14,570,2014-11,1,secondary,S1\n'), {
      ok: true,
      value: 2,
    })
    assert.deepEqual(await enter('cases,2012-13,528,2013-12,1,secondary,S1\n'), { ok: true, value: 0 })
    assert.deepEqual(await enter('cases,2012-13,597,2014-11,1,secondary,S1\n'), { ok: true, value: 1 })
    assert.deepEqual(await held(), ['2012-13 528 2013-12', '2012-13 597 2014-11', '2013-14 570 2014-11'])
  })

  test('one wrong row, and nothing of the file is there', async () => {
    const before = await held()
    const refused = await enter('cases,2010-11,30,2014,1,secondary,S1\ncases,2011-12,NaN,2014,1,secondary,S1\n')
    assert.equal(refused.ok || refused.code, 'invalid')
    assert.deepEqual(await held(), before)
  })

  test('others who answer for the plan read and do not enter; nobody else reads', async () => {
    for (const reader of ['secretariat', 'reviewer', 'department-contributor'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal((await desk(as(reader))).mayEnter, false)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await enter('cases,2010-11,30,2014,1,secondary,S1\n', as(reader)), refuse('not-allowed'))
    }
    assert.deepEqual(await runner.run(valuesDesk, { plan: plan.id }, as('intake-officer')), refuse('not-allowed'))
    const elsewhere = await aMember(database, door, ['statistician'])
    assert.deepEqual(await enter('cases,2010-11,30,2014,1,secondary,S1\n', elsewhere.actor), refuse('not-found'))
  })

  test('the ledger keeps how many rows of which file, and no value', async () => {
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      unit,
    ])
    const entries = rows
      .map(({ body }) => JSON.parse(body.toString()) as { type: string; data: object })
      .filter(({ type }) => type === 'oversee.values.entered')
    assert.deepEqual(
      entries.map(({ data }) => Object.keys(data)),
      [
        ['digest', 'plan', 'rows'],
        ['digest', 'plan', 'rows'],
        ['digest', 'plan', 'rows'],
      ],
    )
  })

  test('the page shows what was revised, before and now, and each fault by row and column, in both languages', async () => {
    const read = readSeries(Buffer.from(`${head}cases,2013-14,x,2014,1,official,S1\n`), { plan, today: '2026-11-27' })
    assert.ok(!read.ok)
    const page = async (language: 'en' | 'fr', more: Partial<Parameters<typeof ValuesPage>[0]> = {}) =>
      renderToString(ValuesPage({ language, csrf: 'made-up', desk: await desk(), done: false, faults: [], fileFault: null, ...more }))
    const english = await page('en')
    for (const words of ['528 (as known in December 2013)', '597 (as known in November 2014)', '2012-13'])
      assert.ok(english.includes(words), words)
    const french = await page('fr', { faults: read.faults })
    for (const words of ['2012-2013', 'Rien n’a été inscrit', 'Un symbole n’est pas une valeur', '<code>mark</code>'])
      assert.ok(french.includes(words), words)
    assert.doesNotMatch(await page('en', { desk: { ...(await desk()), mayEnter: false } }), /<form/)
  })
})
