import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture, flipped, hex, toHexText } from '../test/fixtures.ts'
import { open, seal, singleUseNonce } from './aead.ts'

type AeadCase = { tcId: number; key: string; iv: string; aad: string; msg: string; ct: string; tag: string; result: 'valid' | 'invalid' }

const cases = fixture<AeadCase[]>('wycheproof/chacha20_poly1305.json')

test('Wycheproof: ChaCha20-Poly1305, good cases seal and open', async () => {
  const good = cases.filter((one) => one.result === 'valid')
  assert.equal(good.length, 256)
  for (const { tcId, key, iv, aad, msg, ct, tag } of good) {
    assert.equal(toHexText(await seal(hex(key), hex(iv), hex(msg), hex(aad))), ct + tag, `case ${tcId}`)
    assert.deepEqual(await open(hex(key), hex(iv), hex(ct + tag), hex(aad)), hex(msg), `case ${tcId}`)
  }
})

test('Wycheproof: ChaCha20-Poly1305, bad tags and nonces of another size are refused', async () => {
  const bad = cases.filter((one) => one.result === 'invalid')
  assert.equal(bad.length, 69)
  for (const { tcId, key, iv, aad, ct, tag } of bad) {
    assert.equal(await open(hex(key), hex(iv), hex(ct + tag), hex(aad)), undefined, `case ${tcId}`)
  }
})

test('every flipped bit is noticed: key, nonce, text, associated data', async () => {
  const key = new Uint8Array(32).fill(3)
  const aad = Uint8Array.of(1, 2)
  const sealed = await seal(key, singleUseNonce, Uint8Array.of(9, 8, 7), aad)
  assert.equal(sealed.length, 3 + 16)
  const attempts: Promise<Uint8Array | undefined>[] = []
  for (let bit = 0; bit < sealed.length * 8; bit++) attempts.push(open(key, singleUseNonce, flipped(sealed, bit), aad))
  for (let bit = 0; bit < 256; bit++) attempts.push(open(flipped(key, bit), singleUseNonce, sealed, aad))
  for (let bit = 0; bit < 96; bit++) attempts.push(open(key, flipped(singleUseNonce, bit), sealed, aad))
  for (let bit = 0; bit < 16; bit++) attempts.push(open(key, singleUseNonce, sealed, flipped(aad, bit)))
  assert.ok((await Promise.all(attempts)).every((plain) => plain === undefined))
})

test('a ciphertext shorter than its tag is refused', async () => {
  for (const length of [0, 1, 15]) {
    assert.equal(await open(new Uint8Array(32), singleUseNonce, new Uint8Array(length), new Uint8Array()), undefined)
  }
})

test('a key inside a larger buffer is taken by itself', async () => {
  const larger = new Uint8Array(64).fill(5)
  const sealed = await seal(larger.subarray(16, 48), singleUseNonce, Uint8Array.of(1), new Uint8Array())
  assert.deepEqual(await open(new Uint8Array(32).fill(5), singleUseNonce, sealed, new Uint8Array()), Uint8Array.of(1))
})
