import assert from 'node:assert/strict'
import { test } from 'node:test'
import { termsIn } from './terms.ts'

const stated = {
  FANAL_PUBLIC_ADDRESS: 'https://fanal.example.ca',
  FANAL_LICENCE_ADDRESS: 'https://example.ca/licence',
  FANAL_LICENCE_EN: 'Invented licence',
  FANAL_LICENCE_FR: 'Licence inventée',
}

test('terms are what the operator states, and nothing where nothing is stated', () => {
  assert.deepEqual(termsIn({}), { ok: true, value: {} })
  assert.deepEqual(termsIn(stated), {
    ok: true,
    value: {
      address: 'https://fanal.example.ca',
      licence: { name: { en: 'Invented licence', fr: 'Licence inventée' }, address: 'https://example.ca/licence' },
    },
  })
})

test('half a licence is refused, and so is one that leads nowhere', () => {
  for (const name of ['FANAL_LICENCE_ADDRESS', 'FANAL_LICENCE_EN', 'FANAL_LICENCE_FR'])
    assert.equal(termsIn({ ...stated, [name]: ' ' }).ok, false, name)
  for (const address of ['the open licence', 'javascript:alert(1)', 'http://example.ca/licence'])
    assert.equal(termsIn({ ...stated, FANAL_LICENCE_ADDRESS: address }).ok, false, address)
})
