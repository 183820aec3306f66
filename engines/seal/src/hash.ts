// @NOTE the hashes that the HPKE library carries anyway: a second copy would cost every reporter 5 KB
import { hmac, sha256 as digest } from '@hpke/common'
import { concat, utf8 } from './bytes.ts'

/** SHA-256 of the parts, one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const running = digest.create()
  for (const part of parts) running.update(part)
  return running.digest()
}

/** SHA-256 of bytes that come one piece after the other, for what is too large to hold. */
export function runningSha256(): { update(piece: Uint8Array): void; digest(): Uint8Array } {
  const running = digest.create()
  return { update: (piece) => void running.update(piece), digest: () => running.digest() }
}

/** HMAC-SHA256: 32 bytes. */
export function mac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(digest, key, message)
}

/**
 * HKDF-SHA256, extract and expand.
 * @param length  bytes wanted, at most 8,160
 * @throws RangeError where more is wanted
 * @see RFC 5869 §2
 */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  if (length > 255 * 32) throw new RangeError('HKDF-SHA256 gives at most 8,160 bytes')
  const extracted = mac(salt, secret)
  const blocks: Uint8Array[] = []
  let previous = new Uint8Array()
  for (let i = 1; blocks.length * 32 < length; i++) {
    previous = concat(mac(extracted, concat(previous, info, Uint8Array.of(i))))
    blocks.push(previous)
  }
  return concat(...blocks).slice(0, length)
}

/**
 * One key for one use, out of a secret.
 * @param secret  at least 16 bytes with the strength of a key
 * @param label   `fanal/v1/…`, with ids joined by `|` where the key belongs to something
 * @param length  bytes wanted, 32 unless told
 * @see RFC 5869, no salt, info = UTF-8 of the label
 */
export function deriveKey(secret: Uint8Array, label: string, length = 32): Uint8Array {
  return hkdf(secret, new Uint8Array(32), utf8(label), length)
}
