import {
  type MemberSeeds,
  kemPublicKey,
  keyId,
  passphraseKeys,
  passphraseSaltBytes,
  signPublicKey,
  systemChance,
  toBase64url,
  wrapMemberSeeds,
} from '@fanal/seal'
import type { JoinRequest } from './people.schema.ts'

export interface OwnKeysMade {
  readonly request: JoinRequest
  readonly seeds: MemberSeeds
  /** The id of the new key, 16 hexadecimal digits: what a colleague compares. */
  readonly key: string
}

/**
 * A member's keys, made on the member's own device: the passphrase and the seeds stay here. Costs one Argon2id.
 * @param member  the id that the invitation names
 */
export async function makeOwnKeys(
  { token, member }: { readonly token: string; readonly member: string },
  passphrase: string,
  second: { readonly totpSecret: Uint8Array; readonly code: string },
): Promise<OwnKeysMade> {
  const salt = systemChance(passphraseSaltBytes)
  const { kek, login } = await passphraseKeys(passphrase, salt)
  const seeds = { kem: systemChance(32), sign: systemChance(32) }
  const kemPublic = await kemPublicKey(seeds.kem)
  const request = {
    token,
    salt: toBase64url(salt),
    login: toBase64url(login),
    totpSecret: toBase64url(second.totpSecret),
    code: second.code,
    kem: toBase64url(kemPublic),
    sign: toBase64url(await signPublicKey(seeds.sign)),
    wrappedSeeds: await wrapMemberSeeds(seeds, kek, member),
  }
  return { request, seeds, key: keyId(kemPublic) }
}
