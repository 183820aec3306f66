import type { Actor } from './actor.ts'
import { canonicalBytes, type Json } from './canonical-json.ts'
import { hourOf } from './world.ts'
import type { EntryId, OrganizationId, StreamId } from './ids.ts'

/** What happened, in ids and codes, never words: the ledger may be read by an auditor who may read nothing else. */
export interface LedgerEvent {
  /** A closed dotted name, for example `intake.report.received`. */
  readonly type: string
  /** The version of this event's shape. */
  readonly version: number
  readonly organization: OrganizationId
  readonly stream: StreamId
  readonly data: { readonly [key: string]: string | number | boolean | null | readonly string[] }
}

/** The entry as it is hashed: canonical JSON of exactly these fields. */
export interface EntryBody {
  readonly v: 1
  readonly id: EntryId
  readonly organization: OrganizationId
  readonly stream: StreamId
  readonly type: string
  readonly version: number
  readonly at: string
  readonly actor: string
  readonly data: LedgerEvent['data']
}

/** A member by id; everybody else by kind only. */
export function actorCode(actor: Actor): string {
  if (actor.kind === 'member') return `member:${actor.member}`
  return actor.kind === 'system' ? `system:${actor.process}` : 'public'
}

/**
 * The canonical bytes (RFC 8785) of an entry: what the ledger stores and its log's leaf hashes.
 * Times of the public are cut to the hour.
 */
export function entryBytes(event: LedgerEvent, stamp: { id: EntryId; at: Date; actor: Actor }): Uint8Array {
  const at = stamp.actor.kind === 'public' ? hourOf(stamp.at) : stamp.at
  const body: EntryBody = {
    v: 1,
    id: stamp.id,
    organization: event.organization,
    stream: event.stream,
    type: event.type,
    version: event.version,
    at: at.toISOString(),
    actor: actorCode(stamp.actor),
    data: event.data,
  }
  return canonicalBytes(body as unknown as Json)
}
