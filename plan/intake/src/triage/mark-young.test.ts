import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { fromBase64Url, must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { screen, testKeys } from '@fanal/screen'
import { isoHour } from '@fanal/seal'
import type { ReportId } from '../inbox/inbox.ts'
import { aNode } from '../inbox/testing.ts'
import { notYoungReasons } from './child-protection.ts'
import { markYoung } from './child-protection.operations.ts'
import { codeReport } from './code-report.ts'
import { sealCoding } from './seal-coding.ts'
import { triageOf } from './triage-of.ts'
import { triageRefusals } from './triage.refusals.ts'
import type { Minor } from './triage.store.ts'
import type { Coding } from './triage.ts'

const database = await testDatabase()
after(() => database.drop())
const { harbour, send, runner, officer, world, node, entriesOf } = await aNode(database)
const day = harbour.units[0]!

const aReport = async (): Promise<ReportId> => (await send(day, { answers: { what: 'she is sixteen' } })).id
const minorOf = async (report: ReportId): Promise<Minor> => must(await runner.run(triageOf, { report }, officer)).codes.minor

async function code(report: ReportId, minor: Minor) {
  const screened = screen([])
  assert.ok(screened.ok)
  const answers = Object.fromEntries(testKeys.map((key) => [key, screened.results[key].answer])) as Coding['answers']
  const at = isoHour(world.now())
  const rules = { ...screened.rules }
  const coding: Coding = { v: 1, facts: [], answers, rules, decision: 'no-harm', reasons: 'x', at, member: officer.member }
  const envelope = await sealCoding({ id: report, unit: day, deployment: node.deployment }, coding, node.directory)
  return await runner.run(codeReport, { report, envelope: fromBase64Url(envelope!)!, minor, at: world.now() }, officer)
}

suite('the mark that somebody may be under 18', () => {
  test('is made without a reason, and taken back only with one, which the ledger keeps', async () => {
    for (const minor of ['no', 'unknown'] as const) {
      const report = await aReport()
      must(await runner.run(markYoung, { report, minor: 'possible', reason: null }, officer))
      assert.deepEqual(await runner.run(markYoung, { report, minor, reason: null }, officer), refuse('invalid', triageRefusals.whyNotYoung))
      assert.equal(await minorOf(report), 'possible')
      must(await runner.run(markYoung, { report, minor, reason: 'misread' }, officer))
      assert.equal(await minorOf(report), minor)
      const marks = (await entriesOf(report)).filter(({ type }) => type === 'intake.report.age-marked').map(({ data }) => data)
      assert.deepEqual(marks, [
        { minor: 'possible', reason: null },
        { minor, reason: 'misread' },
      ])
    }
    assert.ok(notYoungReasons.length >= 3)
  })

  test('is not taken back by a coding that says otherwise: the coding is kept, and the mark stands', async () => {
    const report = await aReport()
    assert.deepEqual(must(await code(report, 'possible')), { again: false, minor: 'possible' })
    assert.deepEqual(must(await code(report, 'no')), { again: false, minor: 'possible' })
    assert.equal(await minorOf(report), 'possible')
    const coded = (await entriesOf(report)).filter(({ type }) => type === 'intake.report.coded').map(({ data }) => data['minor'])
    assert.deepEqual(coded, ['possible', 'possible'])
    const other = await aReport()
    assert.deepEqual(must(await code(other, 'no')), { again: false, minor: 'no' })
  })
})
