import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOrder } from './table-order.ts'

test('a table comes after those it names, and may name itself', () => {
  const links = [
    { from: 'unit', to: 'organization' },
    { from: 'duty', to: 'unit' },
    { from: 'duty', to: 'member' },
    { from: 'member', to: 'organization' },
    { from: 'member', to: 'member' },
  ]
  assert.deepEqual(tableOrder(['unit', 'duty', 'organization', 'member'], links), ['organization', 'member', 'unit', 'duty'])
})

test('a circle has no order and is said with its tables', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ]
  assert.throws(() => tableOrder(['a', 'b', 'c'], circle), /circle: a, b/)
})

test('whatever tables there are, each stands once and after all it names', () => {
  const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 60 })
  fc.assert(
    fc.property(pairs, (drawn) => {
      const tables = Array.from({ length: 20 }, (_, index) => `t${index}`)
      const links = drawn.map(([a, b]) => ({ from: `t${Math.max(a, b)}`, to: `t${Math.min(a, b)}` }))
      const order = tableOrder(tables, links)
      assert.deepEqual(order.toSorted(), tables.toSorted())
      for (const { from, to } of links) assert.ok(from === to || order.indexOf(from) > order.indexOf(to))
    }),
  )
})
