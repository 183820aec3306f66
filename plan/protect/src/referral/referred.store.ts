import type { DeclineId, PacketClass, ReferralId, ReferralOutcome } from '@fanal/handover'
import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { NeedDomain, TaskId } from '../cases/case.ts'
import type { Referred, ReferralUrgency, StopAnswer, StopReason } from './referral.ts'
import type { ReferralState } from './referral-machine.ts'
import { stopAnswerOf } from './referral.store.ts'

interface ReferredRow {
  organization_id: OrganizationId
  referral_id: ReferralId
  unit_id: UnitId
  from_organization: OrganizationId
  from_unit: UnitId
  need_domains: readonly NeedDomain[]
  urgency: ReferralUrgency
  classes: readonly PacketClass[]
  respond_by: Date
  offered_at: Date
  state: ReferralState
  version: number
  seq: number
  decline_reason: DeclineId | null
  wait_days: number | null
  outcome: ReferralOutcome | null
  received_by: MemberId | null
  received_at: Date | null
  answered_at: Date | null
  ended_at: Date | null
  stop_asked_at: Date | null
  stop_answer: StopAnswer['says'] | null
  stop_because: StopReason | null
  stop_answered_at: Date | null
}

/** Of db/migrations/0035_referral.sql. */
interface ReferredTables {
  'fanal.referred': ReferredRow
  'fanal.referred_packet': { organization_id: OrganizationId; referral_id: ReferralId; bytes: Uint8Array }
}

const referredOf = (row: ReferredRow): Referred => ({
  id: row.referral_id,
  organization: row.organization_id,
  unit: row.unit_id,
  from: { organization: row.from_organization, unit: row.from_unit },
  domains: row.need_domains,
  urgency: row.urgency,
  classes: row.classes,
  respondBy: row.respond_by,
  offeredAt: row.offered_at,
  state: row.state,
  version: row.version,
  seq: row.seq,
  declineReason: row.decline_reason,
  waitDays: row.wait_days,
  outcome: row.outcome,
  receivedBy: row.received_by,
  receivedAt: row.received_at,
  endedAt: row.ended_at,
  stopAskedAt: row.stop_asked_at,
  stopAnswer: stopAnswerOf(row.stop_answer, row.stop_because),
})

/** What was offered to one's units, the latest first; row security knows which units those are. */
export async function referredTo(organization: OrganizationId, limit: number, tx: Queries): Promise<readonly Referred[]> {
  const rows = await tx
    .tables<ReferredTables>()
    .selectFrom('fanal.referred')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('offered_at', 'desc')
    .orderBy('referral_id')
    .limit(limit)
    .execute()
  return rows.map(referredOf)
}

export async function referredById(organization: OrganizationId, id: ReferralId, tx: Queries): Promise<Referred | null> {
  const row = await tx
    .tables<ReferredTables>()
    .selectFrom('fanal.referred')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('referral_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : referredOf(row)
}

/** The sealed packet, from *received* on; `null` where it is not given yet or not any more. */
export async function packetOf(organization: OrganizationId, id: ReferralId, tx: Queries): Promise<Uint8Array | null> {
  const row = await tx
    .tables<ReferredTables>()
    .selectFrom('fanal.referred_packet')
    .select('bytes')
    .where('organization_id', '=', organization)
    .where('referral_id', '=', id)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Until when the person's yes to this packet holds; `null` where there is none. Holds the referral on both sides until the act is done. */
export async function consentOfAsked(id: ReferralId, at: Date, tx: Queries): Promise<Date | null> {
  const { rows } = await sql<{ until: Date | null }>`select fanal.referral_asked(${id}, ${at}) as until`.execute(tx.tables())
  return rows[0]?.until ?? null
}

type Change = Partial<
  Pick<
    ReferredRow,
    | 'state'
    | 'version'
    | 'seq'
    | 'decline_reason'
    | 'wait_days'
    | 'outcome'
    | 'received_by'
    | 'received_at'
    | 'answered_at'
    | 'ended_at'
    | 'stop_answer'
    | 'stop_because'
    | 'stop_answered_at'
  >
>

/** The second call: writes what the receiver decided and gives it back to the sender; what ended becomes something to tell the person. */
export async function decideAndTell(
  { organization, id }: Pick<Referred, 'organization' | 'id'>,
  change: Change,
  task: { readonly id: TaskId; readonly dueAt: Date; readonly rule: string; readonly at: Date },
  tx: Queries,
): Promise<void> {
  await tx
    .tables<ReferredTables>()
    .updateTable('fanal.referred')
    .set(change)
    .where('organization_id', '=', organization)
    .where('referral_id', '=', id)
    .execute()
  const { rows } = await sql<{ told: boolean }>`
    select fanal.referral_decide(${id}, ${task.id}, ${task.dueAt}, ${task.rule}, ${task.at}) as told`.execute(tx.tables())
  if (rows[0]?.told !== true) throw new Error('the sender’s side of a referral is not where the receiver’s is')
}
