import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { IsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { IdentificationState } from './identification-machine.ts'
import type { Identification, IdentificationId, ThirdPartyId } from './identification.ts'
import type { Band } from './suggest.ts'
import type { ThirdPartyResult } from './third-party.ts'

interface IdentificationRow {
  organization_id: OrganizationId
  identification_id: IdentificationId
  subject_id: SubjectId
  case_id: CaseId
  state: IdentificationState
  version: number
  seq: number
  marks: readonly Mark[]
  told_at: Date | null
  screened_by: MemberId | null
  answered_by: readonly MemberId[]
  instrument: string | null
  band_criminal: Band | null
  band_palermo: Band | null
  band_immigration: Band | null
  decided_by: MemberId | null
  decided_at: Date | null
  due_at: Date | null
  due_rule: string | null
  review_of: IdentificationId | null
  begun_by: MemberId
  begun_at: Date
}

/** Of db/migrations/0037_safety_identification_permits.sql. */
interface IdentificationTables {
  'fanal.identification': IdentificationRow
  'fanal.third_party_result': {
    organization_id: OrganizationId
    result_id: ThirdPartyId
    identification_id: IdentificationId
    subject_id: SubjectId
    tool: ThirdPartyResult['tool']
    used_on: IsoDay
    total: number | null
    band: ThirdPartyResult['band']
    kept_by: MemberId
    kept_at: Date
  }
}

function identificationOf(row: IdentificationRow): Identification {
  const { band_criminal: criminal, band_palermo: palermo, band_immigration: immigration } = row
  return {
    id: row.identification_id,
    subject: row.subject_id,
    caseId: row.case_id,
    state: row.state,
    version: row.version,
    seq: row.seq,
    marks: row.marks,
    toldAt: row.told_at,
    screenedBy: row.screened_by,
    answeredBy: row.answered_by,
    instrument: row.instrument,
    bands: criminal === null || palermo === null || immigration === null ? null : { cc_279: criminal, palermo, irpa_118: immigration },
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    dueAt: row.due_at,
    dueRule: row.due_rule,
    reviewOf: row.review_of,
    begunAt: row.begun_at,
  }
}

/** One row, held against every other change until the transaction ends. */
export async function lockIdentification(organization: OrganizationId, id: IdentificationId, tx: Queries): Promise<Identification | null> {
  const row = await tx
    .tables<IdentificationTables>()
    .selectFrom('fanal.identification')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('identification_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : identificationOf(row)
}

/** Every row of a case, the latest first: a review stands before what it looks at. */
export async function identificationsOf(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<readonly Identification[]> {
  const rows = await tx
    .tables<IdentificationTables>()
    .selectFrom('fanal.identification')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('case_id', '=', caseId)
    .orderBy('begun_at', 'desc')
    .orderBy('identification_id', 'desc')
    .execute()
  return rows.map(identificationOf)
}

/** Answers false where the id is another row’s, or one of this case is open. */
export async function insertIdentification(
  organization: OrganizationId,
  row: Pick<Identification, 'id' | 'subject' | 'caseId' | 'reviewOf' | 'begunAt'> & { readonly by: MemberId },
  tx: Queries,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<IdentificationTables>()
    .insertInto('fanal.identification')
    .values({
      organization_id: organization,
      identification_id: row.id,
      subject_id: row.subject,
      case_id: row.caseId,
      state: 'unscreened',
      version: 1,
      seq: 0,
      marks: [],
      told_at: null,
      screened_by: null,
      answered_by: [],
      instrument: null,
      band_criminal: null,
      band_palermo: null,
      band_immigration: null,
      decided_by: null,
      decided_at: null,
      due_at: null,
      due_rule: null,
      review_of: row.reviewOf,
      begun_by: row.by,
      begun_at: row.begunAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type IdentificationChange = Partial<
  Pick<Identification, 'toldAt' | 'screenedBy' | 'answeredBy' | 'instrument' | 'bands' | 'decidedBy' | 'decidedAt' | 'dueAt' | 'dueRule'>
>

/** Writes where a row stands after an act, and what the act changed beside. */
export async function changeIdentification(
  organization: OrganizationId,
  id: IdentificationId,
  { state, version, seq, marks }: Progress<IdentificationState>,
  change: IdentificationChange,
  tx: Queries,
): Promise<void> {
  const { bands } = change
  const given = {
    told_at: change.toldAt,
    screened_by: change.screenedBy,
    answered_by: change.answeredBy,
    instrument: change.instrument,
    band_criminal: bands?.cc_279,
    band_palermo: bands?.palermo,
    band_immigration: bands?.irpa_118,
    decided_by: change.decidedBy,
    decided_at: change.decidedAt,
    due_at: change.dueAt,
    due_rule: change.dueRule,
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx
    .tables<IdentificationTables>()
    .updateTable('fanal.identification')
    .set({ ...set, state, version, seq, marks })
    .where('organization_id', '=', organization)
    .where('identification_id', '=', id)
    .execute()
}

export interface KeptThirdParty extends Pick<ThirdPartyResult, 'tool' | 'on' | 'by' | 'total' | 'band'> {
  readonly id: ThirdPartyId
  readonly identification: IdentificationId
}

export async function insertThirdParty(
  organization: OrganizationId,
  { subject, at, ...result }: KeptThirdParty & { readonly subject: SubjectId; readonly at: Date },
  tx: Queries,
): Promise<void> {
  await tx
    .tables<IdentificationTables>()
    .insertInto('fanal.third_party_result')
    .values({
      organization_id: organization,
      result_id: result.id,
      identification_id: result.identification,
      subject_id: subject,
      tool: result.tool,
      used_on: result.on,
      total: result.total,
      band: result.band,
      kept_by: result.by,
      kept_at: at,
    })
    .execute()
}

/** What was read off others’ tools for some rows, the latest first. */
export async function thirdPartyOf(
  organization: OrganizationId,
  rows: readonly IdentificationId[],
  tx: Queries,
): Promise<readonly KeptThirdParty[]> {
  if (rows.length === 0) return []
  const found = await tx
    .tables<IdentificationTables>()
    .selectFrom('fanal.third_party_result')
    .select(['result_id', 'identification_id', 'tool', 'total', 'band', 'kept_by', sql<IsoDay>`used_on::text`.as('used_on')])
    .where('organization_id', '=', organization)
    .where('identification_id', 'in', [...rows])
    .orderBy('result_id', 'desc')
    .execute()
  return found.map((row) => ({
    id: row.result_id,
    identification: row.identification_id,
    tool: row.tool,
    on: row.used_on,
    by: row.kept_by,
    total: row.total,
    band: row.band,
  }))
}
