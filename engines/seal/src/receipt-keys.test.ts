import assert from 'node:assert/strict'
import { createHash, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import { toHexText } from '../test/fixtures.ts'
import { seededChance, seedOf, world } from '../test/world.ts'
import { contentBytes } from './canonical.ts'
import { isUuid } from './encoding.ts'
import { kemPublicKey } from './hpke.ts'
import { deriveReceiptKeys, envelopeIdFor, receiptKeysFromSecret, receiptSalt } from './receipt-keys.ts'

const { deployment } = world.directory

test('the salt is the deployment and nothing else', () => {
  const expected = createHash('sha256').update('fanal/v1/receipt-salt').update(Buffer.from(deployment, 'hex')).digest().subarray(0, 16)
  assert.equal(toHexText(receiptSalt(deployment)), expected.toString('hex'))
  assert.notEqual(toHexText(receiptSalt('0'.repeat(32))), expected.toString('hex'))
})

test('a deployment id of another form is a bug of the caller', async () => {
  for (const id of ['', 'demo', deployment.toUpperCase(), deployment.slice(2), `${deployment}00`]) {
    assert.throws(() => receiptSalt(id), RangeError)
  }
  await assert.rejects(deriveReceiptKeys(new Uint8Array(9), deployment), RangeError)
})

test('every key is HKDF of the stretched secret under its own label', async () => {
  const secret = seedOf('stretched')
  const keys = await receiptKeysFromSecret(secret)
  const expected = (label: string) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `fanal/v1/receipt/${label}`, 32)).toString('hex')
  assert.equal(toHexText(keys.locator), expected('locator'))
  assert.equal(toHexText(keys.fetchKey), expected('fetch'))
  assert.equal(toHexText(keys.uploadKey), expected('upload'))
  assert.equal(toHexText(keys.mailboxSeed), expected('mailbox'))
  assert.equal(toHexText(keys.contentKey), expected('content'))
  assert.equal(toHexText(keys.mailboxPublic), toHexText(await kemPublicKey(keys.mailboxSeed)))
  assert.equal(keys.reportId.replaceAll('-', '').slice(0, 12), expected('report').slice(0, 12))
})

test('no two keys are the same, and the report id is a UUID v4', async () => {
  const keys = await receiptKeysFromSecret(seedOf('distinct'))
  const all = [keys.locator, keys.fetchKey, keys.uploadKey, keys.mailboxSeed, keys.contentKey].map(toHexText)
  assert.equal(new Set(all).size, all.length)
  assert.ok(isUuid(keys.reportId))
})

test('the same receipt opens the same mailbox, in this deployment only', async () => {
  const entropy = seededChance('one receipt')(10)
  const first = await deriveReceiptKeys(entropy, deployment)
  const again = await deriveReceiptKeys(entropy, deployment)
  const elsewhere = await deriveReceiptKeys(entropy, '00112233445566778899aabbccddeeff')
  assert.deepEqual(first, again)
  assert.notEqual(toHexText(first.locator), toHexText(elsewhere.locator))
  assert.notEqual(first.reportId, elsewhere.reportId)
})

const id = (content: string) => envelopeIdFor(world.keys, contentBytes({ what: content }) ?? new Uint8Array())

test('the same words sent again have the same id, other words another', () => {
  assert.equal(id('a van'), id('a van'))
  assert.notEqual(id('a van'), id('a van.'))
  assert.ok(isUuid(id('a van')))
})

test('the same words of two reporters have two ids', async () => {
  const other = await receiptKeysFromSecret(seedOf('somebody else'))
  const content = contentBytes('the same words') ?? new Uint8Array()
  assert.notEqual(envelopeIdFor(world.keys, content), envelopeIdFor(other, content))
})
