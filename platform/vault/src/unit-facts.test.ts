import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOneLine, languagesIn, sayLanguages } from './unit-facts.ts'

test('languages are typed as codes and read back as names', () => {
  const read = languagesIn(' en, FR  ar;zh-hant iu,en')
  assert.deepEqual(read, { ok: true, value: ['en', 'fr', 'ar', 'zh-Hant', 'iu'] })
  assert.equal(sayLanguages(['en', 'ar', 'iu']).en, 'English, Arabic and Inuktitut')
  assert.equal(sayLanguages(['en', 'ar', 'iu']).fr, 'anglais, arabe et inuktitut')
})

test('what is no language is asked again', () => {
  for (const typed of ['', ' , ', 'english', 'xx', 'en fr qq', 'e', '*']) assert.equal(languagesIn(typed).ok, false, typed)
})

test('whom a team is for is one line, in both languages', () => {
  assert.ok(isOneLine({ en: 'Women and their children, in Ottawa', fr: 'Femmes et leurs enfants, à Ottawa' }))
  for (const en of ['', ' x', 'two\nlines', 'x'.repeat(201), 'a\u2028b']) assert.ok(!isOneLine({ en, fr: 'Une ligne' }), en)
})
