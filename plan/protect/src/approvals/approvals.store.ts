import type { MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { ApprovalKind, ApprovalState } from './approval-machine.ts'
import type { Approval, ApprovalId, ApprovalReason, AskedOfMe, NoReason } from './approval.ts'

interface ApprovalRow {
  organization_id: OrganizationId
  approval_id: ApprovalId
  subject_id: SubjectId
  unit_id: UnitId
  case_id: string | null
  kind: ApprovalKind
  target_id: string
  reason: ApprovalReason
  state: ApprovalState
  version: number
  seq: number
  marks: readonly Mark[]
  requested_by: MemberId
  requested_at: Date
  due_at: Date
  co_signer_id: MemberId | null
  decided_by: MemberId | null
  decided_at: Date | null
  decision_reason: NoReason | 'agreed' | null
  used_at: Date | null
}

/** Of db/migrations/0038_walls.sql. */
interface ApprovalTables {
  'fanal.approval': ApprovalRow
  'fanal.co_signer': {
    organization_id: OrganizationId
    co_signer_organization_id: OrganizationId
    co_signer_id: MemberId
    named_by: MemberId
    named_at: Date
    ended_at: Date | null
  }
  'fanal.protection_case': { organization_id: OrganizationId; case_id: string; number: string }
}

const approvalOf = (row: ApprovalRow & { number: string | null }): Approval => ({
  id: row.approval_id,
  subject: row.subject_id,
  unit: row.unit_id,
  case: row.case_id,
  caseNumber: row.number,
  kind: row.kind,
  target: row.target_id,
  reason: row.reason,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  dueAt: row.due_at,
  coSigner: row.co_signer_id,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision_reason,
  usedAt: row.used_at,
})

function rowsOf(organization: OrganizationId, tx: Queries) {
  return tx
    .tables<ApprovalTables>()
    .selectFrom('fanal.approval as a')
    .leftJoin('fanal.protection_case as c', (join) =>
      join.onRef('c.organization_id', '=', 'a.organization_id').onRef('c.case_id', '=', 'a.case_id'),
    )
    .selectAll('a')
    .select('c.number as number')
    .where('a.organization_id', '=', organization)
}

/** One approval, for whoever the database shows it to; locked where it is about to change. */
export async function approvalById(organization: OrganizationId, id: ApprovalId, tx: Queries): Promise<Approval | null> {
  await tx
    .tables<ApprovalTables>()
    .selectFrom('fanal.approval')
    .select('approval_id')
    .where('organization_id', '=', organization)
    .where('approval_id', '=', id)
    .forUpdate()
    .execute()
  const row = await rowsOf(organization, tx).where('a.approval_id', '=', id).executeTakeFirst()
  return row === undefined ? null : approvalOf(row)
}

/** What waits first, the one that is due soonest on top; then what was decided, the latest on top. */
export async function approvalsOf(organization: OrganizationId, limit: number, tx: Queries): Promise<readonly Approval[]> {
  const rows = await rowsOf(organization, tx)
    .orderBy((eb) => eb('a.state', '=', 'requested'), 'desc')
    .orderBy((eb) => eb.case().when('a.state', '=', 'requested').then(eb.ref('a.due_at')).end())
    .orderBy('a.requested_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(approvalOf)
}

/** Whether the record that waits for an approval of this kind is this person's. */
export async function isOfPerson(kind: ApprovalKind, target: string, subject: SubjectId, tx: Queries): Promise<boolean> {
  const [row] = await tx.query<{ theirs: boolean }>('select fanal.approval_target_of($1, $2, $3) as theirs', [kind, target, subject])
  return row?.theirs ?? false
}

/** The latest approval of a kind for a record that nothing was done with yet. */
export async function approvalFor(
  organization: OrganizationId,
  { kind, target }: { readonly kind: ApprovalKind; readonly target: string },
  states: readonly ApprovalState[],
  tx: Queries,
): Promise<Approval | null> {
  const row = await rowsOf(organization, tx)
    .where('a.kind', '=', kind)
    .where('a.target_id', '=', target)
    .where('a.state', 'in', [...states])
    .where('a.used_at', 'is', null)
    .orderBy('a.requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : approvalOf(row)
}

export type NewApproval = Pick<
  Approval,
  'id' | 'subject' | 'unit' | 'case' | 'kind' | 'target' | 'reason' | 'requestedAt' | 'dueAt' | 'coSigner'
>

export async function insertApproval(one: NewApproval, actor: MemberActor, tx: Queries): Promise<void> {
  await tx
    .tables<ApprovalTables>()
    .insertInto('fanal.approval')
    .values({
      organization_id: actor.organization,
      approval_id: one.id,
      subject_id: one.subject,
      unit_id: one.unit,
      case_id: one.case,
      kind: one.kind,
      target_id: one.target,
      reason: one.reason,
      state: 'requested',
      version: 1,
      seq: 0,
      marks: [],
      requested_by: actor.member,
      requested_at: one.requestedAt,
      due_at: one.dueAt,
      co_signer_id: one.coSigner,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
      used_at: null,
    })
    .execute()
}

export async function decideRow(
  organization: OrganizationId,
  id: ApprovalId,
  to: Progress<ApprovalState>,
  by: { readonly member: MemberId; readonly at: Date; readonly decision: NoReason | 'agreed' | null },
  tx: Queries,
): Promise<boolean> {
  const decided = to.state !== 'withdrawn'
  const { numUpdatedRows } = await tx
    .tables<ApprovalTables>()
    .updateTable('fanal.approval')
    .set({
      state: to.state,
      seq: to.seq,
      decided_by: decided ? by.member : null,
      decided_at: by.at,
      decision_reason: decided ? by.decision : null,
    })
    .where('organization_id', '=', organization)
    .where('approval_id', '=', id)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What it allowed was done. */
export async function useApproval(organization: OrganizationId, id: ApprovalId, at: Date, tx: Queries): Promise<void> {
  await tx
    .tables<ApprovalTables>()
    .updateTable('fanal.approval')
    .set({ used_at: at })
    .where('organization_id', '=', organization)
    .where('approval_id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

/** Whether whoever works may decide and put tasks there at all; the database's own answer. */
export async function mayTask(subject: SubjectId, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select fanal.may_task(${subject}) as may`.execute(tx.tables())
  return rows[0]?.may ?? false
}

export interface CoSigner {
  readonly member: MemberId
  readonly organization: OrganizationId
  readonly namedAt: Date
}

export async function coSignerNow(organization: OrganizationId, tx: Queries): Promise<CoSigner | null> {
  const row = await tx
    .tables<ApprovalTables>()
    .selectFrom('fanal.co_signer')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { member: row.co_signer_id, organization: row.co_signer_organization_id, namedAt: row.named_at }
}

/** Where somebody works who gave their code; `null` for whoever is not there, or is one of us. */
export async function homeOf(member: MemberId, tx: Queries): Promise<OrganizationId | null> {
  const { rows } = await sql<{ home: OrganizationId | null }>`select fanal.co_signer_home(${member}) as home`.execute(tx.tables())
  return rows[0]?.home ?? null
}

export async function nameCoSignerRow(actor: MemberActor, next: CoSigner | null, at: Date, tx: Queries): Promise<void> {
  const tables = tx.tables<ApprovalTables>()
  await tables
    .updateTable('fanal.co_signer')
    .set({ ended_at: at })
    .where('organization_id', '=', actor.organization)
    .where('ended_at', 'is', null)
    .execute()
  if (next === null) return
  await tables
    .insertInto('fanal.co_signer')
    .values({
      organization_id: actor.organization,
      co_signer_organization_id: next.organization,
      co_signer_id: next.member,
      named_by: actor.member,
      named_at: at,
      ended_at: null,
    })
    .execute()
}

interface AskedRow extends Pick<
  ApprovalRow,
  'organization_id' | 'approval_id' | 'kind' | 'reason' | 'state' | 'version' | 'seq' | 'marks' | 'requested_by' | 'requested_at' | 'due_at'
> {}

/** What other organizations ask of whoever works. */
export async function askedOfMe(tx: Queries): Promise<readonly AskedOfMe[]> {
  const { rows } = await sql<AskedRow>`select * from fanal.approvals_asked_of_me()`.execute(tx.tables())
  return rows.map((row) => ({
    organization: row.organization_id,
    id: row.approval_id,
    kind: row.kind,
    reason: row.reason,
    state: row.state,
    version: row.version,
    seq: row.seq,
    marks: row.marks,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    dueAt: row.due_at,
  }))
}

export async function coSignRow(
  { organization, id }: Pick<AskedOfMe, 'organization' | 'id'>,
  { yes, decision, seq, at }: { readonly yes: boolean; readonly decision: NoReason | 'agreed'; readonly seq: number; readonly at: Date },
  tx: Queries,
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select fanal.approval_cosign(${organization}, ${id}, ${yes}, ${decision}, ${seq}, ${at}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}
