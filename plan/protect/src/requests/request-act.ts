import { type Actor, type LedgerEvent, type MemberActor, byDuty } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CommandId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { isSealed, takeCommand } from '../grants/grants.store.ts'
import type { Act, MachineEvent } from '../machine.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Erasure, RequestId, SubjectRequest } from './request.ts'
import { erasureOfRequest, requestById } from './requests.store.ts'

/** Who answers: whoever works with the person, and whoever answers for privacy, who sees codes only. */
export const answering = byDuty('case-worker', 'case-supervisor', 'privacy-officer')

export interface RequestAct {
  /** Made where the act begins: the same act sent twice is done once. */
  readonly command: CommandId
  readonly request: RequestId
  readonly at: Date
}

export interface KnownRequest {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly row: SubjectRequest
  readonly person: Subject
  readonly isSealed: boolean
  readonly erasure: Erasure | null
}

/** Reads a request for an act and holds it until it is done; `null` where row security shows none. */
export async function knownRequest(operation: string, input: RequestAct, tx: Transaction, actor: Actor): Promise<KnownRequest | null> {
  if (actor.kind !== 'member') return null
  const { organization } = actor
  const row = await requestById(organization, input.request, tx, { lock: true })
  const person = row && (await subjectById(organization, row.subject, tx))
  if (row === null || person === null) return null
  const sent = await takeCommand(input.command, { operation, target: row.id, at: input.at }, actor, tx)
  const erasure = await erasureOfRequest(organization, row.id, tx, { lock: true })
  return { actor, sent, row, person, isSealed: await isSealed(organization, { kind: 'subject', id: row.subject }, tx), erasure }
}

/** A member's act, as a machine asks for it. */
export const actBy = (actor: MemberActor, now: Date, rule: string | null): Act => ({
  by: { kind: 'member', member: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) },
  now,
  rule,
})

/** One step as one entry of the person's stream: codes only, and enough to fold from. */
export function stepEvent(
  { row }: Pick<KnownRequest, 'row'>,
  type: 'request' | 'erasure',
  event: MachineEvent<string, string>,
  more: LedgerEvent['data'],
): LedgerEvent {
  const { command, from, to, version, seq, rule } = event
  const data = { request: row.id, command, from, to, version, seq, rule, ...more }
  return { type: `protect.${type}.${command}`, version: 1, organization: row.organization, stream: streamOf(row.subject), data }
}
