import assert from 'node:assert/strict'
import { test } from 'node:test'
import { X25519, HkdfSha256 } from '@hpke/dhkem-x25519'
import { MlKem768 } from 'mlkem'
import { fixture, hex, toHexText } from '../test/fixtures.ts'
import { sha256 } from './hash.ts'

// the two halves of X-Wing, from the packages that @hpke/hybridkem-x-wing takes them from

type XdhCase = { tcId: number; flags: string[]; publicKey: string; privateKey: string; shared: string; result: 'valid' | 'acceptable' }
type KemCase = { tcId: number; comment: string; seed: string; ekSha256?: string; c: string; K: string; result: 'valid' | 'invalid' }
type EncapsCase = { tcId: number; ek: string; m: string; cSha256: string; K: string; result: 'valid' | 'invalid' }
type KeyCase = { tcId: number; seed: string; ekSha256: string; dkSha256: string }

const x25519 = new X25519(new HkdfSha256())
const mlkem = new MlKem768()
const digest = (bytes: Uint8Array) => toHexText(sha256(bytes))

async function agreed({ privateKey, publicKey }: XdhCase): Promise<string | undefined> {
  try {
    return toHexText(await x25519.derive(hex(privateKey), hex(publicKey)))
  } catch {
    return undefined
  }
}

test('Wycheproof: X25519; a low-order point gives nothing, every other one the secret', async () => {
  const cases = fixture<XdhCase[]>('wycheproof/x25519.json')
  assert.equal(cases.length, 518)
  const answers = await Promise.all(cases.map(agreed))
  for (const [i, { tcId, flags, shared }] of cases.entries()) {
    const expected = flags.includes('ZeroSharedSecret') ? undefined : shared
    assert.equal(answers[i], expected, `case ${tcId}: ${flags.join(', ')}`)
  }
  assert.equal(answers.filter((answer) => answer === undefined).length, 31)
})

test('Wycheproof: ML-KEM-768 key generation from a seed', async () => {
  for (const { tcId, seed, ekSha256, dkSha256 } of fixture<KeyCase[]>('wycheproof/mlkem_768_keygen_seed.json')) {
    const [ek, dk] = await mlkem.deriveKeyPair(hex(seed))
    assert.deepEqual([digest(ek), digest(dk)], [ekSha256, dkSha256], `case ${tcId}`)
  }
})

test('Wycheproof: ML-KEM-768 decapsulation, good and implicitly rejected', async () => {
  const cases = fixture<KemCase[]>('wycheproof/mlkem_768.json').filter((one) => one.result === 'valid')
  assert.equal(cases.length, 153)
  for (const { tcId, seed, ekSha256, c, K } of cases) {
    const [ek, dk] = await mlkem.deriveKeyPair(hex(seed))
    assert.equal(digest(ek), ekSha256, `case ${tcId}`)
    assert.equal(toHexText(await mlkem.decap(hex(c), dk)), K, `case ${tcId}`)
  }
})

test('Wycheproof: ML-KEM-768, seeds and ciphertexts of another size are refused', async () => {
  const cases = fixture<KemCase[]>('wycheproof/mlkem_768.json').filter((one) => one.result === 'invalid')
  assert.equal(cases.length, 40)
  for (const { tcId, comment, seed, c } of cases) {
    const decapsulated = mlkem.deriveKeyPair(hex(seed)).then(([, dk]) => mlkem.decap(hex(c), dk))
    await assert.rejects(decapsulated, Error, `case ${tcId}: ${comment}`)
  }
})

test('Wycheproof: ML-KEM-768 encapsulation; keys not reduced or of another size are refused', async () => {
  for (const { tcId, ek, m, cSha256, K, result } of fixture<EncapsCase[]>('wycheproof/mlkem_768_encaps.json')) {
    const encapsulated = mlkem.encap(hex(ek), hex(m))
    if (result === 'invalid') {
      await assert.rejects(encapsulated, Error, `case ${tcId}`)
      continue
    }
    const [c, secret] = await encapsulated
    assert.deepEqual([digest(c), toHexText(secret)], [cSha256, K], `case ${tcId}`)
  }
})
