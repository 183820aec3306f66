import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ruleBook, screen, testKeys, testNames } from '@fanal/screen'
import { codingLines } from './coding-lines.ts'
import type { Coding } from './triage.ts'

const facts = ['act_recruit', 'm_violence', 'e_labour']
const screened = screen(facts)
assert.ok(screened.ok)
const answers = Object.fromEntries(testKeys.map((key) => [key, screened.results[key].answer])) as Coding['answers']
const coding: Coding = {
  v: 1,
  facts,
  answers,
  rules: { version: ruleBook.version, lawAsOf: ruleBook.lawAsOf },
  decision: 'trafficking-likely',
  reasons: 'Beaten at work.',
  at: '2026-05-06T07:00:00Z',
  member: 'amina',
}
const names = { amina: 'Amina Okafor' }

suite('a coding in the list', () => {
  test('says who decided, when, under which version of the rules and of the law', () => {
    const en = codingLines(coding, names, 'en')
    assert.equal(en.by, 'Decided by Amina Okafor')
    assert.equal(en.rules, `Rules ${ruleBook.version}, law as read on ${ruleBook.lawAsOf}`)
    const fr = codingLines(coding, names, 'fr')
    assert.equal(fr.by, 'Décision prise par Amina Okafor')
    assert.equal(fr.rules, `Règles ${ruleBook.version}, droit consulté le ${ruleBook.lawAsOf}`)
    assert.deepEqual([en.changed, fr.changed], [null, null])
  })

  test('of somebody whom the page does not know still says which member it was', () => {
    assert.equal(codingLines({ ...coding, member: '0123abcd-9999' }, names, 'en').by, 'Decided by a former colleague (0123abcd)')
    assert.match(codingLines({ ...coding, member: 'constructor' }, names, 'en').by, /former colleague/)
  })

  test('under other rules than today’s says so, and what they answer now, also where no answer is another', () => {
    const older = { ...coding, rules: { version: 'canada-0', lawAsOf: '2025-01-01' } }
    const now = `The rules have changed since: today they are ${ruleBook.version}, law as read on ${ruleBook.lawAsOf}.`
    assert.equal(codingLines(older, names, 'en').changed, `${now} Every test still answers the same.`)
    const other = { ...older, answers: { ...answers, cc_279: 'not_indicated' } } as const
    assert.equal(codingLines(other, names, 'en').changed, `${now} These tests answer otherwise now: ${testNames.cc_279.en}`)
    assert.match(codingLines(other, names, 'fr').changed ?? '', /^Les règles ont changé depuis/)
  })
})
