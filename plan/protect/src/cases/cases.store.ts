import type { MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'
import { grantedSubjects } from '../grants/grants.store.ts'
import type { Mark, Progress } from '../machine.ts'
import type { CaseState, ClosingReason } from './case-machine.ts'
import type { CaseId, ProtectionCase, RiskLevel, VitalInterest } from './case.ts'

interface CaseRow {
  organization_id: OrganizationId
  case_id: CaseId
  subject_id: SubjectId
  unit_id: UnitId
  number: string
  state: CaseState
  version: number
  seq: number
  marks: readonly Mark[]
  lead_id: MemberId | null
  risk_level: RiskLevel | null
  vital_interest: VitalInterest | null
  plan_reviewed_at: Date | null
  closing_reason: ClosingReason | null
  closure_asked_by: MemberId | null
  closure_agreed_by: MemberId | null
  from_handed: string | null
  next_at: Date
  opened_by: MemberId
  opened_at: Date
  closed_at: Date | null
}

/** Of db/migrations/0034_cases.sql. */
interface CaseTables {
  'fanal.protection_case': CaseRow
}

const caseOf = (row: CaseRow): ProtectionCase => ({
  id: row.case_id,
  organization: row.organization_id,
  subject: row.subject_id,
  unit: row.unit_id,
  number: row.number,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  lead: row.lead_id,
  risk: row.risk_level,
  vitalInterest: row.vital_interest,
  planReviewedAt: row.plan_reviewed_at,
  closingReason: row.closing_reason,
  closureAskedBy: row.closure_asked_by,
  closureAgreedBy: row.closure_agreed_by,
  fromHanded: row.from_handed,
  nextAt: row.next_at,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
})

/** @param lock  holds it against every other change until the transaction ends */
export async function caseById(
  organization: OrganizationId,
  id: CaseId,
  tx: Queries,
  { lock = false } = {},
): Promise<ProtectionCase | null> {
  const query = tx
    .tables<CaseTables>()
    .selectFrom('fanal.protection_case')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('case_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : caseOf(row)
}

/** Whether somebody of the organization opened a case from this already, whoever may see it. */
export async function isHandedTaken(handed: string, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select fanal.case_from_handed(${handed}) as taken`.execute(tx.tables())
  return rows[0]?.taken ?? false
}

/** The case that was opened from this, where whoever asks may see it. */
export async function caseOfHanded(organization: OrganizationId, handed: string, tx: Queries): Promise<CaseId | null> {
  const row = await tx
    .tables<CaseTables>()
    .selectFrom('fanal.protection_case')
    .select('case_id')
    .where('organization_id', '=', organization)
    .where('from_handed', '=', handed)
    .executeTakeFirst()
  return row?.case_id ?? null
}

/**
 * @param numbers  by chance, tried in their order: one may be another case's
 * @throws where all are taken, or the id is
 */
export async function insertCase(
  row: Omit<ProtectionCase, 'number'>,
  numbers: readonly string[],
  by: MemberId,
  tx: Queries,
): Promise<void> {
  for (const number of numbers) {
    // oxlint-disable-next-line no-await-in-loop -- each try has to see what the one before met
    if (await insertNumbered({ ...row, number }, by, tx)) return
  }
  throw new Error('no number is free for this case, or its id is taken')
}

async function insertNumbered(row: ProtectionCase, by: MemberId, tx: Queries): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<CaseTables>()
    .insertInto('fanal.protection_case')
    .values({
      organization_id: row.organization,
      case_id: row.id,
      subject_id: row.subject,
      unit_id: row.unit,
      number: row.number,
      state: row.state,
      version: row.version,
      seq: row.seq,
      marks: row.marks,
      lead_id: row.lead,
      risk_level: row.risk,
      vital_interest: row.vitalInterest,
      plan_reviewed_at: row.planReviewedAt,
      closing_reason: row.closingReason,
      closure_asked_by: row.closureAskedBy,
      closure_agreed_by: row.closureAgreedBy,
      from_handed: row.fromHanded,
      next_at: row.nextAt,
      opened_by: by,
      opened_at: row.openedAt,
      closed_at: row.closedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type CaseChange = Partial<
  Pick<
    ProtectionCase,
    'lead' | 'risk' | 'vitalInterest' | 'planReviewedAt' | 'closingReason' | 'closureAskedBy' | 'closureAgreedBy' | 'nextAt' | 'closedAt'
  >
>

/** Writes where a case stands after an act, and what the act changed beside. */
export async function changeCase(
  { organization, id }: Pick<ProtectionCase, 'organization' | 'id'>,
  { state, version, seq, marks }: Progress<CaseState>,
  change: CaseChange,
  tx: Queries,
): Promise<void> {
  const given = {
    lead_id: change.lead,
    risk_level: change.risk,
    vital_interest: change.vitalInterest,
    plan_reviewed_at: change.planReviewedAt,
    closing_reason: change.closingReason,
    closure_asked_by: change.closureAskedBy,
    closure_agreed_by: change.closureAgreedBy,
    next_at: change.nextAt,
    closed_at: change.closedAt,
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx
    .tables<CaseTables>()
    .updateTable('fanal.protection_case')
    .set({ ...set, state, version, seq, marks })
    .where('organization_id', '=', organization)
    .where('case_id', '=', id)
    .execute()
}

export interface QueueAsked {
  readonly after: { readonly at: Date; readonly id: CaseId } | null
  readonly limit: number
  readonly closed: boolean
}

/** The cases that a member's grants reach, the soonest due first: it starts from the grants, never from all cases. */
export async function queueOf(actor: MemberActor, { after, limit, closed }: QueueAsked, tx: Queries): Promise<readonly ProtectionCase[]> {
  const rows = await tx
    .tables<CaseTables>()
    .with('granted', () => grantedSubjects(actor, tx))
    .selectFrom('granted')
    .innerJoin('fanal.protection_case as c', 'c.subject_id', 'granted.target_id')
    .selectAll('c')
    .where('c.organization_id', '=', actor.organization)
    .where('c.state', closed ? '=' : '<>', 'closed')
    .$if(after !== null, (cases) =>
      cases.where((eb) =>
        eb.or([eb('c.next_at', '>', after!.at), eb.and([eb('c.next_at', '=', after!.at), eb('c.case_id', '>', after!.id)])]),
      ),
    )
    .orderBy('c.next_at')
    .orderBy('c.case_id')
    .limit(limit)
    .execute()
  return rows.map(caseOf)
}
