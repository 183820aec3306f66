import { kemSizes } from './hpke.ts'
import { hasExactly, isCount, isDeployment, isId, isKey, isOneOf } from './shape.ts'

/** A name in both languages. */
export type BilingualName = { readonly en: string; readonly fr: string }

/** What an organization is for, as the root vouches: who writes to victim services must not reach the police by a changed label. */
export const organizationKinds = ['helpline', 'service-provider', 'police', 'child-protection', 'department', 'secretariat'] as const
export type DirectoryOrganizationKind = (typeof organizationKinds)[number]

/**
 * `recovery` is the X-Wing public key of the organization's paper recovery, base64url; `indexCommit` names the key of its blind index
 * without saying anything of it, base64url.
 */
export type DirectoryOrganization = {
  readonly id: string
  readonly name: BilingualName
  readonly recovery: string
  readonly indexCommit: string
  /** absent in directories that were signed before kinds were */
  readonly kind?: DirectoryOrganizationKind
}

/** The life of one unit key: X-Wing `inbox` and Ed25519 `sign`, base64url. */
export type UnitEpoch = {
  readonly epoch: number
  readonly inbox: string
  readonly sign: string
  readonly state: 'current' | 'past'
}

export type DirectoryUnit = {
  readonly id: string
  readonly organization: string
  readonly name: BilingualName
  /** language codes in which the unit answers, for example `en` */
  readonly languages: readonly string[]
  /** takes reports from the public */
  readonly receives: boolean
  /** whom it is for, one line for the public; absent where nobody was asked */
  readonly serves?: BilingualName
  /** oldest first; the last one is the current one, if any is */
  readonly epochs: readonly UnitEpoch[]
}

export type DirectoryMember = {
  readonly id: string
  readonly organization: string
  readonly kem: string
  readonly sign: string
}

/** Whose keys are whose, as the deployment's root says. */
export type Directory = {
  readonly v: 1
  /** 1, 2, 3 … */
  readonly version: number
  /** SHA-256 of the signed version before, lower-case hexadecimal; null in version 1 */
  readonly previous: string | null
  readonly deployment: string
  /** UTC time of the signature, ISO 8601 */
  readonly issuedAt: string
  readonly organizations: readonly DirectoryOrganization[]
  readonly units: readonly DirectoryUnit[]
  readonly members: readonly DirectoryMember[]
  /** Ed25519 public key that signs the ledger's heads, base64url */
  readonly logKey: string
}

function isName(value: unknown): value is BilingualName {
  return hasExactly(value, ['en', 'fr']) && typeof value.en === 'string' && typeof value.fr === 'string'
}

function isOrganization(value: unknown): value is DirectoryOrganization {
  const kinded = hasExactly(value, ['id', 'name', 'recovery', 'indexCommit', 'kind'])
  if (kinded && !isOneOf(value.kind, organizationKinds)) return false
  if (!kinded && !hasExactly(value, ['id', 'name', 'recovery', 'indexCommit'])) return false
  return isId(value.id) && isName(value.name) && isKey(value.recovery, kemSizes.publicKey) && isKey(value.indexCommit, 32)
}

function isEpoch(value: unknown): value is UnitEpoch {
  return (
    hasExactly(value, ['epoch', 'inbox', 'sign', 'state']) &&
    isCount(value.epoch) &&
    isKey(value.inbox, kemSizes.publicKey) &&
    isKey(value.sign, 32) &&
    isOneOf(value.state, ['current', 'past'])
  )
}

function areEpochs(value: unknown): value is readonly UnitEpoch[] {
  if (!Array.isArray(value) || !value.every(isEpoch)) return false
  const epochs: readonly UnitEpoch[] = value
  const rising = epochs.every(({ epoch }, i) => epoch > (epochs[i - 1]?.epoch ?? -1))
  return rising && epochs.slice(0, -1).every(({ state }) => state === 'past')
}

function isUnit(value: unknown): value is DirectoryUnit {
  const keysOfUnit = ['id', 'organization', 'name', 'languages', 'receives', 'epochs'] as const
  const serving = hasExactly(value, [...keysOfUnit, 'serves'])
  if (serving && !isName(value.serves)) return false
  if (!serving && !hasExactly(value, keysOfUnit)) return false
  return (
    isId(value.id) &&
    isId(value.organization) &&
    isName(value.name) &&
    Array.isArray(value.languages) &&
    value.languages.every((language) => typeof language === 'string') &&
    typeof value.receives === 'boolean' &&
    areEpochs(value.epochs)
  )
}

function isMember(value: unknown): value is DirectoryMember {
  return (
    hasExactly(value, ['id', 'organization', 'kem', 'sign']) &&
    isId(value.id) &&
    isId(value.organization) &&
    isKey(value.kem, kemSizes.publicKey) &&
    isKey(value.sign, 32)
  )
}

function areDistinct(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length
}

function isListOf<T extends { readonly id: string }>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is) && areDistinct(value)
}

const keys = ['v', 'version', 'previous', 'deployment', 'issuedAt', 'organizations', 'units', 'members', 'logKey'] as const

/** True for a directory of version 1 whose fields, references and epochs fit together, and nothing else. */
export function isDirectory(value: unknown): value is Directory {
  if (!hasExactly(value, keys) || value.v !== 1 || !isCount(value.version) || value.version === 0) return false
  if (value.version === 1 ? value.previous !== null : typeof value.previous !== 'string' || !/^[0-9a-f]{64}$/.test(value.previous))
    return false
  if (!isDeployment(value.deployment) || typeof value.issuedAt !== 'string' || !isKey(value.logKey, 32)) return false
  const { organizations, units, members } = value
  if (!isListOf(organizations, isOrganization) || !isListOf(units, isUnit) || !isListOf(members, isMember)) return false
  const known = new Set(organizations.map((organization) => organization.id))
  return [...units, ...members].every((item) => known.has(item.organization))
}

/** The key of a unit to seal to and to sign with now; undefined where the unit is unknown or closed. */
export function currentEpoch(directory: Directory, unit: string): UnitEpoch | undefined {
  return epochsOf(directory, unit).find((epoch) => epoch.state === 'current')
}

/** The key of a unit in one epoch, current or past. */
export function unitEpoch(directory: Directory, unit: string, epoch: number): UnitEpoch | undefined {
  return epochsOf(directory, unit).find((candidate) => candidate.epoch === epoch)
}

function epochsOf(directory: Directory, unit: string): readonly UnitEpoch[] {
  return directory.units.find((candidate) => candidate.id === unit)?.epochs ?? []
}
