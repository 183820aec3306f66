import type { Bilingual, Id, MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Selectable } from 'kysely'
import type { StandingCode } from '../edition/edition.ts'
import type { Commitment, Department } from '../plan/plan.ts'
import type { Day, OpenedPeriod, ReportingPeriodId } from './reporting-period.ts'

/** What is read and written of db/migrations/0048_coordinating.sql about periods and who is asked. */
interface Tables {
  'fanal.plan_party': {
    organization_id: OrganizationId
    party_id: PartyId
    department: string
    party_organization_id: OrganizationId
    set_at: Date
    set_by: MemberId
  }
  'fanal.reporting_period': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    plan: string
    plan_version: number
    period: string
    from_on: string
    until_on: string
    due_on: string
    reply_days: number
    asked: string | Asked
    opened_at: Date
    opened_by: MemberId
  }
  'fanal.silence_notice': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    commitment: string
    party_id: PartyId
    department: string
    noticed_at: Date
    noticed_by: MemberId | null
    reply_until: string
  }
  'fanal.silence_reply': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    commitment: string
    party_id: PartyId
    words_en: string
    words_fr: string
    replied_at: Date
    replied_by: MemberId
  }
  'fanal.commitment_review': {
    organization_id: OrganizationId
    commitment_review_id: ReviewId
    reporting_period_id: ReportingPeriodId
    commitment: string
    party_id: PartyId | null
    standing: StandingCode
    reason_en: string
    reason_fr: string
    reviewed_by: MemberId
    reviewed_at: Date
  }
}

export type PartyId = Id<'plan-party'>
export type ReviewId = Id<'commitment-review'>

/** Which organization answers as which department of a secretariat's plans. */
export interface Party {
  readonly id: PartyId
  readonly organization: OrganizationId
  readonly department: string
  readonly answers: OrganizationId
}

interface Asked {
  readonly commitments: readonly Commitment[]
  readonly departments: readonly Department[]
}

/** A silence as it is kept, with the answer. */
export interface KeptNotice {
  readonly commitment: string
  readonly party: PartyId
  readonly department: string
  readonly at: Date
  readonly replyUntil: string
  readonly reply: { readonly words: Bilingual; readonly by: MemberId; readonly at: Date } | null
}

/** Who enters something, and when. */
export interface EnteredBy {
  readonly member: MemberId
  readonly at: Date
}

/** The parties of an organization's own plans, and those as which it answers to others. */
export async function partiesOf(organization: OrganizationId, tx: Transaction): Promise<readonly Party[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.plan_party')
    .selectAll()
    .where((is) => is.or([is('organization_id', '=', organization), is('party_organization_id', '=', organization)]))
    .orderBy('department')
    .orderBy('party_id')
    .execute()
  return rows.map((row) => ({
    id: row.party_id,
    organization: row.organization_id,
    department: row.department,
    answers: row.party_organization_id,
  }))
}

/** Says as whom an organization answers; a department that changed hands keeps what was said. */
export async function setPartyRow(party: Party, by: EnteredBy, tx: Transaction): Promise<void> {
  const set = { party_organization_id: party.answers, set_at: by.at, set_by: by.member }
  await tx
    .tables<Tables>()
    .insertInto('fanal.plan_party')
    .values({ organization_id: party.organization, party_id: party.id, department: party.department, ...set })
    .onConflict((key) => key.columns(['organization_id', 'department']).doUpdateSet(set))
    .execute()
}

/** The periods of these organizations' plans, the latest first. */
export async function periodsOf(organizations: readonly OrganizationId[], tx: Transaction): Promise<readonly OpenedPeriod[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.reporting_period')
    .selectAll()
    .where('organization_id', 'in', [...organizations])
    .orderBy('due_on', 'desc')
    .orderBy('reporting_period_id', 'desc')
    .limit(100)
    .execute()
  return rows.map(periodOf)
}

/** The periods of every plan whose day lies in this span, the last due first: for the clock. */
export async function periodsDue(
  { from, until }: { readonly from: Day; readonly until: Day },
  limit: number,
  tx: Transaction,
): Promise<readonly OpenedPeriod[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.reporting_period')
    .selectAll()
    .where('due_on', '>=', from)
    .where('due_on', '<=', until)
    .orderBy('due_on', 'desc')
    .orderBy('reporting_period_id')
    .limit(limit)
    .execute()
  return rows.map(periodOf)
}

function periodOf(row: Selectable<Tables['fanal.reporting_period']>): OpenedPeriod {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by insertPeriod
  const { commitments, departments } = row.asked as Asked
  return {
    id: row.reporting_period_id,
    organization: row.organization_id,
    plan: row.plan,
    planVersion: row.plan_version,
    period: { id: row.period, from: row.from_on, until: row.until_on },
    due: row.due_on,
    replyDays: row.reply_days,
    commitments,
    departments,
  }
}

export async function insertPeriod(period: OpenedPeriod, by: EnteredBy, tx: Transaction): Promise<void> {
  const { commitments, departments } = period
  await tx
    .tables<Tables>()
    .insertInto('fanal.reporting_period')
    .values({
      organization_id: period.organization,
      reporting_period_id: period.id,
      plan: period.plan,
      plan_version: period.planVersion,
      period: period.period.id,
      from_on: period.period.from,
      until_on: period.period.until,
      due_on: period.due,
      reply_days: period.replyDays,
      asked: JSON.stringify({ commitments, departments }),
      opened_at: by.at,
      opened_by: by.member,
    })
    .execute()
}

/** Which promise of which period. */
export interface At {
  readonly organization: OrganizationId
  readonly period: ReportingPeriodId
  readonly commitment: string
}

export async function noticesOf({ organization, id }: OpenedPeriod, tx: Transaction): Promise<readonly KeptNotice[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.silence_notice as n')
    .leftJoin('fanal.silence_reply as r', (on) =>
      on
        .onRef('r.organization_id', '=', 'n.organization_id')
        .onRef('r.reporting_period_id', '=', 'n.reporting_period_id')
        .onRef('r.commitment', '=', 'n.commitment'),
    )
    .select(['n.commitment', 'n.party_id', 'n.department', 'n.noticed_at', 'n.reply_until'])
    .select(['r.words_en', 'r.words_fr', 'r.replied_at', 'r.replied_by'])
    .where('n.organization_id', '=', organization)
    .where('n.reporting_period_id', '=', id)
    .orderBy('n.noticed_at')
    .execute()
  return rows.map(({ words_en: en, words_fr: fr, replied_at: at, replied_by: by, ...row }) => ({
    commitment: row.commitment,
    party: row.party_id,
    department: row.department,
    at: row.noticed_at,
    replyUntil: row.reply_until,
    reply: en === null || fr === null || at === null || by === null ? null : { words: { en, fr }, by, at },
  }))
}

export async function insertReply(
  at: At,
  { party, words }: { party: PartyId; words: Bilingual },
  by: EnteredBy,
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.silence_reply')
    .values({
      organization_id: at.organization,
      reporting_period_id: at.period,
      commitment: at.commitment,
      party_id: party,
      words_en: words.en,
      words_fr: words.fr,
      replied_at: by.at,
      replied_by: by.member,
    })
    .execute()
}

export async function reviewsOf({ organization, id }: OpenedPeriod, tx: Transaction) {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.commitment_review')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('reporting_period_id', '=', id)
    .orderBy('reviewed_at')
    .orderBy('commitment_review_id')
    .execute()
  return rows.map((row) => ({
    commitment: row.commitment,
    standing: row.standing,
    reason: { en: row.reason_en, fr: row.reason_fr },
    by: row.reviewed_by,
    at: row.reviewed_at,
  }))
}

export async function insertReview(
  at: At,
  found: { readonly id: ReviewId; readonly party: PartyId | null; readonly standing: StandingCode; readonly reason: Bilingual },
  by: EnteredBy,
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.commitment_review')
    .values({
      organization_id: at.organization,
      commitment_review_id: found.id,
      reporting_period_id: at.period,
      commitment: at.commitment,
      party_id: found.party,
      standing: found.standing,
      reason_en: found.reason.en,
      reason_fr: found.reason.fr,
      reviewed_by: by.member,
      reviewed_at: by.at,
    })
    .execute()
}
