import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import type { ReportId } from './inbox.ts'
import { inboxQuery, takeRequest } from './inbox.schema.ts'
import { languageText } from './inbox.text.ts'
import { listInbox } from './list-inbox.ts'
import { takeReport } from './take-report.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { runner, officer } = house
const day = house.harbour.units[0]!

async function languageOf(report: ReportId) {
  const listed = await runner.run(listInbox, {}, officer)
  assert.ok(listed.ok && listed.value.page.ok)
  return listed.value.page.value.rows.find(({ id }) => id === report)?.language
}
const taken = async (report: ReportId) => (await house.entriesOf(report)).filter(({ type }) => type === 'intake.report.taken')

suite('the language of a report', () => {
  test('is said by whoever opens it first: the server cannot know it', async () => {
    const { id: report } = await house.send(day, { answers: { what: 'Bonjour' }, language: 'fr' })
    assert.equal(await languageOf(report), null)
    assert.ok((await runner.run(takeReport, { report, language: 'fr' }, officer)).ok)
    assert.equal(await languageOf(report), 'fr')
    assert.deepEqual(
      (await taken(report)).map(({ data }) => data),
      [{ language: 'fr' }],
    )
    assert.ok((await runner.run(takeReport, { report, language: 'en' }, officer)).ok)
    assert.equal(await languageOf(report), 'fr', 'it was not new any more')
    assert.equal((await taken(report)).length, 1)
  })

  test('is one of the seven that the line is written in, and the queue shows and finds it by that code', async () => {
    for (const language of ['es', 'tl', 'pa', 'ar', 'zh-Hans'] as const) {
      const { id: report } = await house.send(day, { answers: { what: 'x' }, language })
      assert.ok((await runner.run(takeReport, { report, language }, officer)).ok)
      assert.equal(await languageOf(report), language)
      assert.ok(inboxQuery.safeParse({ language }).success, language)
      assert.notEqual(languageText[language].fr, '')
    }
  })

  test('stays as a colleague has set it', async () => {
    const { id: report } = await house.send(day, { answers: { what: 'Salut' }, language: 'fr' })
    await database.asOperator("update fanal.report set language = 'other' where report_id = $1", [report])
    assert.ok((await runner.run(takeReport, { report, language: 'fr' }, officer)).ok)
    assert.equal(await languageOf(report), 'other')
    assert.deepEqual(
      (await taken(report)).map(({ data }) => data),
      [{}],
    )
  })

  test('is a code, and no other word comes in with it', () => {
    assert.deepEqual(
      [{}, { language: 'fr' }, { language: 'a secret' }].map((body) => takeRequest.safeParse(body).success),
      [true, true, false],
    )
  })
})
