import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ruleBook, screen, testKeys } from '@fanal/screen'
import { labourUse } from './labour-check.ts'
import { type Coding, decisions, readCoding, sinceThen, suggestedUrgency } from './triage.ts'

const facts = ['act_recruit', 'm_violence', 'e_labour']
const screened = screen(facts)
assert.ok(screened.ok)
const answers = Object.fromEntries(testKeys.map((key) => [key, screened.results[key].answer])) as Coding['answers']
const rules = { version: ruleBook.version, lawAsOf: ruleBook.lawAsOf }
const coding: Coding = {
  v: 1,
  facts,
  answers,
  rules,
  decision: 'trafficking-likely',
  reasons: 'Beaten at work.',
  at: '2026-05-06T07:00:00Z',
  member: 'm',
}

suite('a coding', () => {
  test('is read as it was written', () => assert.deepEqual(readCoding(structuredClone(coding)), coding))

  test('of another form is not believed', () => {
    for (const change of [
      { v: 2 },
      { facts: 'x' },
      { facts: [1] },
      { decision: 'maybe' },
      { answers: {} },
      { answers: { ...answers, palermo: 'yes' } },
      { rules: null },
      { reasons: 1 },
    ])
      assert.equal(readCoding({ ...coding, ...change }), null, JSON.stringify(change))
    for (const other of [null, 'coding', []]) assert.equal(readCoding(other), null)
  })

  test('holds the labour indicators where somebody used them, and one without them is what it was', () => {
    const labour = labourUse('labour-adult', ['exploitation.excessive_hours', 'exploitation.pay_manipulated'])
    assert.ok(labour)
    assert.deepEqual(readCoding(structuredClone({ ...coding, labour })), { ...coding, labour })
    assert.ok(!('labour' in (readCoding(coding) ?? { labour: 1 })))
    assert.equal(readCoding({ ...coding, labour: { ...labour, class: 'victim' } }), null)
  })

  test('of the same rules is answered as before', () => assert.deepEqual(sinceThen(coding), { rulesChanged: false, answersChanged: [] }))

  test('of older rules says so, and which answers are others now', () => {
    const older = { ...coding, rules: { ...rules, version: 'canada-0' }, answers: { ...answers, cc_279: 'not_indicated' } } as const
    assert.deepEqual(sinceThen(older), { rulesChanged: true, answersChanged: ['cc_279'] })
    assert.deepEqual(sinceThen({ ...older, facts: [...facts, 'm_of_another_version'] }).answersChanged, ['cc_279'])
  })
})

test('what is urgent is suggested with its reasons', () => {
  assert.deepEqual(suggestedUrgency(['m_confinement', 'e_labour']), { urgency: 'now', because: ['m_confinement'] })
  assert.equal(suggestedUrgency(['p_minor']).urgency, 'now')
  assert.equal(suggestedUrgency(['m_debt_or_fines']).urgency, 'soon')
  assert.equal(suggestedUrgency(['e_labour']).urgency, 'routine')
})

test('a person may always decide that not enough is known', () => assert.ok(decisions.includes('not-enough-information')))
