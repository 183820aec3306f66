import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flipped, toHexText } from '../test/fixtures.ts'
import { seededChance, seedOf } from '../test/world.ts'
import { argon2id } from './argon2.node.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { deriveKey } from './hash.ts'
import { passphraseKeys, unwrapMemberSeeds, wrapMemberSeeds } from './member.ts'

const salt = seededChance('salt')(16)
const seeds = { kem: seedOf('member kem'), sign: seedOf('member sign') }
const kek = seedOf('kek')
const amina = { deployment: '0123456789abcdef0123456789abcdef', organization: 'harbour', member: 'amina' }
const wrapped = await wrapMemberSeeds(seeds, kek, amina, seededChance('wrap'))

async function problemOf(wrap: unknown, key = kek, member = 'amina'): Promise<string> {
  const opened = await unwrapMemberSeeds(wrap, key, member)
  return opened.ok ? 'none' : opened.problem
}

test('a passphrase gives two keys, and one says nothing about the other', async () => {
  const { kek: key, login } = await passphraseKeys('été 2026 au bord de l’eau', salt)
  const secret = await argon2id(new TextEncoder().encode('été 2026 au bord de l’eau'), salt)
  assert.deepEqual([key, login], [deriveKey(secret, 'fanal/v1/member/kek'), deriveKey(secret, 'fanal/v1/member/login')])
  const mine = await wrapMemberSeeds(seeds, key, amina)
  assert.equal(await problemOf(mine, key), 'none')
  assert.equal(await problemOf(mine, login), 'wrong-key')
})

test('the same passphrase from another keyboard is the same', async () => {
  const composed = await passphraseKeys('\u00E9t\u00E9', salt)
  const decomposed = await passphraseKeys('e\u0301te\u0301', salt)
  assert.deepEqual(composed, decomposed)
})

test('a salt of another length is a bug of the caller', async () => {
  await assert.rejects(passphraseKeys('a', new Uint8Array(8)), RangeError)
})

test('seeds come back, also after a trip through JSON', async () => {
  assert.deepEqual(await unwrapMemberSeeds(JSON.parse(JSON.stringify(wrapped)), kek, 'amina'), { ok: true, seeds, place: amina })
})

test('each wrap is fresh', async () => {
  const [a, b] = [await wrapMemberSeeds(seeds, kek, amina), await wrapMemberSeeds(seeds, kek, amina)]
  assert.notEqual(a.nonce, b.nonce)
  assert.notEqual(a.ct, b.ct)
})

test('a wrap opens for its own member with its own key only', async () => {
  assert.equal(await problemOf(wrapped, kek, 'bruno'), 'wrong-key')
  assert.equal(await problemOf(wrapped, seedOf('another'), 'amina'), 'wrong-key')
})

test('a wrap says for which deployment and organization it was made, and nobody else can say another', async () => {
  const opened = await unwrapMemberSeeds(wrapped, kek, 'amina')
  assert.deepEqual(opened.ok && opened.place, amina)
  assert.equal(await problemOf({ ...wrapped, deployment: 'f'.repeat(32) }), 'wrong-key')
  assert.equal(await problemOf({ ...wrapped, organization: 'north' }), 'wrong-key')
})

test('every flipped bit of a wrap is noticed', async () => {
  const nonce = fromBase64url(wrapped.nonce) ?? new Uint8Array()
  const ct = fromBase64url(wrapped.ct) ?? new Uint8Array()
  const attempts = [
    ...Array.from({ length: nonce.length * 8 }, (_, bit) => problemOf({ ...wrapped, nonce: toBase64url(flipped(nonce, bit)) })),
    ...Array.from({ length: ct.length * 8 }, (_, bit) => problemOf({ ...wrapped, ct: toBase64url(flipped(ct, bit)) })),
  ]
  assert.equal(attempts.length, (12 + 80) * 8)
  assert.deepEqual(new Set(await Promise.all(attempts)), new Set(['wrong-key']))
})

test('what is no wrap is named', async () => {
  for (const other of [
    null,
    [],
    {},
    { ...wrapped, v: 2 },
    { ...wrapped, extra: 1 },
    { ...wrapped, deployment: 'here' },
    { ...wrapped, organization: 1 },
    { ...wrapped, nonce: 'A' },
    { ...wrapped, ct: wrapped.nonce },
  ]) {
    assert.equal(await problemOf(other), 'bad-shape')
  }
})

test('a seed of another length is a bug of the caller', async () => {
  await assert.rejects(wrapMemberSeeds({ ...seeds, sign: new Uint8Array(31) }, kek, amina), RangeError)
})

test('no seed stands in the wrap', () => {
  const text = Buffer.from(wrapped.ct, 'base64url').toString('hex')
  assert.ok(!text.includes(toHexText(seeds.kem)) && !text.includes(toHexText(seeds.sign)))
})
