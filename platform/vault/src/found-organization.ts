import {
  type EnrolledMember,
  type NewOrganization,
  type NewUnit,
  type OrganizationKind,
  type ServerSecret,
  enrolMember,
} from '@fanal/identity'
import { type Bilingual, type Duty, type OrganizationId, type UnitId, type World, timedId, toBase64Url } from '@fanal/kernel'
import {
  type DirectoryMember,
  type DirectoryOrganization,
  type SecretContext,
  indexCommit,
  kemPublicKey,
  signPublicKey,
  wrapSecret,
} from '@fanal/seal'
import { mayOpenInbox } from './opening-duties.ts'
import type { StoredWrap } from './wraps.store.ts'

export interface PlannedUnit {
  readonly name: Bilingual
  /** Codes of the languages it answers in, for example `en`. */
  readonly languages: readonly string[]
  /** Whether the public may send it reports. */
  readonly receives: boolean
  /** Whom it is for, one line each; left out where nobody was asked. */
  readonly serves?: Bilingual
}

export interface PlannedMember {
  readonly loginName: string
  readonly displayName: string
  readonly passphrase: string
  /** `unit` is the place of the unit in its organization's list, from 0. */
  readonly duties: readonly { readonly unit: number; readonly duty: Duty }[]
}

export interface PlannedOrganization {
  readonly name: Bilingual
  readonly kind: OrganizationKind
  readonly units: readonly PlannedUnit[]
  readonly members: readonly PlannedMember[]
}

/** An organization with what the directory says of its keys. */
export interface KeyedOrganization extends NewOrganization {
  /** Names the key of its blind index, base64url. */
  readonly indexCommit: string
}

/** One organization with everything of it that the node keeps. */
export interface FoundedOrganization {
  readonly organization: KeyedOrganization
  readonly units: readonly NewUnit[]
  readonly members: readonly EnrolledMember[]
  readonly wraps: readonly StoredWrap[]
}

export interface Hands {
  readonly secret: ServerSecret
  readonly world: World
}

interface UnitSeeds {
  readonly unit: NewUnit
  readonly serves: Bilingual | undefined
  readonly inbox: Uint8Array
  readonly sign: Uint8Array
}

type Enrolled = Awaited<ReturnType<typeof enrolMember>>

const firstEpoch = 1

/**
 * Makes an organization's keys: recovery, the first epoch of every unit, its blind index's key, seeds of every member.
 * Costs one Argon2id a member, two at a time.
 * @param deployment  of the node that it joins, 32 hexadecimal digits
 * @throws RangeError where a member's duty names no unit or a login name is none
 */
export async function foundOrganization(plan: PlannedOrganization, deployment: string, hands: Hands) {
  const { world } = hands
  const organization = timedId<'organization'>(world.now(), world.chance(10))
  const recoverySeed = world.chance(32)
  const recoveryPublic = await kemPublicKey(recoverySeed)
  const unitSeeds = plan.units.map(({ serves, ...unit }): UnitSeeds => ({
    unit: { organization, unit: timedId<'unit'>(world.now(), world.chance(10)), ...unit },
    serves,
    inbox: world.chance(32),
    sign: world.chance(32),
  }))
  const enrolled = await enrolInPairs(plan.members, organization, unitSeeds, { ...hands, deployment })
  const members = enrolled.map((one) => one.enrolled)
  const unitWraps = unitSeeds.flatMap((seeds) => wrapsOf(seeds, members, recoveryPublic, deployment, world))
  const indexKey = world.chance(32)
  const wraps = await Promise.all([...unitWraps, ...indexWraps(indexKey, organization, members, recoveryPublic, deployment, world)])
  return {
    organization: { organization, name: plan.name, kind: plan.kind, recoveryPublic, indexCommit: indexCommit(indexKey) },
    units: unitSeeds.map(({ unit }) => unit),
    members,
    wraps,
    recoverySeed,
    secondFactors: enrolled.map((one) => ({
      member: one.enrolled.member as string,
      loginName: one.enrolled.loginName,
      totpSecret: one.totpSecret,
    })),
    directoryUnits: await Promise.all(unitSeeds.map(directoryUnit)),
  }
}

/** Two at a time: Argon2id takes 64 MiB a member. */
async function enrolInPairs(
  members: readonly PlannedMember[],
  organization: OrganizationId,
  units: readonly UnitSeeds[],
  hands: Hands & { readonly deployment: string },
): Promise<Enrolled[]> {
  if (members.length === 0) return []
  const pair = members.slice(0, 2).map((member) => enrolMember(organization, { ...member, held: heldBy(member, units) }, hands))
  return [...(await Promise.all(pair)), ...(await enrolInPairs(members.slice(2), organization, units, hands))]
}

function heldBy(member: PlannedMember, units: readonly UnitSeeds[]) {
  return member.duties.map(({ unit: place, duty }) => {
    const found = units[place]
    if (found === undefined) throw new RangeError(`a duty of ${member.loginName} names no unit`)
    return { duty, unit: found.unit.unit }
  })
}

async function directoryUnit({ unit, serves, inbox, sign }: UnitSeeds) {
  const epoch = {
    epoch: firstEpoch,
    inbox: toBase64Url(await kemPublicKey(inbox)),
    sign: toBase64Url(await signPublicKey(sign)),
    state: 'current' as const,
  }
  return {
    id: unit.unit as string,
    organization: unit.organization as string,
    name: { ...unit.name },
    languages: [...unit.languages],
    receives: unit.receives,
    ...(serves && { serves: { ...serves } }),
    epochs: [epoch],
  }
}

/** A unit's two seeds, each to every member who reads its inbox and to the organization's recovery. */
function wrapsOf(
  { unit, inbox, sign }: UnitSeeds,
  members: readonly EnrolledMember[],
  recoveryPublic: Uint8Array,
  deployment: string,
  world: World,
): Promise<StoredWrap>[] {
  const readers = members.filter((member) => mayOpenInbox(member.held.filter((held) => held.unit === unit.unit).map((held) => held.duty)))
  const recipients = [
    ...readers.map((member) => ({ kind: 'member' as const, id: member.member as string, publicKey: member.kemPublic })),
    { kind: 'recovery' as const, id: unit.organization as string, publicKey: recoveryPublic },
  ]
  const secrets = [
    ['unit-inbox', inbox],
    ['unit-sign', sign],
  ] as const
  return secrets.flatMap(([purpose, seed]) =>
    recipients.map((recipient) => wrapOwn(purpose, seed, unit.unit, recipient, deployment, world)),
  )
}

/** The key of the organization's blind index, to everybody who reads an inbox of it and to recovery. */
function indexWraps(
  seed: Uint8Array,
  organization: OrganizationId,
  members: readonly EnrolledMember[],
  recoveryPublic: Uint8Array,
  deployment: string,
  world: World,
): Promise<StoredWrap>[] {
  const readers = members.filter((member) => mayOpenInbox(member.held.map((held) => held.duty)))
  const recipients = [
    ...readers.map((member) => ({ kind: 'member' as const, id: member.member as string, publicKey: member.kemPublic })),
    { kind: 'recovery' as const, id: organization as string, publicKey: recoveryPublic },
  ]
  return recipients.map((recipient) => wrapOwn('index', seed, organization, recipient, deployment, world))
}

async function wrapOwn(
  purpose: 'unit-inbox' | 'unit-sign' | 'index',
  seed: Uint8Array,
  subject: UnitId | OrganizationId,
  recipient: { kind: 'member' | 'recovery'; id: string; publicKey: Uint8Array },
  deployment: string,
  world: World,
): Promise<StoredWrap> {
  const context: SecretContext = { deployment, purpose, subject, recipient: recipient.id, epoch: firstEpoch }
  const sealed = await wrapSecret(seed, recipient.publicKey, context, world.chance)
  if (!sealed.ok) throw new Error(`a secret of our own could not be wrapped: ${sealed.problem}`)
  return {
    id: timedId(world.now(), world.chance(10)),
    secret: purpose,
    subject,
    epoch: firstEpoch,
    recipientKind: recipient.kind,
    recipient: recipient.id,
    wrap: sealed.wrap,
  }
}

/** An organization as the key directory names it. */
export function directoryOrganization(founded: KeyedOrganization): DirectoryOrganization {
  const { organization, name, recoveryPublic, indexCommit: commit, kind } = founded
  return { id: organization, name: { ...name }, recovery: toBase64Url(recoveryPublic), indexCommit: commit, kind }
}

/** A member's public keys as the key directory names them. */
export function directoryMember({ member, organization, kemPublic, signPublic }: EnrolledMember): DirectoryMember {
  return { id: member, organization, kem: toBase64Url(kemPublic), sign: toBase64Url(signPublic) }
}
