import type { Bilingual } from '@fanal/kernel'
import { currentEpoch, type Directory, toBase64url } from '@fanal/seal'
import type { Published } from './published.ts'

/** The team that reads what is written here, as the signed directory names it. */
export interface Receiver {
  readonly unit: string
  readonly name: Bilingual
  readonly organization: Bilingual
}

/** What every page of the line knows of its node. */
export interface Site {
  readonly deployment: string
  /** Base64url, 32 bytes. */
  readonly rootPublic: string
  readonly fingerprint: string
  readonly demonstration: boolean
  /** `null` where no team receives. */
  readonly receiver: Receiver | null
}

/** Who receives where the reporter names nobody: the first team that takes reports and has a key. */
export function receiverIn(directory: Directory): Receiver | null {
  const unit = directory.units.find((candidate) => candidate.receives && currentEpoch(directory, candidate.id) !== undefined)
  if (unit === undefined) return null
  const organization = directory.organizations.find((candidate) => candidate.id === unit.organization)
  return { unit: unit.id, name: unit.name, organization: organization?.name ?? unit.name }
}

/** The public facts of a node; `null` before its keys were made. */
export function siteOf(published: Published | null): Site | null {
  if (published === null) return null
  const { deployment, fingerprint, demonstration, directory } = published
  return { deployment, fingerprint, demonstration, rootPublic: toBase64url(published.rootPublic), receiver: receiverIn(directory) }
}
