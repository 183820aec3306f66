import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { At, KeptNotice, Party, PartyId } from './coordinating.store.ts'
import { type Day, type OpenedPeriod, type ReportingPeriodId, dayOf } from './reporting-period.ts'
import type { Reminded, ReminderStage } from './silence.ts'
import type { StepTaken } from './update-machine.ts'

/** What the clock reads and writes of db/migrations/0048_coordinating.sql and 0054_coordinating_by_clock.sql: codes and days, no word that a department wrote. */
interface Tables {
  'fanal.plan_party': { organization_id: OrganizationId; party_id: PartyId; department: string; party_organization_id: OrganizationId }
  'fanal.update_version': Step & { kind: 'drafted' | 'submitted' }
  'fanal.update_decision': Step & { kind: 'returned' | 'approved' }
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
  'fanal.update_reminder': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    department: string
    party_id: PartyId
    stage: ReminderStage
    reminded_at: Date
  }
}
interface Step {
  organization_id: OrganizationId
  reporting_period_id: ReportingPeriodId
  commitment: string
  version: number
}

export async function partiesAnswering(organization: OrganizationId, tx: Transaction): Promise<readonly Party[]> {
  const rows = await tx.tables<Tables>().selectFrom('fanal.plan_party').selectAll().where('organization_id', '=', organization).execute()
  return rows.map((row) => ({ id: row.party_id, organization, department: row.department, answers: row.party_organization_id }))
}

/** What stage each promise of a period is at. */
export async function stepsTaken({ organization, id }: OpenedPeriod, tx: Transaction): Promise<ReadonlyMap<string, readonly StepTaken[]>> {
  const of = (table: 'fanal.update_version' | 'fanal.update_decision') =>
    tx
      .tables<Tables>()
      .selectFrom(table)
      .select(['commitment', 'version', 'kind'])
      .where('organization_id', '=', organization)
      .where('reporting_period_id', '=', id)
      .execute()
  const written = await of('fanal.update_version')
  const decided = await of('fanal.update_decision')
  const isDecision = (kind: StepTaken['kind']) => (kind === 'returned' || kind === 'approved' ? 1 : 0)
  const inOrder = [...written, ...decided].toSorted((a, b) => a.version - b.version || isDecision(a.kind) - isDecision(b.kind))
  return Map.groupBy(inOrder, ({ commitment }) => commitment)
}

export async function toldOf({ organization, id }: OpenedPeriod, tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.silence_notice')
    .select('commitment')
    .where('organization_id', '=', organization)
    .where('reporting_period_id', '=', id)
    .execute()
  return new Set(rows.map(({ commitment }) => commitment))
}

/** What departments were reminded of, as far as the reader may see it. */
export async function remindedOf({ organization, id }: OpenedPeriod, tx: Transaction): Promise<readonly Reminded[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.update_reminder')
    .select(['department', 'stage', 'reminded_at'])
    .where('organization_id', '=', organization)
    .where('reporting_period_id', '=', id)
    .orderBy('reminded_at')
    .execute()
  return rows.map(({ department, stage, reminded_at: at }) => ({ department, stage, on: dayOf(at) }))
}

export async function insertReminder(
  { organization, id }: OpenedPeriod,
  { party, stage, at }: { readonly party: Party; readonly stage: ReminderStage; readonly at: Date },
  tx: Transaction,
): Promise<void> {
  const { id: partyId, department } = party
  const row = { organization_id: organization, reporting_period_id: id, department, party_id: partyId, stage, reminded_at: at }
  await tx.tables<Tables>().insertInto('fanal.update_reminder').values(row).execute()
}

export async function insertNotice(
  at: At,
  notice: Pick<KeptNotice, 'party' | 'department' | 'at'> & { readonly replyUntil: Day },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.silence_notice')
    .values({
      organization_id: at.organization,
      reporting_period_id: at.period,
      commitment: at.commitment,
      party_id: notice.party,
      department: notice.department,
      noticed_at: notice.at,
      noticed_by: null,
      reply_until: notice.replyUntil,
    })
    .execute()
}
