import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { otpauthAddress, readTotpSecret, writeTotpSecret } from './totp-secret.ts'

// RFC 4648 §10, without padding.
const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB', foobar: 'MZXW6YTBOI' }

test('the vectors of RFC 4648', () => {
  for (const [text, written] of Object.entries(vectors)) {
    assert.equal(writeTotpSecret(new TextEncoder().encode(text)), written)
    assert.deepEqual(readTotpSecret(written), new TextEncoder().encode(text))
  }
})

test('what is written is read again, however it was copied', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (secret) => {
      const written = writeTotpSecret(secret)
      assert.deepEqual(readTotpSecret(written), secret)
      assert.deepEqual(readTotpSecret(`${written.toLowerCase().replace(/(.{4})/g, '$1 ')}==`), secret)
    }),
  )
})

test('what is not base32 is refused', () => {
  for (const wrong of ['', '   ', 'MZX1', 'é', 'MZ=XW']) assert.equal(readTotpSecret(wrong), null)
})

test('the address for an authenticator app names Fanal and the member', () => {
  assert.equal(otpauthAddress(new TextEncoder().encode('foobar'), 'ana b'), 'otpauth://totp/Fanal:ana%20b?secret=MZXW6YTBOI&issuer=Fanal')
})
