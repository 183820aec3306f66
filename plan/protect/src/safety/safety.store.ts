import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { ReviewTrigger, SafetyPlanState } from './safety-plan-machine.ts'
import type { EndReason, ItemKind, SafetyItem, SafetyItemId, SafetyPlan, SafetyPlanId } from './safety-plan.ts'

interface PlanRow {
  organization_id: OrganizationId
  plan_id: SafetyPlanId
  subject_id: SubjectId
  case_id: CaseId
  state: SafetyPlanState
  version: number
  seq: number
  marks: readonly Mark[]
  agreed_at: Date | null
  changed_at: Date
  confirmed_at: Date | null
  review_at: Date | null
  review_rule: string | null
  review_trigger: ReviewTrigger | null
  due_at: Date | null
  end_reason: EndReason | null
  begun_by: MemberId
  begun_at: Date
  ended_at: Date | null
}

interface ItemRow {
  organization_id: OrganizationId
  item_id: SafetyItemId
  plan_id: SafetyPlanId
  subject_id: SubjectId
  kind: ItemKind
  state: SafetyItem['state']
  confirmed_for: number | null
  confirmed_at: Date | null
  added_by: MemberId
  added_at: Date
}

/** Of db/migrations/0037_safety_identification_permits.sql. */
interface SafetyTables {
  'fanal.safety_plan': PlanRow
  'fanal.safety_item': ItemRow
}

const planOf = (row: PlanRow): SafetyPlan => ({
  id: row.plan_id,
  subject: row.subject_id,
  caseId: row.case_id,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  agreedAt: row.agreed_at,
  changedAt: row.changed_at,
  confirmedAt: row.confirmed_at,
  reviewAt: row.review_at,
  reviewRule: row.review_rule,
  trigger: row.review_trigger,
  dueAt: row.due_at,
  endReason: row.end_reason,
  begunBy: row.begun_by,
  begunAt: row.begun_at,
  endedAt: row.ended_at,
})

const itemOf = (row: ItemRow): SafetyItem => ({
  id: row.item_id,
  plan: row.plan_id,
  kind: row.kind,
  state: row.state,
  confirmedFor: row.confirmed_for,
  confirmedAt: row.confirmed_at,
})

/** @param lock  holds it against every other change until the transaction ends */
export async function planById(
  organization: OrganizationId,
  id: SafetyPlanId,
  tx: Queries,
  { lock = false } = {},
): Promise<SafetyPlan | null> {
  const asked = tx
    .tables<SafetyTables>()
    .selectFrom('fanal.safety_plan')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('plan_id', '=', id)
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
  return row === undefined ? null : planOf(row)
}

/** The plan that holds for a person; where none does, the last that did. */
export async function planOfSubject(
  organization: OrganizationId,
  subject: SubjectId,
  tx: Queries,
  { lock = false } = {},
): Promise<SafetyPlan | null> {
  const asked = tx
    .tables<SafetyTables>()
    .selectFrom('fanal.safety_plan')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .limit(1)
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
  return row === undefined ? null : planOf(row)
}

export async function itemsOfPlan(organization: OrganizationId, plan: SafetyPlanId, tx: Queries): Promise<readonly SafetyItem[]> {
  const rows = await tx
    .tables<SafetyTables>()
    .selectFrom('fanal.safety_item')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('plan_id', '=', plan)
    .orderBy('item_id')
    .execute()
  return rows.map(itemOf)
}

/** Answers false where the id is another plan's, or the person has a plan that holds. */
export async function insertPlan(
  organization: OrganizationId,
  plan: Pick<SafetyPlan, 'id' | 'subject' | 'caseId' | 'begunBy' | 'begunAt'>,
  tx: Queries,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<SafetyTables>()
    .insertInto('fanal.safety_plan')
    .values({
      organization_id: organization,
      plan_id: plan.id,
      subject_id: plan.subject,
      case_id: plan.caseId,
      state: 'draft',
      version: 1,
      seq: 0,
      marks: [],
      agreed_at: null,
      changed_at: plan.begunAt,
      confirmed_at: null,
      review_at: null,
      review_rule: null,
      review_trigger: null,
      due_at: null,
      end_reason: null,
      begun_by: plan.begunBy,
      begun_at: plan.begunAt,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type PlanChange = Partial<
  Pick<SafetyPlan, 'agreedAt' | 'changedAt' | 'confirmedAt' | 'reviewAt' | 'reviewRule' | 'trigger' | 'dueAt' | 'endReason' | 'endedAt'>
>

/** Writes where a plan stands after an act, and what the act changed beside. */
export async function changePlan(
  organization: OrganizationId,
  id: SafetyPlanId,
  { state, version, seq }: Pick<Progress<SafetyPlanState>, 'state' | 'version' | 'seq'>,
  change: PlanChange,
  tx: Queries,
): Promise<void> {
  const given = {
    agreed_at: change.agreedAt,
    changed_at: change.changedAt,
    confirmed_at: change.confirmedAt,
    review_at: change.reviewAt,
    review_rule: change.reviewRule,
    review_trigger: change.trigger,
    due_at: change.dueAt,
    end_reason: change.endReason,
    ended_at: change.endedAt,
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx
    .tables<SafetyTables>()
    .updateTable('fanal.safety_plan')
    .set({ ...set, state, version, seq })
    .where('organization_id', '=', organization)
    .where('plan_id', '=', id)
    .execute()
}

export async function insertItem(
  organization: OrganizationId,
  item: Pick<SafetyItem, 'id' | 'plan' | 'kind'> & { readonly subject: SubjectId; readonly by: MemberId; readonly at: Date },
  tx: Queries,
): Promise<void> {
  await tx
    .tables<SafetyTables>()
    .insertInto('fanal.safety_item')
    .values({
      organization_id: organization,
      item_id: item.id,
      plan_id: item.plan,
      subject_id: item.subject,
      kind: item.kind,
      state: 'kept',
      confirmed_for: null,
      confirmed_at: null,
      added_by: item.by,
      added_at: item.at,
    })
    .execute()
}

export async function changeItem(
  organization: OrganizationId,
  id: SafetyItemId,
  change: Partial<Pick<SafetyItem, 'state' | 'confirmedFor' | 'confirmedAt'>>,
  tx: Queries,
): Promise<void> {
  const given = { state: change.state, confirmed_for: change.confirmedFor, confirmed_at: change.confirmedAt }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx
    .tables<SafetyTables>()
    .updateTable('fanal.safety_item')
    .set(set)
    .where('organization_id', '=', organization)
    .where('item_id', '=', id)
    .execute()
}

/** Plans in use whose review has come, in every organization, the longest waiting first: for the clock, which sees codes only. */
export async function plansForReview(
  now: Date,
  limit: number,
  tx: Queries,
): Promise<readonly { readonly organization: OrganizationId; readonly plan: SafetyPlan }[]> {
  const rows = await tx
    .tables<SafetyTables>()
    .selectFrom('fanal.safety_plan')
    .selectAll()
    .where('state', '=', 'active')
    .where('review_at', '<=', now)
    .orderBy('review_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({ organization: row.organization_id, plan: planOf(row) }))
}
