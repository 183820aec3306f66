import { type LedgerEvent, type OrganizationId, timedId, type World } from '@fanal/kernel'
import type { SubjectId } from './grants/access-grant.ts'
import { type Standing, streamOf } from './grants/act.ts'
import type { Act, Attempted } from './machine.ts'
import type { SafeContact } from './subjects/safe-contact.ts'

/** A member's act as a machine asks for it, with the version of the rule that its dates were computed with. */
export const memberAct = ({ actor }: Pick<Standing, 'actor'>, now: Date, rule: string | null = null): Act => ({
  by: { kind: 'member', member: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) },
  now,
  rule,
})

export const clockAct = (now: Date, rule: string | null = null): Act => ({ by: { kind: 'clock' }, now, rule })

/** Which record an entry of a person's stream is about. */
export interface OfRecord {
  readonly organization: OrganizationId
  readonly subject: SubjectId
  /** What the record is called in the entry, and its id. */
  readonly record: Readonly<Record<string, string>>
}

/** One act on a record as one entry of the person's stream: codes only, and enough to fold the record's life from. */
export function recordEvent<State extends string, Name extends string>(
  type: `protect.${string}`,
  { organization, subject, record }: OfRecord,
  { event }: Pick<Attempted<State, Name>, 'event'>,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const { command, from, to, version, seq, rule } = event
  const data = { ...record, command, from, to, version, seq, ...(rule !== null && { rule }), ...more }
  return { type, version: 1, organization, stream: streamOf(subject), data }
}

/** An id for something that an act makes beside. It stands in the act's entry, so that the row is the entry's. */
export const madeId = (world: Pick<World, 'now' | 'chance'>): string => timedId(world.now(), world.chance(10))

/** Whose clock a person's days follow: their own where they said it, the house's elsewhere. */
export const zoneOf = (safeContact: SafeContact): string => (safeContact.state === 'said' ? safeContact.timeZone : 'America/Toronto')
