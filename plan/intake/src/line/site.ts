import type { Bilingual } from '@fanal/kernel'
import { currentEpoch, type Directory, type DirectoryOrganizationKind, toBase64url } from '@fanal/seal'
import { noPresence, type Presence } from './presence.ts'
import type { Published } from './published.ts'

/** A team that reads what is written here, as the signed directory names it. */
export interface Receiver {
  readonly unit: string
  readonly name: Bilingual
  readonly organization: Bilingual
  /** What its organization is, under the root's signature; `null` in directories from before kinds were signed. */
  readonly kind: DirectoryOrganizationKind | null
  /** Codes of the languages in which it answers. */
  readonly languages: readonly string[]
  /** Whom it is for, in its own signed words; `null` where it does not say. */
  readonly serves: Bilingual | null
  /** Its number in an address: its place in the directory, from 1. */
  readonly place: number
  readonly presence: Presence
}

/** What every page of the line knows of its node. */
export interface Site {
  readonly deployment: string
  /** Base64url, 32 bytes. */
  readonly rootPublic: string
  readonly fingerprint: string
  readonly demonstration: boolean
  /** Everybody who receives: teams that help first, police last. */
  readonly receivers: readonly Receiver[]
  /** Who is offered first; `null` where no team receives. */
  readonly receiver: Receiver | null
}

/** When teams are there, by the unit's id. */
export type Presences = Readonly<Record<string, Presence>>

/** Whose organization is which in the order of the choice; police come last, because they are never what nobody chose. */
const order = ['helpline', 'service-provider', 'child-protection', 'department', 'secretariat', null, 'police'] as const

/** Whether a team's first work is to help, under the root's signature: what one's own case goes to where nobody chose. */
export function isHelp({ kind }: Pick<Receiver, 'kind'>): boolean {
  return kind === 'helpline' || kind === 'service-provider'
}

/** Every team that takes reports and has a key: helpers first, whoever is there now before whoever is not, then as in the directory. */
export function receiversIn(directory: Directory, presences: Presences = {}): Receiver[] {
  const receivers = directory.units.flatMap((unit, index): Receiver[] => {
    if (!unit.receives || currentEpoch(directory, unit.id) === undefined) return []
    const organization = directory.organizations.find((candidate) => candidate.id === unit.organization)
    const { id, name, languages, serves = null } = unit
    const kind = organization?.kind ?? null
    const presence = presences[id] ?? noPresence
    return [{ unit: id, name, organization: organization?.name ?? name, kind, languages, serves, place: index + 1, presence }]
  })
  const rank = ({ kind, presence, place }: Receiver) =>
    [isHelp({ kind }) ? 0 : order.indexOf(kind), presence.onDuty ? 0 : 1, place] as const
  return receivers.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
  })
}

/** Who receives where the reporter names nobody. */
export function receiverIn(directory: Directory): Receiver | null {
  return receiversIn(directory)[0] ?? null
}

/** The public facts of a node; `null` before its keys were made. */
export function siteOf(published: Published | null): Site | null {
  if (published === null) return null
  const { deployment, fingerprint, demonstration, directory, presences } = published
  const receivers = receiversIn(directory, presences)
  const rootPublic = toBase64url(published.rootPublic)
  return { deployment, fingerprint, demonstration, rootPublic, receivers, receiver: receivers[0] ?? null }
}

/** The team of an address or of a form; `null` where none of that number or id receives. */
export function receiverAt(site: Site, said: { readonly place: string } | { readonly unit: string | null }): Receiver | null {
  return site.receivers.find((one) => ('place' in said ? String(one.place) === said.place : one.unit === said.unit)) ?? null
}

/** Whether anybody of all the teams is there now. */
export function someoneHere(site: Site): boolean {
  return site.receivers.some(({ presence }) => presence.onDuty)
}
