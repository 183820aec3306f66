import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { openServerSecret, serverSecretOf } from './server-secret.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-secret-'))
after(() => rmSync(folder, { recursive: true }))
const secret = serverSecretOf(new Uint8Array(32).fill(7))
const text = new TextEncoder().encode('a second factor')
const nonce = new Uint8Array(12).fill(1)

test('the first start makes the secret, for the owner alone, and later starts read it', () => {
  const dataDir = path.join(folder, 'new', 'data')
  const first = must(openServerSecret(dataDir, thisWorld.chance))
  assert.equal(statSync(path.join(dataDir, 'server.key')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(dataDir), ['server.key'])
  assert.deepEqual(must(openServerSecret(dataDir, thisWorld.chance)).key('x'), first.key('x'))
})

test('a damaged file is refused with a sentence that names it, and left as it is', () => {
  const file = path.join(folder, 'server.key')
  must(openServerSecret(folder, thisWorld.chance))
  truncateSync(file, 31)
  const opened = openServerSecret(folder, thisWorld.chance)
  assert.ok(!opened.ok && opened.code === 'server-key-damaged')
  assert.ok(opened.say?.en.includes(file) && opened.say.fr.includes(file))
  assert.equal(readFileSync(file).length, 31)
})

test('every use has its own key', () => {
  assert.notDeepEqual(secret.key('csrf'), secret.key('salt'))
  assert.notDeepEqual(secret.mac('salt', 'amira'), secret.mac('name', 'amira'))
  assert.notDeepEqual(secret.mac('salt', 'amira'), secret.mac('salt', 'amirb'))
  assert.equal(secret.key('csrf').length, 32)
})

test('what is sealed opens for what it was bound to, and for nothing else', () => {
  const sealed = secret.seal(text, 'totp|member 1', nonce)
  assert.deepEqual(secret.open(sealed, 'totp|member 1'), text)
  assert.equal(secret.open(sealed, 'totp|member 2'), null)
  assert.equal(serverSecretOf(new Uint8Array(32).fill(8)).open(sealed, 'totp|member 1'), null)
})

test('every changed byte and every shorter text fails to open', () => {
  const sealed = secret.seal(text, 'b', nonce)
  for (let i = 0; i < sealed.length; i++) {
    const changed = sealed.with(i, sealed[i]! ^ 1)
    assert.equal(secret.open(changed, 'b'), null, `byte ${i}`)
    assert.equal(secret.open(sealed.subarray(0, i), 'b'), null, `length ${i}`)
  }
})

test('a secret of another length is a bug', () => {
  assert.throws(() => serverSecretOf(new Uint8Array(31)), RangeError)
})
