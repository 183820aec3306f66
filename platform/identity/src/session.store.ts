import type { HeldDuty, MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { WrappedSeeds } from '@fanal/seal'
import type { IdentityTables, SessionEnd, SessionKind } from './identity.tables.ts'

interface ActorRow {
  readonly organization_id: OrganizationId
  readonly member_id: MemberId
  readonly login_name: string
  readonly display_name: string
  readonly held: readonly HeldDuty[]
}

/** A member with what they may do, and how they are called. */
export interface KnownMember {
  readonly actor: MemberActor
  readonly loginName: string
  readonly displayName: string
}

function knownMember(row: ActorRow): KnownMember {
  const { organization_id: organization, member_id: member, held } = row
  return { actor: { kind: 'member', member, organization, held }, loginName: row.login_name, displayName: row.display_name }
}

/**
 * Whose session it is; null where it ended, was idle too long or is too old.
 * @param touch  notes that it was used, at most once a minute
 */
export async function sessionMember(
  sessionId: Uint8Array,
  now: Date,
  db: Queries,
  { touch = true } = {},
): Promise<(KnownMember & { kind: SessionKind; isOnDuty: boolean }) | null> {
  const [row] = await db.query<ActorRow & { kind: SessionKind; on_duty: boolean }>('select * from fanal.session_actor($1, $2, $3)', [
    sessionId,
    now,
    touch,
  ])
  return row === undefined ? null : { ...knownMember(row), kind: row.kind, isOnDuty: row.on_duty }
}

/** The actor that a member is, without a session; null where there is no such active member. */
export async function actorFor(at: { organization: OrganizationId; member: MemberId }, db: Queries): Promise<KnownMember | null> {
  const [row] = await db.query<ActorRow>('select * from fanal.member_actor($1, $2)', [at.organization, at.member])
  return row === undefined ? null : knownMember(row)
}

export interface SeedsOfMember {
  readonly wrappedSeeds: WrappedSeeds
  readonly displayName: string
}

/** The member's own seeds, wrapped under a key that only the passphrase gives. */
export async function seedsOf(actor: MemberActor, tx: Transaction): Promise<SeedsOfMember | null> {
  const row = await tx
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select(['wrapped_seeds', 'display_name'])
    .where('organization_id', '=', actor.organization)
    .where('member_id', '=', actor.member)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row === undefined ? null : { wrappedSeeds: row.wrapped_seeds, displayName: row.display_name }
}

export async function insertSession(
  actor: MemberActor,
  session: { sessionId: Uint8Array; serverHalf: Uint8Array; kind: SessionKind; at: Date },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .insertInto('fanal.session')
    .values({
      organization_id: actor.organization,
      session_id: session.sessionId,
      member_id: actor.member,
      kind: session.kind,
      server_half: session.serverHalf,
      created_at: session.at,
      seen_at: session.at,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

/** The open session of this member with that id; locked where it is about to change. */
export async function openSession(
  actor: MemberActor,
  sessionId: Uint8Array,
  tx: Transaction,
): Promise<{ kind: SessionKind; serverHalf: Uint8Array } | null> {
  const row = await tx
    .tables<IdentityTables>()
    .selectFrom('fanal.session')
    .select(['kind', 'server_half'])
    .where('organization_id', '=', actor.organization)
    .where('session_id', '=', sessionId)
    .where('member_id', '=', actor.member)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.server_half ? { kind: row.kind, serverHalf: row.server_half } : null
}

/** Ends a session and forgets the server's half of its key. */
export async function closeSession(
  organization: OrganizationId,
  sessionId: Uint8Array,
  by: SessionEnd,
  at: Date,
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .updateTable('fanal.session')
    .set({ ended_at: at, ended_by: by, server_half: null })
    .where('organization_id', '=', organization)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

export interface StaleSession {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly kind: SessionKind
  readonly by: SessionEnd
}

/** Ends every session whose time is over, of every organization. */
export async function closeStaleSessions(at: Date, tx: Transaction): Promise<StaleSession[]> {
  const rows = await tx.query<{ organization_id: OrganizationId; member_id: MemberId; kind: SessionKind; ended_by: SessionEnd }>(
    'select * from fanal.end_stale_sessions($1)',
    [at],
  )
  return rows.map((row) => ({ organization: row.organization_id, member: row.member_id, kind: row.kind, by: row.ended_by }))
}
