import assert from 'node:assert/strict'
import { argon2Sync, createHash, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import { toHexText } from '../test/fixtures.ts'
import { seededChance, world } from '../test/world.ts'
import { kemPublicKey } from './hpke.ts'
import { deriveOwnCodeKeys } from './own-code-keys.ts'
import { deriveReceiptKeys } from './receipt-keys.ts'

const { deployment } = world.directory
const entropy = seededChance('an own code')(10)

test('every key is HKDF of the stretched code under its own label, with a salt of this deployment', async () => {
  const salt = createHash('sha256').update('fanal/v1/own-code-salt').update(Buffer.from(deployment, 'hex')).digest().subarray(0, 16)
  const stretched = argon2Sync('argon2id', { message: entropy, nonce: salt, parallelism: 1, tagLength: 32, memory: 64 * 1024, passes: 3 })
  const expected = (label: string) =>
    Buffer.from(hkdfSync('sha256', stretched, new Uint8Array(0), `fanal/v1/own-code/${label}`, 32)).toString('hex')
  const keys = await deriveOwnCodeKeys(entropy, deployment)
  assert.equal(toHexText(keys.locator), expected('locator'))
  assert.equal(toHexText(keys.fetchKey), expected('fetch'))
  assert.equal(toHexText(keys.seed), expected('seed'))
  assert.equal(toHexText(keys.publicKey), toHexText(await kemPublicKey(keys.seed)))
})

test('the same ten bytes are two different things as a receipt and as an own code', async () => {
  const own = await deriveOwnCodeKeys(entropy, deployment)
  const receipt = await deriveReceiptKeys(entropy, deployment)
  const all = [own.locator, own.fetchKey, own.seed, receipt.locator, receipt.fetchKey, receipt.uploadKey, receipt.mailboxSeed]
  assert.equal(new Set(all.map(toHexText)).size, all.length)
})

test('another length or another deployment is a bug of the caller', async () => {
  await assert.rejects(deriveOwnCodeKeys(new Uint8Array(9), deployment), RangeError)
  await assert.rejects(deriveOwnCodeKeys(entropy, 'demo'), RangeError)
})
