import {
  type MemberPlace,
  type MemberSeeds,
  kemPublicKey,
  keysId,
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
  /** The name of the two new keys, 16 hexadecimal digits: what a colleague compares. */
  readonly key: string
}

/**
 * A member's keys, made on the member's own device: the passphrase and the seeds stay here. Costs one Argon2id.
 * @param invited  what the invitation names: the keys are made for this member, organization and deployment, and open nowhere else
 */
export async function makeOwnKeys(
  invited: MemberPlace & { readonly token: string },
  passphrase: string,
  second: { readonly totpSecret: Uint8Array; readonly code: string },
): Promise<OwnKeysMade> {
  const { token, deployment, organization, member } = invited
  const salt = systemChance(passphraseSaltBytes)
  const { kek, login } = await passphraseKeys(passphrase, salt)
  const seeds = { kem: systemChance(32), sign: systemChance(32) }
  const [kemPublic, signPublic] = [await kemPublicKey(seeds.kem), await signPublicKey(seeds.sign)]
  const request = {
    token,
    salt: toBase64url(salt),
    login: toBase64url(login),
    totpSecret: toBase64url(second.totpSecret),
    code: second.code,
    kem: toBase64url(kemPublic),
    sign: toBase64url(signPublic),
    wrappedSeeds: await wrapMemberSeeds(seeds, kek, { deployment, organization, member }),
  }
  return { request, seeds, key: keysId(kemPublic, signPublic) }
}
