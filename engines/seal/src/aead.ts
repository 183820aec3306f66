import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'

const chacha = new Chacha20Poly1305()

/** Nonce of a key that seals one message only. */
export const singleUseNonce: Uint8Array = new Uint8Array(12)

/**
 * ChaCha20-Poly1305 (RFC 8439).
 * @param nonce  12 bytes, never twice under one key
 * @returns ciphertext, 16 bytes longer than the plaintext
 */
export async function seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await chacha.createEncryptionContext(key.slice().buffer).seal(nonce, plaintext, aad))
}

/** Plaintext of `seal`; undefined where key, nonce, ciphertext or associated data are not the ones that were sealed. */
export async function open(key: Uint8Array, nonce: Uint8Array, ciphertext: Uint8Array, aad: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await chacha.createEncryptionContext(key.slice().buffer).open(nonce, ciphertext, aad))
  } catch {
    return undefined
  }
}
