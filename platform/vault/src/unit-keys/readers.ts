import { type UnitMember, membersOfUnit } from '@fanal/identity'
import { type Actor, type MemberActor, type MemberId, type Place, type UnitId, byDuty, toBase64Url } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type DirectoryMember, keysId } from '@fanal/seal'
import { currentDirectory } from '../directory.store.ts'
import { mayOpenInbox } from '../opening-duties.ts'
import { holdersOf, keyChecks } from './unit-keys.store.ts'

/** Who may look after a unit's keys: whoever reads its inbox and so may hold them. */
export const keyHolders = byDuty('intake-officer', 'hotline-operator', 'intake-supervisor')

/** A member who reads a unit's inbox, with their key and who compared it. */
export interface UnitReader {
  readonly member: MemberId
  readonly displayName: string
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  /** The name of both keys, 16 hexadecimal digits: what two people read to each other. */
  readonly key: string
  readonly checksNeeded: number
  readonly checkedBy: readonly MemberId[]
  /** The root has signed these very keys. */
  readonly signed: boolean
}

/** Whether enough colleagues have compared this reader's keys, or the root has signed them. */
export function isTrusted({ checksNeeded, checkedBy, signed }: Pick<UnitReader, 'checksNeeded' | 'checkedBy' | 'signed'>): boolean {
  return signed || checkedBy.length >= checksNeeded
}

export interface UnitReaders {
  readonly by: MemberActor
  readonly place: Place
  readonly readers: readonly UnitReader[]
  /** Members who hold both secrets of the unit's current epoch. */
  readonly holders: ReadonlySet<string>
}

/** The reader who acts, where they are trusted and hold the unit's current keys themselves: nobody else speaks for these keys. */
export function holderIn({ by, readers, holders }: UnitReaders): UnitReader | null {
  const own = readers.find(({ member }) => member === by.member)
  return own !== undefined && isTrusted(own) && holders.has(own.member) ? own : null
}

/** The readers of a unit, for a member who works at it; null where it is none of this member's. */
export async function readersOf(unit: UnitId, tx: Transaction, actor: Actor): Promise<UnitReaders | null> {
  if (actor.kind !== 'member') return null
  const place = { organization: actor.organization, unit }
  const members = await membersOfUnit(place, tx)
  if (members.length === 0) return null
  const active = new Set(members.map(({ member }) => member))
  const checks = (await keyChecks(actor.organization, tx)).filter(({ by }) => active.has(by))
  const signed = (await currentDirectory(tx))?.body.members ?? []
  const readers = members.filter((member) => mayOpenInbox(member.duties)).map((member) => withChecks(member, checks, signed))
  return { by: actor, place, readers, holders: await holdersOf(actor.organization, unit, tx) }
}

function withChecks(
  member: UnitMember,
  checks: readonly { member: MemberId; key: string; by: MemberId }[],
  listed: readonly DirectoryMember[],
): UnitReader {
  const { displayName, kemPublic, signPublic, checksNeeded } = member
  const key = keysId(kemPublic, signPublic)
  const checkedBy = checks.filter((check) => check.member === member.member && check.key === key).map((check) => check.by)
  const [kem, sign] = [toBase64Url(kemPublic), toBase64Url(signPublic)]
  const signed = listed.some((one) => one.id === member.member && one.kem === kem && one.sign === sign)
  return { member: member.member, displayName, kemPublic, signPublic, key, checksNeeded, checkedBy, signed }
}
