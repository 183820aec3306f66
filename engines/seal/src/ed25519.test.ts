import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, sign as nodeSign } from 'node:crypto'
import { test } from 'node:test'
import { fixture, flipped, hex, toHexText } from '../test/fixtures.ts'
import { seedOf } from '../test/world.ts'
import { verifyPortably } from './ed25519-portable.ts'
import { sign, signPublicKey, verifySignature } from './ed25519.ts'

type SignatureCase = { tcId: number; publicKey: string; msg: string; sig: string; result: 'valid' | 'invalid' }

const cases = fixture<SignatureCase[]>('wycheproof/ed25519.json')

test('Wycheproof: Ed25519, by the platform', async () => {
  assert.equal(cases.length, 151)
  for (const { tcId, publicKey, msg, sig, result } of cases) {
    assert.equal(await verifySignature(hex(sig), hex(msg), hex(publicKey)), result === 'valid', `case ${tcId}`)
  }
})

test('Wycheproof: Ed25519, where the platform has none', () => {
  for (const { tcId, publicKey, msg, sig, result } of cases) {
    assert.equal(verifyPortably(hex(sig), hex(msg), hex(publicKey)), result === 'valid', `case ${tcId}`)
  }
})

test('signatures and public keys are those of Node', async () => {
  const seed = seedOf('differential')
  const key = createPrivateKey({ key: Buffer.concat([hex('302e020100300506032b657004220420'), seed]), format: 'der', type: 'pkcs8' })
  const message = Buffer.from('a message')
  assert.equal(toHexText(await sign(message, seed)), nodeSign(null, message, key).toString('hex'))
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  assert.equal(toHexText(await signPublicKey(seed)), spki.subarray(-32).toString('hex'))
})

test('every flipped bit of a signature, and another key, are noticed', async () => {
  const seed = seedOf('bits')
  const key = await signPublicKey(seed)
  const message = Uint8Array.of(1, 2, 3)
  const signature = await sign(message, seed)
  assert.ok(await verifySignature(signature, message, key))
  const answers = Array.from({ length: 512 }, (_, bit) => verifySignature(flipped(signature, bit), message, key))
  assert.ok((await Promise.all(answers)).every((good) => !good))
  assert.ok(!(await verifySignature(signature, message, await signPublicKey(seedOf('other')))))
  assert.ok(!(await verifySignature(signature, Uint8Array.of(1, 2), key)))
})

test('a signature or key of another length is false, not an exception', async () => {
  assert.equal(await verifySignature(new Uint8Array(63), new Uint8Array(), new Uint8Array(32)), false)
  assert.equal(await verifySignature(new Uint8Array(64), new Uint8Array(), new Uint8Array(31)), false)
  assert.equal(verifyPortably(new Uint8Array(64), new Uint8Array(), new Uint8Array(31)), false)
})
