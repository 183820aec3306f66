import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stop } from '../command.ts'
import { parseFactSets } from './fact-sets.ts'

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

function refusal(value: unknown): string {
  try {
    parseFactSets(bytes(value))
  } catch (fault) {
    assert.ok(fault instanceof Stop)
    assert.notEqual(fault.sentence.fr, fault.sentence.en)
    return fault.sentence.en
  }
  return assert.fail('it was taken')
}

test('one set or a list of them', () => {
  assert.deepEqual(parseFactSets(bytes({ id: 'a', facts: ['p_adult'] })), { sets: [{ id: 'a', facts: ['p_adult'] }], isList: false })
  assert.deepEqual(parseFactSets(bytes([{ id: 1, facts: [], more: true }])), { sets: [{ id: 1, facts: [] }], isList: true })
  assert.deepEqual(parseFactSets(bytes([])), { sets: [], isList: true })
})

test('what is wrong is named, with its place', () => {
  assert.match(refusal('{'), /not JSON/)
  assert.match(refusal(null), /no "id"/)
  assert.match(refusal({ facts: [] }), /no "id"/)
  assert.match(refusal([{ id: 'a', facts: [] }, { id: 'b' }]), /Entry 2 \(b\) has no "facts"/)
  assert.match(refusal({ id: 'a', facts: ['p_adult', 3] }), /fact 2 is not text/)
  assert.throws(() => parseFactSets(Uint8Array.of(0xff, 0xfe)), Stop)
})
