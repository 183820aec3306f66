import { utf8 } from './bytes.ts'
import { currentEpoch, type Directory } from './directory.ts'
import { fromBase64url, toHex } from './encoding.ts'
import { sha256 } from './hash.ts'
import type { Recipient } from './wraps.ts'

/** The name of a key that belongs to no epoch: the first 8 bytes of SHA-256('fanal/v1/key-id' ‖ public key), hexadecimal. */
export function keyId(publicKey: Uint8Array): string {
  return toHex(sha256(utf8('fanal/v1/key-id'), publicKey).slice(0, 8))
}

/**
 * The name of somebody's two keys as two people read it to each other: the first 8 bytes of
 * SHA-256('fanal/v1/keys-id' ‖ X-Wing public key ‖ Ed25519 public key), hexadecimal. Neither key can be exchanged behind it.
 * @param kem   1,216 bytes
 * @param sign  32 bytes
 */
export function keysId(kem: Uint8Array, sign: Uint8Array): string {
  return toHex(sha256(utf8('fanal/v1/keys-id'), kem, sign).slice(0, 8))
}

/**
 * Who a new envelope is sealed to: the unit in its current epoch, and its organization's recovery key (epoch 0).
 * @param directory  a verified one
 * @returns undefined where the unit is unknown or has no current epoch
 */
export function recipientsFor(directory: Directory, unit: string): readonly [Recipient, Recipient] | undefined {
  const current = currentEpoch(directory, unit)
  const owner = directory.units.find((candidate) => candidate.id === unit)?.organization
  const recovery = fromBase64url(directory.organizations.find((candidate) => candidate.id === owner)?.recovery ?? '')
  const inbox = fromBase64url(current?.inbox ?? '')
  if (!current || !inbox || !recovery) return undefined
  return [
    { to: 'unit', id: unit, epoch: current.epoch, publicKey: inbox },
    { to: 'recovery', id: keyId(recovery), epoch: 0, publicKey: recovery },
  ]
}
