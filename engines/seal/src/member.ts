import { argon2id } from '#argon2'
import { open, seal } from './aead.ts'
import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { deriveKey } from './hash.ts'
import { problem, type Outcome } from './outcome.ts'
import { hasExactly, isDeployment, isId, isKey } from './shape.ts'

/** What a member holds: an X-Wing and an Ed25519 seed, 32 bytes each, made in the member's browser. */
export type MemberSeeds = { readonly kem: Uint8Array; readonly sign: Uint8Array }

/** `kek` wraps the seeds and never leaves the device; `login` (32 bytes) goes to the server and opens nothing. */
export type PassphraseKeys = { readonly kek: Uint8Array; readonly login: Uint8Array }

/** Whose seeds they are, and where: the only thing that a member's own key says of the node. */
export type MemberPlace = { readonly deployment: string; readonly organization: string; readonly member: string }

/** A member's seeds under a key, with the deployment and organization that the key vouches for; nonce and ciphertext in base64url. */
export type WrappedSeeds = {
  readonly v: 1
  readonly deployment: string
  readonly organization: string
  readonly nonce: string
  readonly ct: string
}

/** Bytes of the salt of a member's passphrase. */
export const passphraseSaltBytes = 16

/**
 * The two keys of a passphrase. Costs one Argon2id (64 MiB, 3 passes).
 * @param passphrase  as typed; NFKC makes the same of it on every keyboard
 * @param salt        16 random bytes of this member
 * @throws RangeError where the salt has another length
 */
export async function passphraseKeys(passphrase: string, salt: Uint8Array): Promise<PassphraseKeys> {
  if (salt.length !== passphraseSaltBytes) throw new RangeError('a passphrase salt has 16 bytes')
  const secret = await argon2id(utf8(passphrase.normalize('NFKC')), salt)
  return {
    kek: deriveKey(secret, 'fanal/v1/member/kek'),
    login: deriveKey(secret, 'fanal/v1/member/login'),
  }
}

function boundTo({ deployment, organization, member }: MemberPlace): Uint8Array {
  return canonicalBytes({ label: 'fanal/v1/member-seeds', v: 1, deployment, organization, member })
}

/**
 * A member's seeds under a key-encryption key.
 * @param kek    32 bytes
 * @param place  the wrap opens for this member, organization and deployment only
 */
export async function wrapMemberSeeds(
  seeds: MemberSeeds,
  kek: Uint8Array,
  place: MemberPlace,
  chance: Chance = systemChance,
): Promise<WrappedSeeds> {
  if (seeds.kem.length !== 32 || seeds.sign.length !== 32) throw new RangeError('a seed has 32 bytes')
  const nonce = chance(12)
  const ct = await seal(kek, nonce, concat(seeds.kem, seeds.sign), boundTo(place))
  const { deployment, organization } = place
  return { v: 1, deployment, organization, nonce: toBase64url(nonce), ct: toBase64url(ct) }
}

/**
 * The seeds out of a wrap of unknown origin; `wrong-key` also where the wrap is another member's or was changed.
 * @returns with them the deployment and the organization for which the member's own key was made: nobody else can have written them
 */
export async function unwrapMemberSeeds(
  wrapped: unknown,
  kek: Uint8Array,
  memberId: string,
): Promise<Outcome<{ readonly seeds: MemberSeeds; readonly place: MemberPlace }, 'bad-shape' | 'wrong-key'>> {
  if (!hasExactly(wrapped, ['v', 'deployment', 'organization', 'nonce', 'ct']) || wrapped.v !== 1) return problem('bad-shape')
  if (!isDeployment(wrapped.deployment) || !isId(wrapped.organization) || !isKey(wrapped.nonce, 12) || !isKey(wrapped.ct, 80))
    return problem('bad-shape')
  const place = { deployment: wrapped.deployment, organization: wrapped.organization, member: memberId }
  const nonce = fromBase64url(wrapped.nonce)
  const ct = fromBase64url(wrapped.ct)
  const plain = nonce && ct && (await open(kek, nonce, ct, boundTo(place)))
  if (plain?.length !== 64) return problem('wrong-key')
  return { ok: true, seeds: { kem: plain.slice(0, 32), sign: plain.slice(32) }, place }
}
