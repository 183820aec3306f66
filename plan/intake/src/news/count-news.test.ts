import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { hourOf } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { takeReport } from '../inbox/take-report.ts'
import { aNode } from '../inbox/testing.ts'
import { assignReport } from '../work/work.operations.ts'
import { countNews } from './count-news.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, world, officer } = house
const [day, night] = [harbour.units[0]!, harbour.units[1]!]
const since = hourOf(world.now())
const counts = async (who = officer, from = since) => {
  const counted = await runner.run(countNews, { since: from, now: world.now() }, who)
  return counted.ok ? counted.value : counted.code
}

suite('how much came', () => {
  test('counts what is received, whether or not somebody has opened it since, in one’s own units only', async () => {
    assert.deepEqual(await counts(), { received: 0, again: 0 })
    const { id: report } = await house.send(day, { answers: { what: 'one' } })
    await house.send(night, { answers: { what: 'of another unit' } })
    assert.deepEqual(await counts(), { received: 1, again: 0 })
    assert.ok((await runner.run(takeReport, { report }, officer)).ok)
    assert.deepEqual(await counts(), { received: 1, again: 0 })
    assert.deepEqual(await counts(officer, new Date(since.getTime() + 3_600_000)), { received: 0, again: 0 }, 'since later')
  })

  test('counts who wrote again where the report is one’s own or nobody’s, not where it is a colleague’s', async () => {
    const sent = await house.send(day, { answers: { what: 'two' } })
    assert.ok((await runner.run(takeReport, { report: sent.id }, officer)).ok)
    await house.send(day, { answers: { what: 'more' }, keys: sent.keys })
    const again = async (who = officer) => ((await counts(who)) as { again: number }).again
    assert.equal(await again(), 1)
    assert.ok((await runner.run(assignReport, { report: sent.id, to: officer.member, at: world.now() }, officer)).ok)
    assert.equal(await again(), 1)
    assert.equal(await again(house.inUnit(harbour.id, day, 'intake-officer')), 0)
  })

  test('shows no record and leaves no entry; whoever has no duty at an inbox is told nothing', async () => {
    const entries = () =>
      database.asOperator("select 1 from fanal.ledger_entry where convert_from(body, 'UTF8') like '%intake.count-news%'")
    await counts()
    assert.equal((await entries()).length, 0)
    assert.equal(await counts(house.inUnit(harbour.id, day, 'auditor')), 'not-allowed')
  })
})
