import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from './tokens.ts'

const key = new Uint8Array(32).fill(7)
const of = (who: Partial<Parameters<typeof tokensOf>[1]>, under = key) =>
  tokensOf(under, { names: [], births: [], reach: [], ...who }).map(({ kind, token }) => `${kind}:${Buffer.from(token).toString('hex')}`)

test('the same person written otherwise has the same token', () => {
  const first = of({ names: ['Anne-Marie O’Brien'], births: ['1999-05-17'] })
  assert.equal(first.length, 1)
  assert.deepEqual(of({ names: ["o'brien anne marie"], births: ['17 May 1999'] }), first)
  assert.deepEqual(of({ reach: ['604-555-0142, mornings only'] }), of({ reach: ['call +1 (604) 555 0142'] }))
})

test('half a name, a year alone or another key tells nothing', () => {
  assert.deepEqual(of({ names: ['Anne'], births: ['1999-05-17'] }), [])
  assert.deepEqual(of({ names: ['Anne Brien'], births: ['1999'] }), [])
  assert.deepEqual(of({ names: ['Anne Brien'] }), [])
  assert.deepEqual(of({ reach: ['through the worker, room 12'] }), [])
  assert.notDeepEqual(of({ reach: ['604-555-0142'] }), of({ reach: ['604-555-0142'] }, new Uint8Array(32).fill(8)))
})
