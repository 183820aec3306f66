import type { Id, MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type { At, EnteredBy, PartyId } from './coordinating.store.ts'

/** What is read and written of db/migrations/0054_coordinating_by_clock.sql about reviewers outside. */
interface Tables {
  'fanal.plan_reviewer': {
    organization_id: OrganizationId
    plan_reviewer_id: PlanReviewerId
    plan: string
    reviewer_organization_id: OrganizationId
    named_at: Date
    named_by: MemberId
    ended_at: Date | null
    ended_by: MemberId | null
  }
}

export type PlanReviewerId = Id<'plan-reviewer'>

/** An organization outside that reviews a plan. */
export interface PlanReviewer {
  readonly id: PlanReviewerId
  /** Whose plan it is. */
  readonly organization: OrganizationId
  readonly plan: string
  readonly reviews: OrganizationId
}

/** Who reviews an organization's own plans, and whose plans it reviews, now. */
export async function reviewersOf(organization: OrganizationId, tx: Transaction): Promise<readonly PlanReviewer[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.plan_reviewer')
    .select(['plan_reviewer_id', 'organization_id', 'plan', 'reviewer_organization_id'])
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('organization_id', '=', organization), is('reviewer_organization_id', '=', organization)]))
    .orderBy('plan')
    .orderBy('plan_reviewer_id')
    .execute()
  return rows.map((row) => ({
    id: row.plan_reviewer_id,
    organization: row.organization_id,
    plan: row.plan,
    reviews: row.reviewer_organization_id,
  }))
}

export async function insertReviewer({ id, organization, plan, reviews }: PlanReviewer, by: EnteredBy, tx: Transaction): Promise<void> {
  const named = { named_at: by.at, named_by: by.member, ended_at: null, ended_by: null }
  await tx
    .tables<Tables>()
    .insertInto('fanal.plan_reviewer')
    .values({ organization_id: organization, plan_reviewer_id: id, plan, reviewer_organization_id: reviews, ...named })
    .execute()
}

export async function endReviewer({ id, organization }: PlanReviewer, by: EnteredBy, tx: Transaction): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('fanal.plan_reviewer')
    .set({ ended_at: by.at, ended_by: by.member })
    .where('organization_id', '=', organization)
    .where('plan_reviewer_id', '=', id)
    .execute()
}

/** Whose promise a reviewer outside looks at; they see no other row of it. */
export async function reviewedParty({ period, commitment }: At, tx: Transaction): Promise<PartyId | null> {
  const { rows } = await sql<{ party: PartyId | null }>`select fanal.reviewed_party(${period}, ${commitment}) as party`.execute(tx.tables())
  return rows[0]?.party ?? null
}
