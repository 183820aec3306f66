import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseForm } from '@fanal/forms'
import { contentBytes, maxContent } from '@fanal/seal'
import { answerLimits } from './answer-limits.ts'
import { answersOf, everyReportField, followUpForm, reportForm } from './report-form.ts'
import { tooLong } from './too-long.text.ts'

test('one answer is required, the rest is as the reader likes', () => {
  const parsed = parseForm(reportForm('witness'), [['what', 'help']])
  assert.ok(parsed.ok)
  assert.deepEqual(answersOf(parsed.answer), { what: 'help' })
  assert.ok(!parseForm(reportForm('witness'), [['where', 'here']]).ok)
})

test('what the page itself wrote does not go into the envelope', () => {
  const parsed = parseForm(followUpForm, [
    ['what', 'more'],
    ['receipt', '1'],
    ['unit', 'day'],
    ['evil', 'x'],
  ])
  assert.ok(parsed.ok)
  assert.deepEqual(answersOf(parsed.answer), { what: 'more' })
})

test('the longest answers together fit into the largest envelope', () => {
  const answers = Object.fromEntries(Object.entries(answerLimits).map(([name, { maxBytes }]) => [name, 'x'.repeat(maxBytes)]))
  const content = { v: 1, language: 'fr', answers, files: [], mailbox: 'f'.repeat(64) }
  assert.ok((contentBytes(content)?.length ?? Infinity) <= maxContent)
})

test('each field has a limit, and none that the forms do not know', () => {
  const limited = everyReportField().flatMap((field) => ('max' in field && field.kind !== 'hidden' ? [field.name] : []))
  assert.deepEqual(limited.toSorted(), Object.keys(answerLimits).toSorted())
})

test('how much is too much is said in rounded characters', () => {
  assert.match(tooLong(20_000, 20_012).en, /about 12 characters too long: it may have 20,000/)
  assert.match(tooLong(20_000, 1_350_049).en, /about 1,330,000 characters too long/)
  assert.match(tooLong(20_000, 1_350_049).fr, /environ 1\s330\s000 caractères de trop/)
})
