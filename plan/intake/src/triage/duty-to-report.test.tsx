import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { render } from '@fanal/http'
import type { Language } from '@fanal/kernel'
import { DutyTable } from './duty-table.tsx'
import { dutiesToReport, dutyFieldNames } from './duty-to-report.ts'
import { regions } from './statistics.ts'
import { dutyText } from './duty-to-report.text.ts'

const page = (language: Language) => render(<DutyTable language={language} />, { language, title: 'x', style: null, scripts: [] }).text()

suite('the duty to report', () => {
  test('is one row for each province and territory: to whom, when, by whom, until which age', () => {
    assert.deepEqual(dutiesToReport.map(({ region }) => region).toSorted(), [...regions].toSorted())
    assert.deepEqual([...dutyFieldNames], ['toWhom', 'when', 'byWhom', 'age'])
  })

  test('every field has its source, its day and its mark, and nothing is said that is not known', () => {
    for (const duty of dutiesToReport)
      for (const known of [...dutyFieldNames.map((name) => duty[name]), ...duty.also]) {
        assert.ok(known.sources.length > 0 && known.sources.every((source) => source.startsWith('https://')), duty.region)
        assert.match(known.checkedOn, /^\d{4}-\d{2}-\d{2}$/)
        assert.ok(['V', 'S', 'U'].includes(known.mark))
        assert.equal(
          known.says === null,
          known.mark === 'U',
          `${duty.region}: an unverified value is not shown, and one that is shown has its mark`,
        )
        if (known.says !== null) assert.ok(known.says.en !== '' && known.says.fr !== '' && known.says.en !== known.says.fr)
      }
  })

  // The source for Ontario names a ground and a limit of 12 hours; neither an authority, nor a delay, nor an age until which one is protected.
  test('Ontario’s row says what its source says and no more', () => {
    const ontario = dutiesToReport.find(({ region }) => region === 'ON')
    assert.ok(ontario)
    for (const name of dutyFieldNames) assert.equal(ontario[name].says, null, name)
    assert.deepEqual(
      ontario.also.map(({ mark }) => mark),
      ['S'],
    )
    assert.match(ontario.also[0]?.says?.en ?? '', /1 October 2021.*12 hours/)
    assert.doesNotMatch(JSON.stringify(ontario.also), /at once|immediately|society|société/i)
  })

  test('the page asks the authority for whatever is not known, in both languages, and links each source', async () => {
    for (const language of ['en', 'fr'] as const) {
      const html = (await page(language)).replaceAll('&nbsp;', '\u00a0')
      const unknown = dutiesToReport.flatMap((duty) => dutyFieldNames.filter((name) => duty[name].says === null)).length
      assert.equal(html.split(dutyText.ask[language]).length - 1, unknown, language)
      for (const name of dutyFieldNames) assert.ok(html.includes(dutyText.fields[name][language]), name)
      for (const duty of dutiesToReport) for (const source of duty.age.sources) assert.ok(html.includes(`href="${source}"`))
      assert.ok(html.includes(dutiesToReport.find(({ region }) => region === 'ON')?.also[0]?.says?.[language].slice(0, 40) ?? '?'))
      for (const mark of ['unverified', 'secondary'] as const)
        assert.ok(html.includes(dutyText.marks[mark === 'unverified' ? 'U' : 'S'][language]))
    }
  })
})
