import type { NewUnit } from '@fanal/identity'
import { type Id, type Outcome, dutyNames, fromBase64Url, ok, parseId, refuse, toBase64Url } from '@fanal/kernel'
import type { Directory, WrappedSeeds, WrappedSecret } from '@fanal/seal'
import { z } from 'zod'
import { type FoundedOrganization, directoryMember, directoryOrganization } from './found-organization.ts'

/** A member's second factor on its way to the node, which seals it under its own secret: 20 bytes. */
export interface SecondFactor {
  readonly member: string
  readonly totpSecret: Uint8Array
}

/** What a node needs of an organization that joins it, as it comes from the ceremony. It opens no report. */
export interface Arrival {
  readonly founded: FoundedOrganization
  readonly secondFactors: readonly SecondFactor[]
}

const idOf = <Name extends string>() => z.custom<Id<Name>>((value) => parseId(value) !== null)
const id = z.uuid().toLowerCase()
const bytes = z.base64url().transform((text, context) => {
  const read = fromBase64Url(text)
  if (read !== null) return read
  context.addIssue('not base64url')
  return z.NEVER
})
const name = z.object({ en: z.string().min(1).max(200), fr: z.string().min(1).max(200) })
const kinds = ['helpline', 'service-provider', 'police', 'child-protection', 'department', 'secretariat'] as const

const shape = z.object({
  fanal: z.literal('arrival'),
  v: z.literal(1),
  organization: z.object({
    organization: idOf<'organization'>(),
    name,
    kind: z.enum(kinds),
    recoveryPublic: bytes,
    indexCommit: z.base64url(),
  }),
  units: z.array(
    z.object({
      organization: idOf<'organization'>(),
      unit: idOf<'unit'>(),
      name,
      languages: z.array(z.string().max(12)).max(40),
      receives: z.boolean(),
    }),
  ),
  members: z.array(
    z.object({
      organization: idOf<'organization'>(),
      member: idOf<'member'>(),
      loginName: z.string().max(64),
      displayName: z.string().min(1).max(200),
      held: z.array(z.object({ duty: z.enum(dutyNames), unit: idOf<'unit'>() })),
      passphraseSalt: bytes,
      loginHash: bytes,
      totpSecret: bytes,
      kemPublic: bytes,
      signPublic: bytes,
      wrappedSeeds: z.custom<WrappedSeeds>((value) => typeof value === 'object' && value !== null && 'ct' in value),
    }),
  ),
  wraps: z.array(
    z.object({
      id,
      secret: z.enum(['unit-inbox', 'unit-sign', 'index']),
      subject: id,
      epoch: z.int().min(1),
      recipientKind: z.enum(['member', 'recovery']),
      recipient: id,
      wrap: z.custom<WrappedSecret>((value) => typeof value === 'object' && value !== null && 'context' in value),
    }),
  ),
})

/** The text of an arrival's file. The second factors in it are what the node will know of every member anyway. */
export function writeArrival({ founded, secondFactors }: Arrival): string {
  const totpOf = new Map(secondFactors.map((one) => [one.member, one.totpSecret]))
  const members = founded.members.map(({ totpSealed: _sealed, ...member }) => ({ ...member, totpSecret: totpOf.get(member.member) }))
  const whole = { fanal: 'arrival', v: 1, ...founded, members }
  return `${JSON.stringify(whole, (_key, value: unknown) => (value instanceof Uint8Array ? toBase64Url(value) : value), 1)}\n`
}

const unreadable = refuse('not-an-arrival', {
  en: 'This file does not hold an organization that joins a node.',
  fr: 'Ce fichier ne contient pas un organisme qui se joint à un nœud.',
})

/** @param value  parsed JSON of unknown origin */
export function readArrival(value: unknown): Outcome<Arrival> {
  const read = shape.safeParse(value)
  if (!read.success) return unreadable
  const { organization, units, members, wraps } = read.data
  const founded = {
    organization,
    units,
    members: members.map(({ totpSecret: _secret, ...member }) => ({ ...member, totpSealed: new Uint8Array() })),
    wraps,
  }
  return ok({ founded, secondFactors: members.map(({ member, totpSecret }) => ({ member, totpSecret })) })
}

/** Whether an arrival is what the root signed: every organization, unit and key the same, every wrap of its own. */
export function agreesWith({ founded }: Arrival, directory: Directory): boolean {
  const { organization, units, members, wraps } = founded
  const own = organization.organization as string
  const signed = {
    organization: directory.organizations.find((one) => one.id === own),
    units: directory.units.filter((unit) => unit.organization === own),
    members: directory.members.filter((member) => member.organization === own),
  }
  const subjects = new Set<string>([own, ...units.map((unit) => unit.unit)])
  const readers = new Set<string>([own, ...members.map((member) => member.member)])
  return (
    signed.organization !== undefined &&
    same(signed.organization, directoryOrganization(organization)) &&
    signed.units.length === units.length &&
    units.every((unit) =>
      agreesUnit(
        unit,
        signed.units.find((one) => one.id === unit.unit),
        own,
      ),
    ) &&
    signed.members.length === members.length &&
    members.every((member) =>
      same(
        signed.members.find((one) => one.id === member.member),
        directoryMember(member),
      ),
    ) &&
    members.every((member) => member.held.every((held) => subjects.has(held.unit) && (held.unit as string) !== own)) &&
    wraps.every((wrap) => subjects.has(wrap.subject) && readers.has(wrap.recipient)) &&
    units.every((unit) => reachesRecovery(unit, wraps))
  )
}

/** Whether the organization's recovery has both secrets of a unit: nothing is sealed to keys that only members hold. */
function reachesRecovery({ unit, organization }: NewUnit, wraps: Arrival['founded']['wraps']): boolean {
  const given = wraps.filter((wrap) => wrap.subject === (unit as string) && wrap.recipientKind === 'recovery')
  return (['unit-inbox', 'unit-sign'] as const).every((secret) =>
    given.some((wrap) => wrap.secret === secret && wrap.recipient === (organization as string)),
  )
}

function agreesUnit(unit: NewUnit, signed: Directory['units'][number] | undefined, organization: string): boolean {
  const { name: given, languages, receives } = unit
  return (
    signed !== undefined &&
    same(
      { organization: unit.organization as string, name: given, languages, receives },
      { organization, name: signed.name, languages: signed.languages, receives: signed.receives },
    )
  )
}

/** The same members with the same values, in whatever order they were written. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
