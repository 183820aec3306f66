import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { shippedTemplates } from './shipped.text.ts'
import { faultsOf, putInto, templateLimits } from './templates.ts'

suite('what is shipped', () => {
  const sides = shippedTemplates.flatMap(({ id, title, text }) => [
    { id, words: `${title.en} ${text.en}` },
    { id, words: `${title.fr} ${text.fr}` },
  ])

  test('can be read over a shoulder: no word for a crime, a victim, the police or a border', () => {
    const telling = /traffi|traite|exploit|victim|police|polici|crim|sex|slav|esclav|immigra|border|frontière|shelter|refuge|abus/i
    assert.deepEqual(
      sides.filter(({ words }) => telling.test(words)).map(({ id }) => id),
      [],
    )
  })

  test('promises nothing: no “we will”, no rescue, nothing for sure', () => {
    const promise =
      /\bwe(’ll| will)\b|\bguarant|\bpromis|\brescue|\bsecret|\banonym|\bnever\b|nous (allons|viendrons|ferons|répondrons)|garanti|jamais/i
    assert.deepEqual(
      sides.filter(({ words }) => promise.test(words)).map(({ id }) => id),
      [],
    )
  })

  test('questions ask and sentences do not, and each stands alone', () => {
    for (const { kind, text } of shippedTemplates) {
      assert.equal(text.en.includes('?'), kind === 'question', text.en)
      assert.equal(text.fr.includes('?'), kind === 'question', text.fr)
      assert.doesNotMatch(`${text.en}${text.fr}`, /[[\]{}_…]/, 'nothing is left to fill in, and so to forget')
    }
    const ids = shippedTemplates.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('asks what an officer must know first', () => {
    const ids = new Set(shippedTemplates.filter(({ kind }) => kind === 'question').map(({ id }) => id))
    for (const id of ['safe-now', 'safe-to-write', 'where-now', 'under-18']) assert.ok(ids.has(id), id)
  })
})

suite('putting words into an answer', () => {
  test('what was typed stays, apart from what is new', () => {
    assert.equal(putInto('', ['One.']), 'One.')
    assert.equal(putInto('  \n', ['One.']), 'One.')
    assert.equal(putInto('Hello.\n\n\n', ['One.']), 'Hello.\n\nOne.')
    assert.equal(putInto('Hello.', []), 'Hello.')
  })

  test('several questions become a list', () => {
    assert.equal(putInto('Hello.', ['Where?', 'When?']), 'Hello.\n\n– Where?\n– When?')
  })
})

test('a template of a unit is whole in both languages, and not too long', () => {
  const whole = { 'title-en': 'Bed', 'title-fr': 'Lit', 'text-en': 'A bed.', 'text-fr': 'Un lit.' }
  assert.deepEqual(faultsOf(whole), [])
  assert.deepEqual(faultsOf({ ...whole, 'title-fr': ' ', 'text-en': 'x'.repeat(templateLimits.text + 1) }), [
    { field: 'title-fr', fault: 'empty' },
    { field: 'text-en', fault: 'too-long' },
  ])
})
