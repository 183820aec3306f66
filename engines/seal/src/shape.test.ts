import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasExactly, isCount, isDeployment, isId, isKey, isOneOf } from './shape.ts'

test('an object has exactly the keys that are asked for', () => {
  assert.ok(hasExactly({ a: 1, b: undefined }, ['a', 'b']))
  for (const other of [null, [], 'a', { a: 1 }, { a: 1, c: 2 }, { a: 1, b: 2, c: 3 }, Object.create({ a: 1, b: 2 })]) {
    assert.ok(!hasExactly(other, ['a', 'b']))
  }
})

test('a count is a whole number that fits 31 bits', () => {
  for (const count of [0, 1, 2 ** 31 - 1]) assert.ok(isCount(count))
  for (const other of [-1, 0.5, 2 ** 31, Number.NaN, Infinity, '1', null]) assert.ok(!isCount(other))
})

test('ids, deployments and keys have one form', () => {
  for (const id of ['a', 'unit-2', 'org:intake.night_1', 'x'.repeat(64)]) assert.ok(isId(id))
  for (const other of ['', 'x'.repeat(65), 'a b', 'é', 'a|b', 'a\n', 1]) assert.ok(!isId(other))
  assert.ok(isDeployment('0123456789abcdef0123456789abcdef'))
  assert.ok(!isDeployment('0123456789ABCDEF0123456789ABCDEF'))
  assert.ok(isKey('A'.repeat(43), 32))
  for (const other of ['A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`, `${'A'.repeat(42)}=`, 43]) assert.ok(!isKey(other, 32))
})

test('a word is of the list or it is not', () => {
  assert.ok(isOneOf('unit', ['unit', 'recovery']))
  assert.ok(!isOneOf('Unit', ['unit', 'recovery']))
  assert.ok(!isOneOf('4096', [4096]))
})
