import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type Run, run } from '../batch/run.ts'
import { people, tableOf } from '../testing-records.ts'
import { signed } from './explain.ts'
import { reportHtml } from './report.ts'

suite('the report of a linkage', () => {
  let done: Run
  const page = (language: 'en' | 'fr') => reportHtml(done, { language, files: ['<b>.csv'] })
  before(async () => {
    const ran = await run([tableOf(people(300))], {})
    assert.ok(ran.ok)
    done = ran.value
  })

  test('stands alone, and what a file is named cannot become markup', () => {
    assert.doesNotMatch(page('en'), /<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=|<b>/i)
    assert.match(page('en'), /&lt;b&gt;\.csv/)
  })

  test('every picture has its sentence and its table, and is no wider than a telephone', () => {
    const sections = page('en')
      .split('<section>')
      .slice(1)
      .filter((one) => one.includes('<svg'))
    assert.ok(sections.length >= 12)
    for (const one of sections) {
      assert.match(one, /<p>Score −?[\d.]+ bits\. .*<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]+".*<table>/s)
      for (const [, x, wide] of one.matchAll(/<rect [^>]*x="([\d.-]+)"[^>]*width="([\d.]+)"/g))
        assert.ok(Number(x) >= 0 && Number(x) + Number(wide) <= 360.1, `${x} + ${wide}`)
    }
  })

  test('a probability is never 1 and never 0', () => {
    assert.match(page('en'), /Probability above 0\.999999\./)
    assert.doesNotMatch(page('en'), /Probability [01]\.(?!\d)/)
    assert.match(page('fr'), /Probabilité plus de 0,999999\./)
  })

  test('speaks French, set as French is set, with a true minus', () => {
    const text = page('fr')
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<[^>]+>/g, '\n')
    assert.deepEqual(text.match(/[a-zé0-9] [:?!%»]|« |[a-zé)0-9]:(?=\s)/g) ?? [], [])
    assert.doesNotMatch(text, /(?:^|\s)-\d/)
    assert.doesNotMatch(text, /\b(the|pairs|score, in)\b/i)
  })

  test('nought has no sign', () => {
    assert.deepEqual(
      [signed(-0.001, 'en', 2), signed(0, 'fr', 2, { plus: '+' }), signed(-1.5, 'fr', 2), signed(1.5, 'en', 1, { plus: '+' })],
      ['0', '0', '−1,50', '+1.5'],
    )
  })
})
