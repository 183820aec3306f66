import { ed25519 } from '@noble/curves/ed25519.js'

/** `verifySignature` without the browser's help; RFC 8032's rules, not the laxer ones of ZIP 215. */
export function verifyPortably(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

/** Ed25519 signature, 64 bytes. */
export function signPortably(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed)
}

/** The Ed25519 public key, 32 bytes, of a 32-byte seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed)
}
