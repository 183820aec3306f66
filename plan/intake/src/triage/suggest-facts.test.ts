import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codebook } from '@fanal/screen'
import signs from './signs.json' with { type: 'json' }
import { suggestFacts } from './suggest-facts.ts'

const found = (words: string) => suggestFacts(words).map(({ fact }) => fact)

test('signs are found in both languages, with the words that gave them', () => {
  assert.deepEqual(
    suggestFacts('They keep her passport and she is not paid.').map(({ fact, because }) => [fact, ...because]),
    [
      ['m_documents_kept', 'passport'],
      ['e_no_or_low_pay', 'not paid'],
    ],
  )
  assert.deepEqual(found('Il nous frappait et gardait les passeports. On l’a menacée de la renvoyer au pays.').toSorted(), [
    'm_threat_authorities',
    'm_threat_person',
    'm_violence',
  ])
})

test('a sign is a whole word, whichever apostrophe and case', () => {
  assert.deepEqual(found('KIDNEY beans are no organization'), ['e_organ_removal'])
  assert.ok(found("she can't leave").includes('act_control_movement') && found('she CAN’T  LEAVE').includes('act_control_movement'))
  assert.deepEqual(found('begin again'), [])
})

test('every sign points at a fact of the codebook, in both languages', () => {
  const codes = new Set(codebook.facts.map(({ code }) => code))
  for (const { fact, en, fr } of signs.signs) assert.ok(codes.has(fact) && en.length > 0 && fr.length > 0, fact)
})
