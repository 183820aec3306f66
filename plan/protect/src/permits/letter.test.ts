import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type LetterParts, letterFor, quotable } from './letter.ts'
import { openWorkRules, victimPermitRules } from './permit-rules.ts'

const facts = victimPermitRules.at(-1)!.facts
const parts: LetterParts = {
  kind: 'victim-permit',
  day: '2026-11-27',
  name: 'Wren Invented',
  birthDate: '',
  number: '',
  organization: '',
  known: 'We met Wren twice.',
  facts,
}

suite('a letter for a permit', () => {
  test('says of the person only what the worker wrote, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const letter = letterFor(parts, language)
      assert.match(letter, /Wren Invented/)
      assert.match(letter, /We met Wren twice\./)
      const without = letterFor({ ...parts, name: '', known: '' }, language)
      assert.doesNotMatch(without, /Wren/)
      assert.ok(without.includes('______'), 'what is not known is a gap')
    }
    assert.match(
      letterFor({ ...parts, birthDate: '2001-02-03', number: 'X-1' }, 'fr'),
      /date de naissance 2001-02-03[^]*Numéro du dossier ou du permis\u00a0: X-1/,
    )
  })

  test('repeats no fact that was not verified at its own source, and names the source and the day of each', () => {
    const unsure = [...facts, ...openWorkRules.at(-1)!.facts].filter(({ mark }) => mark !== 'V')
    assert.ok(unsure.length > 0)
    for (const language of ['en', 'fr'] as const) {
      const letter = letterFor({ ...parts, facts: [...facts, ...unsure] }, language)
      for (const fact of unsure) assert.ok(!letter.includes(fact.says[language]), fact.says[language])
      for (const fact of quotable(facts)) {
        const line = letter.split('\n').find((one) => one.includes(fact.says[language]))
        assert.ok(line !== undefined && fact.sources.every((source) => line.includes(source)) && line.includes(fact.asOf))
      }
    }
  })
})
