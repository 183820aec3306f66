import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  countsOf,
  englishSyllables,
  fleschKincaidGrade,
  frenchSyllables,
  kandelMoles,
  proseOf,
  readingLevel,
  sentencesOf,
} from './index.ts'

const grade = (sentences: readonly string[]) => fleschKincaidGrade(countsOf(sentences, englishSyllables))
const ease = (sentences: readonly string[]) => kandelMoles(countsOf(sentences, frenchSyllables))

const hard = [
  'Notwithstanding the aforementioned confidentiality obligations, organizational representatives may communicate particulars to jurisdictional authorities.',
]
const dur = [
  'Nonobstant les obligations de confidentialité susmentionnées, les représentantes organisationnelles communiquent ultérieurement les particularités.',
]

test('a hard text is found hard, and an easy one easy', () => {
  assert.ok(grade(hard) > 20)
  assert.ok(grade(['The cat sat on the mat.']) < 2)
  assert.ok(ease(dur) < 20)
  assert.ok(ease(['Le chat est sur le lit.']) > 90)
})

test('a level says whether the public can read it, and which sentence to mend first', () => {
  const mixed = readingLevel(['The cat sat on the mat.', ...hard], 'en')
  assert.equal(mixed.isPlain, false)
  assert.equal(mixed.hardest[0], hard[0])
  assert.equal(readingLevel(['The cat sat on the mat.'], 'en').isPlain, true)
  assert.equal(readingLevel(dur, 'fr').isPlain, false)
  assert.equal(readingLevel(['Le chat est sur le lit.'], 'fr').isPlain, true)
  assert.equal(readingLevel([], 'fr').isPlain, true)
})

test('syllables are counted as one speaks', () => {
  const english = { cat: 1, safe: 1, people: 2, receipt: 2, answered: 2, message: 2, province: 2, sealed: 1, wanted: 2, immigration: 4 }
  assert.deepEqual(Object.fromEntries(Object.keys(english).map((word) => [word, englishSyllables(word)])), english)
  const french = { chat: 1, équipe: 2, personne: 2, police: 2, message: 2, danger: 2, immigration: 4, lit: 1 }
  assert.deepEqual(Object.fromEntries(Object.keys(french).map((word) => [word, frenchSyllables(word)])), french)
})

test('labels, numbers to call and addresses are no prose', () => {
  const html =
    '<h2>Where to go</h2><p>You can call us.<br>We will listen. <code>example.org/a</code></p><a class="phone">Call 1-555-0100 now.</a>'
  assert.deepEqual(sentencesOf(proseOf(html)), ['You can call us.', 'We will listen.'])
})
