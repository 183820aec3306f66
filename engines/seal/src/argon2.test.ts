import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHexText } from '../test/fixtures.ts'
import { seededChance } from '../test/world.ts'
import { argon2id as inBrowser } from './argon2.browser.ts'
import { argon2id as inNode } from './argon2.node.ts'

test('Node and the browser stretch a secret to the same key', async () => {
  const salt = seededChance('salt')(16)
  for (const secret of [seededChance('secret')(10), new TextEncoder().encode('une phrase de passe très longue')]) {
    assert.equal(toHexText(await inNode(secret, salt)), toHexText(await inBrowser(secret, salt)))
  }
})

test('secret and salt both count', async () => {
  const one = toHexText(await inNode(Uint8Array.of(1), new Uint8Array(16)))
  assert.equal(one.length, 64)
  assert.notEqual(one, toHexText(await inNode(Uint8Array.of(2), new Uint8Array(16))))
  assert.notEqual(one, toHexText(await inNode(Uint8Array.of(1), new Uint8Array(16).fill(1))))
})
