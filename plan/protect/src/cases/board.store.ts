import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import type { ActionId, CaseId, Need, NeedDomain, NeedId, NeedUrgency, PlanAction, UnmetReason } from './case.ts'

/** Of db/migrations/0034_cases.sql. */
interface BoardTables {
  'fanal.case_need': {
    organization_id: OrganizationId
    need_id: NeedId
    case_id: CaseId
    subject_id: SubjectId
    domain: NeedDomain
    urgency: NeedUrgency
    said_by_person: boolean
    state: Need['state']
    unmet_reason: UnmetReason | null
    added_by: MemberId
    added_at: Date
    ended_at: Date | null
  }
  'fanal.plan_action': {
    organization_id: OrganizationId
    action_id: ActionId
    case_id: CaseId
    subject_id: SubjectId
    need_id: NeedId
    owner_id: MemberId
    state: PlanAction['state']
    due_at: Date | null
    delivered_on: string | null
    units: number | null
    added_by: MemberId
    added_at: Date
    ended_at: Date | null
  }
}

export interface OnCase {
  readonly organization: OrganizationId
  readonly caseId: CaseId
  readonly subject: SubjectId
  readonly by: MemberId
  readonly at: Date
}

export async function needsOf(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<readonly Need[]> {
  const rows = await tx
    .tables<BoardTables>()
    .selectFrom('fanal.case_need')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('case_id', '=', caseId)
    .orderBy('need_id')
    .execute()
  return rows.map((row) => ({
    id: row.need_id,
    domain: row.domain,
    urgency: row.urgency,
    saidByPerson: row.said_by_person,
    state: row.state,
    unmetReason: row.unmet_reason,
    addedAt: row.added_at,
  }))
}

export async function actionsOf(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<readonly PlanAction[]> {
  const rows = await tx
    .tables<BoardTables>()
    .selectFrom('fanal.plan_action')
    .select(['action_id', 'need_id', 'owner_id', 'state', 'due_at', 'units'])
    // a day has no zone: as text, it stays the day that somebody wrote
    .select((eb) => eb.cast<string | null>('delivered_on', 'text').as('delivered_on'))
    .where('organization_id', '=', organization)
    .where('case_id', '=', caseId)
    .orderBy('action_id')
    .execute()
  return rows.map((row) => ({
    id: row.action_id,
    need: row.need_id,
    owner: row.owner_id,
    state: row.state,
    dueAt: row.due_at,
    deliveredOn: row.delivered_on,
    units: row.units,
  }))
}

/** Answers false where the id is taken. */
export async function insertNeed(
  need: Pick<Need, 'id' | 'domain' | 'urgency' | 'saidByPerson'>,
  { organization, caseId, subject, by, at }: OnCase,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<BoardTables>()
    .insertInto('fanal.case_need')
    .values({
      organization_id: organization,
      need_id: need.id,
      case_id: caseId,
      subject_id: subject,
      domain: need.domain,
      urgency: need.urgency,
      said_by_person: need.saidByPerson,
      state: 'open',
      unmet_reason: null,
      added_by: by,
      added_at: at,
      ended_at: null,
    })
    .execute()
}

export async function changeNeed(
  organization: OrganizationId,
  id: NeedId,
  { state, unmetReason }: Pick<Need, 'state' | 'unmetReason'>,
  endedAt: Date | null,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<BoardTables>()
    .updateTable('fanal.case_need')
    .set({ state, unmet_reason: unmetReason, ended_at: endedAt })
    .where('organization_id', '=', organization)
    .where('need_id', '=', id)
    .execute()
}

export async function insertAction(
  action: Pick<PlanAction, 'id' | 'need' | 'owner' | 'dueAt'>,
  { organization, caseId, subject, by, at }: OnCase,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<BoardTables>()
    .insertInto('fanal.plan_action')
    .values({
      organization_id: organization,
      action_id: action.id,
      case_id: caseId,
      subject_id: subject,
      need_id: action.need,
      owner_id: action.owner,
      state: 'planned',
      due_at: action.dueAt,
      delivered_on: null,
      units: null,
      added_by: by,
      added_at: at,
      ended_at: null,
    })
    .execute()
}

export async function changeAction(
  organization: OrganizationId,
  id: ActionId,
  change: Pick<PlanAction, 'state' | 'deliveredOn' | 'units'>,
  endedAt: Date | null,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<BoardTables>()
    .updateTable('fanal.plan_action')
    .set({ state: change.state, delivered_on: change.deliveredOn, units: change.units, ended_at: endedAt })
    .where('organization_id', '=', organization)
    .where('action_id', '=', id)
    .execute()
}
