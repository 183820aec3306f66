// @NOTE loaded only where it is needed: 13 KB that a reporter's browser rarely has to fetch
const portable = () => import('./ed25519-portable.ts')

async function nativeKey(publicKey: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
}

/**
 * True where `signature` is the Ed25519 signature of `message` under `publicKey` (RFC 8032).
 * The platform's own check where it has one (browsers since 2023 to 2025), else @noble's.
 */
export async function verifySignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
  if (signature.length !== 64 || publicKey.length !== 32) return false
  const native = await nativeKey(publicKey)
  if (native) return crypto.subtle.verify('Ed25519', native, signature.slice(), message.slice())
  return (await portable()).verifyPortably(signature, message, publicKey)
}

/**
 * Ed25519 signature, 64 bytes.
 * @throws where the seed is not 32 bytes long
 */
export async function sign(message: Uint8Array, seed: Uint8Array): Promise<Uint8Array> {
  return (await portable()).signPortably(message, seed)
}

/**
 * The Ed25519 public key, 32 bytes, of a 32-byte seed.
 * @throws where the seed is not 32 bytes long
 */
export async function signPublicKey(seed: Uint8Array): Promise<Uint8Array> {
  return (await portable()).publicKeyOf(seed)
}
