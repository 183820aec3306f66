import assert from 'node:assert/strict'
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fixture, hex, toHexText } from '../test/fixtures.ts'
import { deriveKey, hkdf, mac, runningSha256, sha256 } from './hash.ts'

type HkdfCase = { tcId: number; ikm: string; salt: string; info: string; size: number; okm: string; result: 'valid' | 'invalid' }

test('Wycheproof: HKDF-SHA256', () => {
  const cases = fixture<HkdfCase[]>('wycheproof/hkdf_sha256.json')
  assert.equal(cases.length, 86)
  for (const { tcId, ikm, salt, info, size, okm, result } of cases) {
    const run = () => hkdf(hex(ikm), hex(salt), hex(info), size)
    if (result === 'invalid') assert.throws(run, RangeError, `case ${tcId}`)
    else assert.equal(toHexText(run()), okm, `case ${tcId}`)
  }
})

test('SHA-256 and HMAC are those of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
      assert.equal(toHexText(sha256(a, b)), createHash('sha256').update(a).update(b).digest('hex'))
      const running = runningSha256()
      for (const piece of [a, b]) running.update(piece)
      assert.deepEqual(running.digest(), sha256(a, b))
      assert.equal(toHexText(mac(a, b)), createHmac('sha256', a).update(b).digest('hex'))
    }),
  )
})

test('a key is HKDF without salt, its label the info', () => {
  const secret = new Uint8Array(32).fill(7)
  const expected = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), 'fanal/v1/été', 80)).toString('hex')
  assert.equal(toHexText(deriveKey(secret, 'fanal/v1/été', 80)), expected)
  assert.equal(deriveKey(secret, 'a').length, 32)
  assert.notEqual(toHexText(deriveKey(secret, 'a')), toHexText(deriveKey(secret, 'b')))
})
