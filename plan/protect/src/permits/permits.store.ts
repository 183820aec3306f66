import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { IsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { RuledDay } from './permit-dates.ts'
import type { PermitState } from './permit-machine.ts'
import type { Permit, PermitDay, PermitEndReason, PermitId, PermitKind } from './permit.ts'

interface PermitRow {
  organization_id: OrganizationId
  permit_id: PermitId
  subject_id: SubjectId
  case_id: CaseId
  kind: PermitKind
  state: PermitState
  version: number
  seq: number
  marks: readonly Mark[]
  zone: string
  valid_from: IsoDay | null
  valid_to: IsoDay | null
  renew_from: IsoDay | null
  due_at: Date | null
  due_rule: string | null
  end_reason: PermitEndReason | null
  begun_by: MemberId
  begun_at: Date
  ended_at: Date | null
}

/** Of db/migrations/0037_safety_identification_permits.sql. */
interface PermitTables {
  'fanal.permit': PermitRow
  'fanal.permit_date': {
    organization_id: OrganizationId
    permit_id: PermitId
    subject_id: SubjectId
    version: number
    what: RuledDay['what']
    day: IsoDay
    rule: string
  }
}

const columns = [
  'organization_id',
  'permit_id',
  'subject_id',
  'case_id',
  'kind',
  'state',
  'version',
  'seq',
  'marks',
  'zone',
  // @NOTE a day is read as its text: as a moment it would move with the server's clock
  sql<IsoDay | null>`valid_from::text`.as('valid_from'),
  sql<IsoDay | null>`valid_to::text`.as('valid_to'),
  sql<IsoDay | null>`renew_from::text`.as('renew_from'),
  'due_at',
  'due_rule',
  'end_reason',
  'begun_by',
  'begun_at',
  'ended_at',
] as const

const permitOf = (row: PermitRow): Permit => ({
  id: row.permit_id,
  subject: row.subject_id,
  caseId: row.case_id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  zone: row.zone,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  renewFrom: row.renew_from,
  dueAt: row.due_at,
  dueRule: row.due_rule,
  endReason: row.end_reason,
  begunBy: row.begun_by,
  begunAt: row.begun_at,
  endedAt: row.ended_at,
})

/** One permit, held against every other change until the transaction ends. */
export async function lockPermit(organization: OrganizationId, id: PermitId, tx: Queries): Promise<Permit | null> {
  const row = await tx
    .tables<PermitTables>()
    .selectFrom('fanal.permit')
    .select(columns)
    .where('organization_id', '=', organization)
    .where('permit_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : permitOf(row)
}

/** Every permit of a person, the latest begun first. */
export async function permitsOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly Permit[]> {
  const rows = await tx
    .tables<PermitTables>()
    .selectFrom('fanal.permit')
    .select(columns)
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('permit_id', 'desc')
    .execute()
  return rows.map(permitOf)
}

/** Answers false where the id is another permit’s, or the person has one of that kind that is not over. */
export async function insertPermit(
  organization: OrganizationId,
  permit: Pick<Permit, 'id' | 'subject' | 'caseId' | 'kind' | 'zone' | 'begunBy' | 'begunAt'>,
  tx: Queries,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<PermitTables>()
    .insertInto('fanal.permit')
    .values({
      organization_id: organization,
      permit_id: permit.id,
      subject_id: permit.subject,
      case_id: permit.caseId,
      kind: permit.kind,
      state: 'considering',
      version: 1,
      seq: 0,
      marks: [],
      zone: permit.zone,
      valid_from: null,
      valid_to: null,
      renew_from: null,
      due_at: null,
      due_rule: null,
      end_reason: null,
      begun_by: permit.begunBy,
      begun_at: permit.begunAt,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type PermitChange = Partial<Pick<Permit, 'validFrom' | 'validTo' | 'renewFrom' | 'dueAt' | 'dueRule' | 'endReason' | 'endedAt'>>

/** Writes where a permit stands after an act, and what the act changed beside. */
export async function changePermit(
  organization: OrganizationId,
  id: PermitId,
  { state, version, seq }: Pick<Progress<PermitState>, 'state' | 'version' | 'seq'>,
  change: PermitChange,
  tx: Queries,
): Promise<void> {
  const given = {
    valid_from: change.validFrom,
    valid_to: change.validTo,
    renew_from: change.renewFrom,
    due_at: change.dueAt,
    due_rule: change.dueRule,
    end_reason: change.endReason,
    ended_at: change.endedAt,
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx
    .tables<PermitTables>()
    .updateTable('fanal.permit')
    .set({ ...set, state, version, seq })
    .where('organization_id', '=', organization)
    .where('permit_id', '=', id)
    .execute()
}

export async function insertPermitDays(
  organization: OrganizationId,
  { id, subject }: Pick<Permit, 'id' | 'subject'>,
  days: readonly PermitDay[],
  tx: Queries,
): Promise<void> {
  if (days.length === 0) return
  const rows = days.map(({ version, what, day, rule }) => ({
    organization_id: organization,
    permit_id: id,
    subject_id: subject,
    version,
    what,
    day,
    rule,
  }))
  await tx.tables<PermitTables>().insertInto('fanal.permit_date').values(rows).execute()
}

/** The computed dates of some permits, in order. */
export async function permitDaysOf(
  organization: OrganizationId,
  permits: readonly PermitId[],
  tx: Queries,
): Promise<readonly (PermitDay & { readonly permit: PermitId })[]> {
  if (permits.length === 0) return []
  const rows = await tx
    .tables<PermitTables>()
    .selectFrom('fanal.permit_date')
    .select(['permit_id', 'version', 'what', 'rule', sql<IsoDay>`day::text`.as('day')])
    .where('organization_id', '=', organization)
    .where('permit_id', 'in', [...permits])
    .orderBy('day')
    .execute()
  return rows.map(({ permit_id: permit, ...row }) => ({ permit, ...row }))
}

/** Permits that somebody has to be warned of, or that may be over, in every organization: for the clock, which sees codes only. */
export async function permitsToWatch(
  day: IsoDay,
  limit: number,
  tx: Queries,
): Promise<readonly { readonly organization: OrganizationId; readonly permit: Permit }[]> {
  const rows = await tx
    .tables<PermitTables>()
    .selectFrom('fanal.permit')
    .select(columns)
    .where('state', 'in', ['issued', 'renewal-due', 'renewal-submitted'])
    .where((eb) => eb.or([eb('valid_to', '<', day), eb.and([eb('state', '=', 'issued'), eb('renew_from', '<=', day)])]))
    .orderBy('valid_to')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({ organization: row.organization_id, permit: permitOf(row) }))
}
