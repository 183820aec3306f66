import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'
import { CipherSuite, HkdfSha256 } from '@hpke/core'
import { XWing } from '@hpke/hybridkem-x-wing'
import type { Chance } from './chance.ts'

/** The one suite of version 1: HPKE Base, X-Wing (0x647a), HKDF-SHA256, ChaCha20-Poly1305. */
export const suiteName = 'xwing-hkdf-sha256-chacha20poly1305'

/** Sizes in bytes of an X-Wing public key, an encapsulated key and a seed. */
export const kemSizes = { publicKey: 1216, encapsulated: 1120, seed: 32 } as const

const kem = new XWing()
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Chacha20Poly1305() })

/** What an HPKE message is bound to: `info` chooses the key, `aad` is checked with the text. */
export type Binding = { readonly info: Uint8Array; readonly aad: Uint8Array }

/** The two parts of one HPKE message. */
export type Sealed = { readonly enc: Uint8Array; readonly ct: Uint8Array }

/**
 * The X-Wing public key (1,216 bytes) of a 32-byte seed.
 * @throws RangeError where the seed is not 32 bytes long
 */
export async function kemPublicKey(seed: Uint8Array): Promise<Uint8Array> {
  if (seed.length !== kemSizes.seed) throw new RangeError('an X-Wing seed has 32 bytes')
  const pair = await kem.generateKeyPairDerand(seed.slice())
  return new Uint8Array(await kem.serializePublicKey(pair.publicKey))
}

/**
 * Seals one message to a public key.
 * @param chance  asked once, for the 64 bytes of X-Wing's EncapsulateDerand
 * @returns undefined where the public key is none
 * @see RFC 9180 §6.1; draft-connolly-cfrg-xwing-kem §5.4
 */
export async function sealTo(
  publicKey: Uint8Array,
  { info, aad }: Binding,
  plaintext: Uint8Array,
  chance: Chance,
): Promise<Sealed | undefined> {
  try {
    const recipientPublicKey = await kem.deserializePublicKey(publicKey.slice().buffer)
    const context = await suite.createSenderContext({ recipientPublicKey, info, ekm: chance(64) })
    const ct = await context.seal(plaintext, aad)
    return { enc: new Uint8Array(context.enc), ct: new Uint8Array(ct) }
  } catch {
    return undefined
  }
}

/** Opens what `sealTo` made; undefined where seed, binding or bytes are not the ones that were sealed. */
export async function openWith(seed: Uint8Array, { info, aad }: Binding, { enc, ct }: Sealed): Promise<Uint8Array | undefined> {
  try {
    const recipientKey = await kem.deserializePrivateKey(seed.slice().buffer)
    const context = await suite.createRecipientContext({ recipientKey, enc, info })
    return new Uint8Array(await context.open(ct, aad))
  } catch {
    return undefined
  }
}
