import { createHash } from 'node:crypto'
import { type HeldDuty, type MemberId, type OrganizationId, type World, timedId } from '@fanal/kernel'
import {
  type MemberSeeds,
  type WrappedSeeds,
  kemPublicKey,
  passphraseKeys,
  passphraseSaltBytes,
  signPublicKey,
  wrapMemberSeeds,
} from '@fanal/seal'
import { isLoginName, loginNameOf } from './login-name.ts'
import type { ServerSecret } from './server-secret.ts'
import { totpBinding } from './sign-in.ts'

export interface NewMember {
  readonly loginName: string
  readonly displayName: string
  readonly passphrase: string
  readonly held: readonly HeldDuty[]
}

/** A member as the server keeps one: nothing here opens a report. */
export interface EnrolledMember {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly loginName: string
  readonly displayName: string
  readonly held: readonly HeldDuty[]
  readonly passphraseSalt: Uint8Array
  readonly loginHash: Uint8Array
  readonly totpSealed: Uint8Array
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  readonly wrappedSeeds: WrappedSeeds
}

/**
 * Makes a member's keys from their passphrase; costs one Argon2id.
 * @param hands  `deployment` is the node that it happens for: the member’s own key vouches for it ever after
 * @returns the row, and apart from it what only the member may have: seeds and second factor (20 bytes)
 * @throws RangeError where the login name is none
 */
export async function enrolMember(
  organization: OrganizationId,
  wanted: NewMember,
  { secret, world, deployment }: { secret: ServerSecret; world: World; deployment: string },
): Promise<{ enrolled: EnrolledMember; seeds: MemberSeeds; totpSecret: Uint8Array }> {
  const loginName = loginNameOf(wanted.loginName)
  if (!isLoginName(loginName)) throw new RangeError('a login name has 2 to 64 letters, digits, dots or hyphens')
  const member = timedId<'member'>(world.now(), world.chance(10))
  const passphraseSalt = world.chance(passphraseSaltBytes)
  const { kek, login } = await passphraseKeys(wanted.passphrase, passphraseSalt)
  const seeds: MemberSeeds = { kem: world.chance(32), sign: world.chance(32) }
  const totpSecret = world.chance(20)
  const enrolled: EnrolledMember = {
    organization,
    member,
    loginName,
    displayName: wanted.displayName,
    held: wanted.held,
    passphraseSalt,
    loginHash: new Uint8Array(createHash('sha256').update(login).digest()),
    totpSealed: secret.seal(totpSecret, totpBinding(member), world.chance(12)),
    kemPublic: await kemPublicKey(seeds.kem),
    signPublic: await signPublicKey(seeds.sign),
    wrappedSeeds: await wrapMemberSeeds(seeds, kek, { deployment, organization, member }, world.chance),
  }
  return { enrolled, seeds, totpSecret }
}
