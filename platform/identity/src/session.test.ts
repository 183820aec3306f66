import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { thisWorld } from '@fanal/kernel'
import { memberEvent, newSession, sessionIdOf } from './session.ts'

test('what is stored of a token is its SHA-256, from which the token cannot be had', () => {
  const { token, sessionId, serverHalf } = newSession(thisWorld.chance)
  assert.deepEqual(Buffer.from(sessionId), createHash('sha256').update(Buffer.from(token, 'base64url')).digest())
  assert.equal(serverHalf.length, 32)
  assert.notDeepEqual(serverHalf, sessionId)
})

test('no two sessions share anything', () => {
  const made = Array.from({ length: 100 }, () => newSession(thisWorld.chance))
  assert.equal(new Set(made.map(({ token }) => token)).size, 100)
})

test('only the one spelling of a token is a token', () => {
  const { token } = newSession((bytes) => new Uint8Array(bytes).fill(255))
  assert.ok(sessionIdOf(token))
  for (const odd of ['', token.slice(1), `${token}A`, `${token}=`, token.replace('_', '/'), `${token.slice(0, -1)}9`, ` ${token}`])
    assert.equal(sessionIdOf(odd), null, odd)
})

test('no text at all breaks the reading of a token', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const id = sessionIdOf(text)
      assert.ok(id === null || id.length === 32)
    }),
    { numRuns: 50 },
  )
})

test('an event of the door is on the member’s own stream', () => {
  const event = memberEvent({ member: 'm', organization: 'o' } as never, 'session.started', { kind: 'browser' })
  assert.deepEqual(event, { type: 'identity.session.started', version: 1, organization: 'o', stream: 'm', data: { kind: 'browser' } })
})
