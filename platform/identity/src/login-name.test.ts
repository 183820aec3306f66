import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLoginName, loginNameOf } from './login-name.ts'

test('case, width and surrounding spaces do not matter', () => {
  for (const typed of ['amira', ' Amira ', 'AMIRA', 'ａｍｉｒａ', 'Amira\u00a0', 'am\u0000ira', 'amira\ud800'])
    assert.equal(loginNameOf(typed), 'amira')
  assert.equal(loginNameOf('E\u0301lise'), loginNameOf('élise'))
})

test('a spelling that was made once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => assert.equal(loginNameOf(loginNameOf(typed)), loginNameOf(typed))),
    { numRuns: 50 },
  )
})

test('names that may be given', () => {
  for (const good of ['amira', 'élise.roy', 'j-p', 'agent7']) assert.ok(isLoginName(good), good)
  for (const bad of ['', 'a', 'Amira', 'two words', '-amira', 'a'.repeat(65), 'name@place', 'x\u0000y']) assert.ok(!isLoginName(bad), bad)
})
