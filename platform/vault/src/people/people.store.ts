import type { IdentityTables } from '@fanal/identity'
import type { Duty, HeldDuty, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { WrappedSeeds } from '@fanal/seal'
import type { VaultTables } from '../vault.tables.ts'
import type { InvitationId, InvitationKind, PeopleTables } from './people.tables.ts'

export interface Person {
  readonly member: MemberId
  readonly loginName: string
  readonly displayName: string
  readonly state: 'active' | 'left'
  readonly held: readonly HeldDuty[]
}

/** Everybody of an organization, those who left too, by name. */
export async function peopleOf(organization: OrganizationId, tx: Queries): Promise<Person[]> {
  const members = await tx
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select(['member_id', 'login_name', 'display_name', 'state'])
    .where('organization_id', '=', organization)
    .orderBy('display_name')
    .orderBy('member_id')
    .execute()
  const duties = await tx
    .tables<IdentityTables>()
    .selectFrom('fanal.member_duty')
    .select(['member_id', 'unit_id', 'duty'])
    .where('organization_id', '=', organization)
    .orderBy('unit_id')
    .orderBy('duty')
    .execute()
  return members.map((row) => ({
    member: row.member_id,
    loginName: row.login_name,
    displayName: row.display_name,
    state: row.state,
    held: duties.filter((one) => one.member_id === row.member_id).map((one): HeldDuty => ({ duty: one.duty, unit: one.unit_id })),
  }))
}

export interface OpenInvitation {
  readonly id: InvitationId
  readonly member: MemberId
  readonly kind: InvitationKind
  readonly displayName: string
  readonly loginName: string
  readonly until: Date
}

/** Invitations that can still be used. Row security shows them to administrators only. */
export async function openInvitations(organization: OrganizationId, at: Date, tx: Queries): Promise<OpenInvitation[]> {
  const rows = await tx
    .tables<PeopleTables>()
    .selectFrom('fanal.member_invitation')
    .select(['invitation_id', 'member_id', 'kind', 'display_name', 'login_name', 'until_at'])
    .where('organization_id', '=', organization)
    .where('used_at', 'is', null)
    .where('until_at', '>', at)
    .orderBy('until_at')
    .execute()
  return rows.map((row) => ({
    id: row.invitation_id,
    member: row.member_id,
    kind: row.kind,
    displayName: row.display_name,
    loginName: row.login_name,
    until: row.until_at,
  }))
}

export interface NewInvitation {
  readonly id: InvitationId
  readonly tokenHash: Uint8Array
  readonly kind: InvitationKind
  readonly member: MemberId
  readonly loginName: string
  readonly displayName: string
  readonly held: readonly { readonly duty: Duty; readonly unit: UnitId }[]
  readonly by: MemberId
  readonly until: Date
}

/** Adds an invitation; an older one for the same member is taken back. */
export async function insertInvitation(organization: OrganizationId, made: NewInvitation, tx: Transaction): Promise<void> {
  const invitations = tx.tables<PeopleTables>()
  await invitations
    .deleteFrom('fanal.member_invitation')
    .where('organization_id', '=', organization)
    .where('member_id', '=', made.member)
    .where('used_at', 'is', null)
    .execute()
  await invitations
    .insertInto('fanal.member_invitation')
    .values({
      organization_id: organization,
      invitation_id: made.id,
      token_hash: made.tokenHash,
      kind: made.kind,
      member_id: made.member,
      login_name: made.loginName,
      display_name: made.displayName,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver writes a list as an array unless it is text
      held: JSON.stringify(made.held) as unknown as readonly HeldDuty[],
      invited_by: made.by,
      until_at: made.until,
      used_at: null,
    })
    .execute()
}

/** Takes away an invitation that nobody has used. */
export async function deleteInvitation(organization: OrganizationId, invitation: InvitationId, tx: Transaction): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .deleteFrom('fanal.member_invitation')
    .where('organization_id', '=', organization)
    .where('invitation_id', '=', invitation)
    .where('used_at', 'is', null)
    .execute()
}

/** The organization of an active member, by login name; null where there is none. Needs the migrator. */
export async function memberCalled(loginName: string, tx: Queries): Promise<OrganizationId | null> {
  const row = await tx
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select('organization_id')
    .where('login_name', '=', loginName)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row?.organization_id ?? null
}

/** Whether a login name is somebody's or promised to somebody, in whichever organization. */
export async function isNamePromised(loginName: string, at: Date, tx: Queries): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>('select fanal.login_name_taken($1, $2) as taken', [loginName, at])
  return row?.taken === true
}

/** Ends a member's work here: state, shifts, reports they had, duties, wraps, invitations and sessions in one go. Answers how many sessions ended. */
export async function removeMember(organization: OrganizationId, member: MemberId, at: Date, tx: Transaction): Promise<number> {
  const identity = tx.tables<IdentityTables>()
  await identity
    .updateTable('fanal.member')
    .set({ state: 'left' })
    .where('organization_id', '=', organization)
    .where('member_id', '=', member)
    .execute()
  await tx.query('select fanal.release_member($1, $2, $3)', [organization, member, at])
  await identity.deleteFrom('fanal.member_duty').where('organization_id', '=', organization).where('member_id', '=', member).execute()
  await tx
    .tables<VaultTables>()
    .deleteFrom('fanal.secret_wrap')
    .where('organization_id', '=', organization)
    .where('recipient_kind', '=', 'member')
    .where('recipient_id', '=', member)
    .execute()
  await tx
    .tables<PeopleTables>()
    .deleteFrom('fanal.member_invitation')
    .where('organization_id', '=', organization)
    .where('member_id', '=', member)
    .where('used_at', 'is', null)
    .execute()
  const ended = await identity
    .updateTable('fanal.session')
    .set({ ended_at: at, ended_by: 'left', server_half: null })
    .where('organization_id', '=', organization)
    .where('member_id', '=', member)
    .where('ended_at', 'is', null)
    .returning('session_id')
    .execute()
  return ended.length
}

export interface Invited {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly kind: InvitationKind
  readonly loginName: string
  readonly displayName: string
  readonly name: { readonly en: string; readonly fr: string }
}

/** What an invitation says to whoever holds its token; null where it was used, taken back or ran out. */
export async function invitationOf(tokenHash: Uint8Array, at: Date, db: Queries): Promise<Invited | null> {
  const [row] = await db.query<{
    organization_id: OrganizationId
    member_id: MemberId
    kind: InvitationKind
    login_name: string
    display_name: string
    name_en: string
    name_fr: string
  }>('select * from fanal.invitation_of($1, $2)', [tokenHash, at])
  if (row === undefined) return null
  const { organization_id: organization, member_id: member, kind, login_name: loginName, display_name: displayName } = row
  return { organization, member, kind, loginName, displayName, name: { en: row.name_en, fr: row.name_fr } }
}

export interface MadeKeys {
  readonly salt: Uint8Array
  readonly loginHash: Uint8Array
  readonly totpSealed: Uint8Array
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  readonly wrappedSeeds: WrappedSeeds
}

/** Takes an invitation once, with the entry that says so. */
export async function takeInvitation(
  tokenHash: Uint8Array,
  at: Date,
  keys: MadeKeys,
  entry: { readonly id: string; readonly body: Uint8Array },
  db: Queries,
): Promise<'taken' | 'unknown' | 'name-taken'> {
  const [row] = await db.query<{ outcome: 'taken' | 'unknown' | 'name-taken' }>(
    'select fanal.invitation_take($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as outcome',
    [
      tokenHash,
      at,
      keys.salt,
      keys.loginHash,
      keys.totpSealed,
      keys.kemPublic,
      keys.signPublic,
      JSON.stringify(keys.wrappedSeeds),
      entry.id,
      entry.body,
    ],
  )
  return row?.outcome ?? 'unknown'
}
