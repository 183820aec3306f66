import type { LedgerEvent, MemberActor, OrganizationId, StreamId } from '@fanal/kernel'
import type { Act, Attempted } from './machine.ts'

/** A member's act, as every machine asks for it. */
export const actBy = (actor: MemberActor, now: Date, rule: string | null = null): Act => ({
  by: { kind: 'member', member: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) },
  now,
  rule,
})

/** One step of a record's life as one entry: codes only, and enough to fold that life from. */
export function machineEvent<State extends string, Name extends string>(
  at: { readonly organization: OrganizationId; readonly stream: StreamId; readonly noun: string; readonly id: string },
  { event }: Attempted<State, Name>,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const { command, from, to, version, seq, rule } = event
  const data = { [at.noun]: at.id, command, from, to, version, seq, rule, ...more }
  return { type: `protect.${at.noun}.${command}`, version: 1, organization: at.organization, stream: at.stream, data }
}
