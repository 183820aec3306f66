import type { MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type {
  AccessGrant,
  Basis,
  CommandId,
  GrantClass,
  GrantId,
  GrantOperation,
  Grantee,
  ProtectingDuty,
  Purpose,
  SubjectId,
  Target,
} from './access-grant.ts'

interface GrantRow {
  organization_id: OrganizationId
  grant_id: GrantId
  target_kind: Target['kind']
  target_id: string
  grantee_kind: Grantee['kind']
  grantee_id: string
  grantee_duty: ProtectingDuty | null
  classes: readonly GrantClass[]
  operations: readonly GrantOperation[]
  purpose: Purpose
  basis: Basis
  basis_id: string | null
  valid_from: Date
  valid_to: Date | null
  seal_ok: boolean
  granted_by: MemberId
  revoked_at: Date | null
  revoked_by: MemberId | null
}

/** Of db/migrations/0033_subjects_grants_consent.sql. */
interface GrantTables {
  'fanal.access_grant': GrantRow
  'fanal.own_grant': GrantRow
  'fanal.sealed_target': {
    organization_id: OrganizationId
    target_kind: Target['kind']
    target_id: string
    sealed_by: MemberId
    sealed_at: Date
  }
  'fanal.protection_command': {
    organization_id: OrganizationId
    command_id: CommandId
    member_id: MemberId
    operation: string
    target_id: string
    at: Date
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's checks hold kind, id and duty together
const granteeOf = (row: GrantRow) =>
  ({ kind: row.grantee_kind, id: row.grantee_id, ...(row.grantee_duty && { duty: row.grantee_duty }) }) as Grantee

const grantOf = (row: GrantRow): AccessGrant => ({
  id: row.grant_id,
  target: { kind: row.target_kind, id: row.target_id },
  grantee: granteeOf(row),
  classes: row.classes,
  operations: row.operations,
  purpose: row.purpose,
  basis: row.basis,
  basisId: row.basis_id,
  from: row.valid_from,
  to: row.valid_to,
  revokedAt: row.revoked_at,
  sealOk: row.seal_ok,
})

/** The grants on a target that reach whoever works, now: what the database's own predicate answers. */
export async function ownGrants(actor: MemberActor, target: Target, tx: Queries): Promise<readonly AccessGrant[]> {
  const rows = await tx
    .tables<GrantTables>()
    .selectFrom('fanal.own_grant')
    .selectAll()
    .where('organization_id', '=', actor.organization)
    .where('target_id', '=', target.id)
    .where('target_kind', '=', target.kind)
    .orderBy('grant_id')
    .execute()
  return rows.map(grantOf)
}

/** Whose codes a member may see, by id: what every list starts from, so that its filter is the grants' own index. */
export const grantedSubjects = (actor: MemberActor, tx: Queries) =>
  tx
    .tables<GrantTables>()
    .selectFrom('fanal.own_grant')
    .select((eb) => eb.ref('target_id').$castTo<SubjectId>().as('target_id'))
    .distinct()
    .where('organization_id', '=', actor.organization)
    .where('target_kind', '=', 'subject')
    .where((eb) => eb(eb.val('C2'), '=', eb.fn.any('classes')))
    .where((eb) => eb(eb.val('see'), '=', eb.fn.any('operations')))

/** Every grant on a target, revoked ones too, the newest first: for whoever may see its codes. */
export async function grantsOn(organization: OrganizationId, target: Target, tx: Queries): Promise<readonly AccessGrant[]> {
  const rows = await tx
    .tables<GrantTables>()
    .selectFrom('fanal.access_grant')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('target_id', '=', target.id)
    .where('target_kind', '=', target.kind)
    .orderBy('grant_id', 'desc')
    .execute()
  return rows.map(grantOf)
}

/**
 * Holds a person until the act is done, before anything of them is read: an erasure waits for it, and after an erasure no grant is left to read.
 * @param alone  waits for everybody who holds them, for an erasure
 */
export async function holdSubject(subject: SubjectId, tx: Transaction, { alone = false } = {}): Promise<void> {
  await sql`select fanal.subject_hold(${subject}, ${alone})`.execute(tx.tables())
}

export async function isSealed(organization: OrganizationId, target: Target, tx: Queries): Promise<boolean> {
  const row = await tx
    .tables<GrantTables>()
    .selectFrom('fanal.sealed_target')
    .select('target_id')
    .where('organization_id', '=', organization)
    .where('target_kind', '=', target.kind)
    .where('target_id', '=', target.id)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertGrants(grants: readonly AccessGrant[], actor: MemberActor, tx: Queries): Promise<void> {
  if (grants.length === 0) return
  const rows = grants.map(({ grantee, ...grant }) => ({
    organization_id: actor.organization,
    grant_id: grant.id,
    target_kind: grant.target.kind,
    target_id: grant.target.id,
    grantee_kind: grantee.kind,
    grantee_id: grantee.id,
    grantee_duty: grantee.kind === 'role' ? grantee.duty : null,
    classes: grant.classes,
    operations: grant.operations,
    purpose: grant.purpose,
    basis: grant.basis,
    basis_id: grant.basisId,
    valid_from: grant.from,
    valid_to: grant.to,
    seal_ok: grant.sealOk,
    granted_by: actor.member,
    revoked_at: null,
    revoked_by: null,
  }))
  await tx.tables<GrantTables>().insertInto('fanal.access_grant').values(rows).execute()
}

export async function revokeGrant(
  organization: OrganizationId,
  grant: GrantId,
  by: { member: MemberId; at: Date },
  tx: Queries,
): Promise<void> {
  await tx
    .tables<GrantTables>()
    .updateTable('fanal.access_grant')
    .set({ revoked_at: by.at, revoked_by: by.member })
    .where('organization_id', '=', organization)
    .where('grant_id', '=', grant)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Revokes every grant that was derived from one consent, however many. Answers how many there were. */
export async function revokeDerived(
  { organization, subject, consent }: { readonly organization: OrganizationId; readonly subject: SubjectId; readonly consent: string },
  by: { readonly member: MemberId | null; readonly at: Date },
  tx: Queries,
): Promise<number> {
  if (by.member !== null) {
    const { rows } = await sql<{ gone: number }>`select fanal.consent_revoke(${subject}, ${consent}, ${by.at}) as gone`.execute(tx.tables())
    return rows[0]?.gone ?? 0
  }
  const { numUpdatedRows } = await tx
    .tables<GrantTables>()
    .updateTable('fanal.access_grant')
    .set({ revoked_at: by.at })
    .where('organization_id', '=', organization)
    .where('basis_id', '=', consent)
    .where('basis', '=', 'consent')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Deletes the wraps of members whom no grant covers any more. Answers how many there were. */
export async function sweepWraps(organization: OrganizationId, subject: SubjectId, tx: Transaction): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select fanal.subject_sweep(${organization}, ${subject}) as gone`.execute(tx.tables())
  return rows[0]?.gone ?? 0
}

export async function setSealed(actor: MemberActor, target: Target, sealed: boolean, at: Date, tx: Queries): Promise<void> {
  const tables = tx.tables<GrantTables>()
  const row = { organization_id: actor.organization, target_kind: target.kind, target_id: target.id }
  if (sealed) {
    await tables
      .insertInto('fanal.sealed_target')
      .values({ ...row, sealed_by: actor.member, sealed_at: at })
      .execute()
    return
  }
  await tables
    .deleteFrom('fanal.sealed_target')
    .where('organization_id', '=', row.organization_id)
    .where('target_kind', '=', row.target_kind)
    .where('target_id', '=', row.target_id)
    .execute()
}

/**
 * Takes a command's id for this act, in its transaction: `repeated` where the same member did it before, `taken` where it is another act's.
 * @NOTE written in `load`, so that of two at once the second waits for the first; a refused act gives it back.
 */
export async function takeCommand(
  command: CommandId,
  act: { readonly operation: string; readonly target: string; readonly at: Date },
  actor: MemberActor,
  tx: Queries,
): Promise<'fresh' | 'repeated' | 'taken'> {
  const tables = tx.tables<GrantTables>()
  const row = {
    organization_id: actor.organization,
    command_id: command,
    member_id: actor.member,
    operation: act.operation,
    target_id: act.target,
    at: act.at,
  }
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('fanal.protection_command')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return 'fresh'
  const known = await tables
    .selectFrom('fanal.protection_command')
    .select(['operation', 'target_id'])
    .where('organization_id', '=', actor.organization)
    .where('command_id', '=', command)
    .executeTakeFirst()
  return known?.operation === act.operation && known.target_id === act.target ? 'repeated' : 'taken'
}
