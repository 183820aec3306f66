import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { CaseId } from '../cases/case.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { setYoung } from '../subjects/change-codes.ts'
import { aCaseIdOf, codeOf } from '../testing-walls.ts'
import { type JudgeGuardian, judgeGuardian } from './judge-guardian.ts'
import { readYoung } from './read-young.ts'
import { type ReportYoung, askAuthority, reportYoung } from './report-young.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit } = people

async function aYouth(minor: 'possible' | 'no' = 'possible') {
  const who = await shelter.register(amina)
  const caseId = await aCaseIdOf(shelter, database, who, amina)
  if (minor !== 'no')
    must(await runner.run(setYoung, { ...command(), subject: who.subject, seen: 1, minor, guardianSafe: null }, amina.actor))
  return { who, caseId }
}
type Youth = Awaited<ReturnType<typeof aYouth>>
const words = (who: Protected, field: string) => shelter.sealed(who, 'C3', field, 'made-up words')

async function told(
  { who, caseId }: Youth,
  changes: Partial<ReportYoung> = {},
  fields: readonly string[] = ['report'],
): Promise<ReportYoung> {
  const report = id<'young-report'>()
  const names = fields.map((one) => (one === 'report' ? `young-report-${report}` : `young-unsafe-${report}`))
  return {
    ...command(),
    subject: who.subject,
    caseId,
    report,
    region: 'ON',
    toldAt: new Date(world.now().getTime() - 3_600_000),
    youngPerson: 'told-first',
    fields: await Promise.all(names.map(async (name) => words(who, name))),
    ...changes,
  }
}
const report = async (youth: Youth, ...rest: [Partial<ReportYoung>?, (readonly string[])?]) =>
  runner.run(reportYoung, await told(youth, ...rest), amina.actor)
const view = async (caseId: CaseId, by: Person = amina) => runner.run(readYoung, { caseId, at: world.now() }, by.actor)

suite('a report to the child protection authority', () => {
  test('says to whom, when and by whom, and that the young person heard of it first or why that was unsafe', async () => {
    const youth = await aYouth()
    assert.equal(codeOf(await report(youth, {}, [])), 'to-whom-missing')
    assert.equal(codeOf(await report(youth, { youngPerson: 'unsafe-to-tell' })), 'no-reason-why-unsafe')
    assert.equal(codeOf(await report(youth, { toldAt: new Date(world.now().getTime() + 3_600_000) })), 'not-yet')
    must(await report(youth, { youngPerson: 'unsafe-to-tell' }, ['report', 'unsafe']))
    const { reports, opened } = must(await view(youth.caseId))
    assert.deepEqual(
      reports.map(({ rule, toldBy, youngPerson }) => [rule, toldBy, youngPerson]),
      [['on/child-at-risk/2021-10-01', amina.actor.member, 'unsafe-to-tell']],
    )
    assert.equal(opened.fields.length, 2)
  })

  test('is put on the list for the end of the day there, and ends when it was made; it waits for no guardian', async () => {
    const youth = await aYouth()
    const ask = { ...command(), subject: youth.who.subject, caseId: youth.caseId, region: 'ON', task: id<'task'>(), fields: [] } as const
    must(await runner.run(askAuthority, ask, amina.actor))
    const tasks = () =>
      database.asOperator<{ state: string; rule: string; soon: boolean }>(
        `select state, rule, due_at <= made_at + interval '25 hours' as soon from fanal.case_task where subject_id = $1`,
        [youth.who.subject],
      )
    assert.deepEqual(await tasks(), [{ state: 'open', rule: 'on/child-at-risk/2021-10-01', soon: true }])
    must(await report(youth))
    assert.equal((await tasks())[0]?.state, 'done')
  })

  test('is for somebody who may be under 18; sent twice it is one; nobody outside reads or writes it', async () => {
    const grown = await aYouth('no')
    assert.equal(codeOf(await report(grown)), 'not-young')
    const youth = await aYouth()
    const twice = await told(youth)
    const both = await Promise.all([runner.run(reportYoung, twice, amina.actor), runner.run(reportYoung, twice, amina.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.equal(must(await view(youth.caseId)).reports.length, 1)
    assert.equal(codeOf(await view(youth.caseId, benoit)), 'not-found')
    assert.equal(codeOf(await runner.run(reportYoung, await told(youth), benoit.actor)), 'not-found')
  })
})

suite('a guardian', () => {
  const judge = async ({ who, caseId }: Youth, reason: JudgeGuardian['reason'], why: boolean) => {
    const judgement = id<'judgement'>()
    const fields = why ? [await words(who, `guardian-${judgement}`)] : []
    return runner.run(judgeGuardian, { ...command(), subject: who.subject, caseId, judgement, reason, fields }, amina.actor)
  }
  const safe = async ({ caseId }: Youth) => must(await view(caseId)).opened.subject.guardianSafe

  test('gets nothing until somebody wrote why that is safe, and the last judgement holds', async () => {
    const youth = await aYouth()
    assert.equal(await safe(youth), null)
    assert.equal(codeOf(await judge(youth, 'authority-advised', false)), 'guardian-not-known-to-be-safe')
    must(await judge(youth, 'authority-advised', true))
    assert.equal(await safe(youth), 'authority-advised')
    must(await judge(youth, null, false))
    assert.equal(await safe(youth), null)
    assert.deepEqual(
      must(await view(youth.caseId)).judgements.map((one) => one.safe),
      [true, false],
    )
  })

  test('is no question where the person is an adult', async () => {
    assert.equal(codeOf(await judge(await aYouth('no'), 'authority-advised', true)), 'not-young')
  })
})
