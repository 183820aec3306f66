import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PageLanguage } from '@fanal/design'
import { parseFormBody } from '@fanal/http'
import { type Language, must } from '@fanal/kernel'
import { assess, readNotice } from '@fanal/penalty'
import { renderToString } from 'preact-render-to-string'
import { PenaltyPage } from './penalty.page.tsx'
import { emptyNotice, fieldOf, mostLines, noticeOf, typedNotice } from './typed-notice.ts'

const form = (fields: readonly (readonly [string, string])[]) =>
  typedNotice(must(parseFormBody(new TextEncoder().encode(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()))))

const whole = [
  ['lines', '1'],
  ['employer', 'business'],
  ['employees', '250'],
  ['revenue', '9 000 000'],
  ['code-0', '9'],
  ['parts-0', '9:wages'],
  ['parts-0', '9:conditions'],
  ['parts-0', '17:sexual'],
  ['workers-0', '4'],
  ['history-0', 'first'],
  ['severity-0-benefit', '3'],
  ['severity-0-abuse', ''],
  ['disclosure-0', 'none'],
  ['do', 'work-out'],
] as const

suite('the form', () => {
  test('is read as a notice; parts of another kind do not count', () => {
    const read = readNotice(noticeOf(form(whole).typed))
    assert.ok(read.ok)
    assert.deepEqual(read.notice.employer, { kind: 'business', employees: 250, revenue: 9_000_000 })
    assert.deepEqual(read.notice.violations[0]!.parts, ['wages', 'conditions'])
    const worked = assess(read.notice)
    assert.equal(worked.ok && worked.assessment.penalty, 56_000)
  })

  test('another violation is another row, up to twelve, and the last one can be taken back', () => {
    const lines = (count: string, asked: string) =>
      form([
        ['lines', count],
        ['do', asked],
      ]).typed.lines.length
    assert.deepEqual([lines('1', 'add'), lines('3', 'remove'), lines('1', 'remove'), lines('3', 'work-out')], [2, 2, 1, 3])
    assert.deepEqual([lines(String(mostLines), 'add'), lines('99999', 'work-out'), lines('-5', 'add')], [mostLines, mostLines, 2])
  })

  test('each fault has its field', () => {
    const read = readNotice(
      noticeOf(
        form([
          ['lines', '1'],
          ['workers-0', 'many'],
          ['severity-0-abuse', '99'],
          ['code-0', '6'],
        ]).typed,
      ),
    )
    assert.ok(!read.ok)
    assert.deepEqual(read.faults.map(fieldOf), ['employer', 'workers-0', 'history-0', 'severity-0-abuse'])
    assert.equal(fieldOf({ at: 'employer', en: '', fr: '' }), 'employees')
  })

  test('emoji, markup and 200 KB of text are faults and no breakage', () => {
    const { typed } = form([
      ['lines', '1'],
      ['employer', '<b>👩‍🌾'],
      ['code-0', 'x'.repeat(200_000)],
    ])
    assert.ok(typed.lines[0]!.code.length <= 40)
    assert.equal(readNotice(noticeOf(typed)).ok, false)
  })
})

suite('the page', () => {
  const read = readNotice(noticeOf(form(whole).typed))
  const worked = read.ok ? assess(read.notice) : null
  const result = worked?.ok ? worked.assessment : assert.fail('not worked out')
  const render = (language: Language, over: Partial<Parameters<typeof PenaltyPage>[0]> = {}) =>
    renderToString(
      <PageLanguage.Provider value={language}>
        <PenaltyPage language={language} csrf="t" typed={form(whole).typed} problems={[]} result={result} {...over} />
      </PageLanguage.Provider>,
    )

  test('shows the result, each step with its provision, and that it is an aid', () => {
    const page = render('en')
    for (const words of ['$56,000', '209.96(2)', 'Schedule 2, Table 5', '209.992', 'An aid, not a decision', 'May 31, 2026'])
      assert.ok(page.includes(words), words)
    const french = render('fr')
    for (const words of ['Une aide, pas une décision', 'annexe 2, tableau 5', 'aucune période d’inadmissibilité'])
      assert.ok(french.includes(words), words)
  })

  test('gives back what was typed, and says at its field what is wrong', () => {
    const page = render('en', { result: null, problems: [{ name: 'workers-0', say: { en: '1 to 10000 workers', fr: '' } }] })
    assert.match(page, /id="f-workers-0-error"/)
    assert.match(page, /value="9 000 000"/)
    assert.match(page, /selected value="9"|value="9" selected/)
  })

  test('begins with one violation and nothing chosen', () => {
    const page = render('en', { typed: emptyNotice, result: null })
    assert.equal(page.match(/<h3/g)?.length, 1)
    assert.doesNotMatch(page, /id="result"/)
  })
})
