import { type UnitMember, membersOfUnit } from '@fanal/identity'
import { type Actor, type MemberActor, type MemberId, type Place, type UnitId, byDuty } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { keysId } from '@fanal/seal'
import { mayOpenInbox } from '../opening-duties.ts'
import { keyChecks } from './unit-keys.store.ts'

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
}

/** Whether enough colleagues have compared this reader's key. */
export function isTrusted({ checksNeeded, checkedBy }: Pick<UnitReader, 'checksNeeded' | 'checkedBy'>): boolean {
  return checkedBy.length >= checksNeeded
}

export interface UnitReaders {
  readonly by: MemberActor
  readonly place: Place
  readonly readers: readonly UnitReader[]
}

/** The readers of a unit, for a member who works at it; null where it is none of this member's. */
export async function readersOf(unit: UnitId, tx: Transaction, actor: Actor): Promise<UnitReaders | null> {
  if (actor.kind !== 'member') return null
  const place = { organization: actor.organization, unit }
  const members = await membersOfUnit(place, tx)
  if (members.length === 0) return null
  const active = new Set(members.map(({ member }) => member))
  const checks = (await keyChecks(actor.organization, tx)).filter(({ by }) => active.has(by))
  return { by: actor, place, readers: members.filter((member) => mayOpenInbox(member.duties)).map((member) => withChecks(member, checks)) }
}

function withChecks(member: UnitMember, checks: readonly { member: MemberId; key: string; by: MemberId }[]): UnitReader {
  const { displayName, kemPublic, signPublic, checksNeeded } = member
  const key = keysId(kemPublic, signPublic)
  const checkedBy = checks.filter((check) => check.member === member.member && check.key === key).map((check) => check.by)
  return { member: member.member, displayName, kemPublic, signPublic, key, checksNeeded, checkedBy }
}
