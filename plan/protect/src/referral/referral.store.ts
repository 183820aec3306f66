import type { DeclineId, PacketClass, ReferralId, ReferralOutcome } from '@fanal/handover'
import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { CaseId, NeedId } from '../cases/case.ts'
import type { ConsentId } from '../consent/consent.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark } from '../machine.ts'
import type { ErrorReason, Referral, ReferralTo, ReferralUrgency, StopAnswer, StopReason } from './referral.ts'
import type { ReferralState } from './referral-machine.ts'

interface ReferralRow {
  organization_id: OrganizationId
  referral_id: ReferralId
  case_id: CaseId
  subject_id: SubjectId
  unit_id: UnitId
  need_ids: readonly NeedId[]
  to_service: string | null
  to_organization: OrganizationId | null
  to_unit: UnitId | null
  urgency: ReferralUrgency
  classes: readonly PacketClass[]
  consent_id: ConsentId | null
  respond_by: Date | null
  rule: string | null
  state: ReferralState
  version: number
  seq: number
  marks: readonly Mark[]
  decline_reason: DeclineId | null
  wait_days: number | null
  outcome: ReferralOutcome | null
  error_reason: ErrorReason | null
  stop_asked_at: Date | null
  stop_answer: StopAnswer['says'] | null
  stop_because: StopReason | null
  made_by: MemberId
  made_at: Date
  offered_at: Date | null
  received_at: Date | null
  accepted_at: Date | null
  answered_at: Date | null
  stop_answered_at: Date | null
  ended_at: Date | null
  informed_at: Date | null
}

/** Of db/migrations/0035_referral.sql and 0051_who_received.sql. */
interface ReferralTables {
  'fanal.referral': ReferralRow
}

function toOf({ to_unit: unit, to_organization: organization, to_service: service }: ReferralRow): ReferralTo {
  if (unit !== null && organization !== null) return { kind: 'unit', unit, organization, service }
  return { kind: 'link', service: service ?? '' }
}

export const stopAnswerOf = (says: StopAnswer['says'] | null, because: StopReason | null): StopAnswer | null =>
  says === null ? null : says === 'stopped' ? { says } : { says, because: because ?? 'other' }

const referralOf = (row: ReferralRow): Referral => ({
  id: row.referral_id,
  organization: row.organization_id,
  caseId: row.case_id,
  subject: row.subject_id,
  unit: row.unit_id,
  needs: row.need_ids,
  to: toOf(row),
  urgency: row.urgency,
  classes: row.classes,
  consent: row.consent_id,
  respondBy: row.respond_by,
  rule: row.rule,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  declineReason: row.decline_reason,
  waitDays: row.wait_days,
  outcome: row.outcome,
  errorReason: row.error_reason,
  stopAskedAt: row.stop_asked_at,
  stopAnswer: stopAnswerOf(row.stop_answer, row.stop_because),
  madeBy: row.made_by,
  madeAt: row.made_at,
  offeredAt: row.offered_at,
  receivedAt: row.received_at,
  acceptedAt: row.accepted_at,
  declinedAt: row.decline_reason === null ? null : row.answered_at,
  stopAnsweredAt: row.stop_answered_at,
  endedAt: row.ended_at,
  informedAt: row.informed_at,
})

/** @param lock  holds it against every other change until the transaction ends */
export async function referralById(
  organization: OrganizationId,
  id: ReferralId,
  tx: Queries,
  { lock = false } = {},
): Promise<Referral | null> {
  const query = tx
    .tables<ReferralTables>()
    .selectFrom('fanal.referral')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('referral_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : referralOf(row)
}

/** Every referral of a case, the latest first. */
export async function referralsOfCase(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<readonly Referral[]> {
  const rows = await tx
    .tables<ReferralTables>()
    .selectFrom('fanal.referral')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('case_id', '=', caseId)
    .orderBy('made_at', 'desc')
    .orderBy('referral_id')
    .execute()
  return rows.map(referralOf)
}

/** Every referral of a person, held against every other change: whoever ends a yes ends what stands on it. */
export async function heldReferralsOf(
  organization: OrganizationId,
  subject: SubjectId,
  tx: Queries,
  { withConsents = false } = {},
): Promise<readonly Referral[]> {
  await sql`select fanal.referral_hold(${subject}, ${withConsents})`.execute(tx.tables())
  const rows = await tx
    .tables<ReferralTables>()
    .selectFrom('fanal.referral')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('referral_id')
    .execute()
  return rows.map(referralOf)
}

export async function insertReferral(referral: Referral, tx: Queries): Promise<void> {
  const { to } = referral
  const unit = to.kind === 'unit' ? to : { organization: null, unit: null }
  await tx
    .tables<ReferralTables>()
    .insertInto('fanal.referral')
    .values({
      organization_id: referral.organization,
      referral_id: referral.id,
      case_id: referral.caseId,
      subject_id: referral.subject,
      unit_id: referral.unit,
      need_ids: referral.needs,
      to_service: to.service,
      to_organization: unit.organization,
      to_unit: unit.unit,
      urgency: referral.urgency,
      classes: referral.classes,
      consent_id: null,
      respond_by: null,
      rule: null,
      state: referral.state,
      version: referral.version,
      seq: referral.seq,
      marks: referral.marks,
      decline_reason: null,
      wait_days: null,
      outcome: null,
      error_reason: null,
      stop_asked_at: null,
      stop_answer: null,
      stop_because: null,
      made_by: referral.madeBy,
      made_at: referral.madeAt,
      offered_at: null,
      received_at: null,
      accepted_at: null,
      answered_at: null,
      stop_answered_at: null,
      ended_at: null,
      informed_at: null,
    })
    .execute()
}

type Change = Partial<
  Pick<
    ReferralRow,
    | 'state'
    | 'version'
    | 'seq'
    | 'marks'
    | 'urgency'
    | 'classes'
    | 'consent_id'
    | 'respond_by'
    | 'rule'
    | 'error_reason'
    | 'offered_at'
    | 'ended_at'
    | 'informed_at'
  >
>

/** Writes where a referral stands after an act of the sender's side. */
export async function changeReferral(
  { organization, id }: Pick<Referral, 'organization' | 'id'>,
  change: Change,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<ReferralTables>()
    .updateTable('fanal.referral')
    .set(change)
    .where('organization_id', '=', organization)
    .where('referral_id', '=', id)
    .execute()
}

/** What is laid down at a unit. */
export interface UnitPacket {
  readonly epoch: number
  readonly bucket: number
  readonly bytes: Uint8Array
}

/** The first call: lays the offer and its packet down at the receiver's. */
export async function sendOffer(
  id: ReferralId,
  { epoch, bucket, bytes }: UnitPacket,
  at: Date,
  tx: Queries,
): Promise<'offered' | 'taken' | 'unknown-unit'> {
  const { rows } = await sql<{ said: 'offered' | 'taken' | 'unknown-unit' }>`
    select fanal.referral_offer(${id}, ${epoch}, ${bucket}, ${bytes}, ${at}) as said`.execute(tx.tables())
  return rows[0]?.said ?? 'unknown-unit'
}

/** The first call to whoever has no account: the packet waits for whoever holds the link. */
export async function leaveForLink(
  id: ReferralId,
  { tokenHash, bytes }: { readonly tokenHash: Uint8Array; readonly bytes: Uint8Array },
  at: Date,
  tx: Queries,
): Promise<void> {
  await sql`select fanal.referral_offer_link(${id}, ${tokenHash}, ${bytes}, ${at})`.execute(tx.tables())
}

/** Carries an end that the sender's side wrote to the receiver. */
export async function recall({ organization, id }: Pick<Referral, 'organization' | 'id'>, at: Date, tx: Queries): Promise<void> {
  await sql`select fanal.referral_recall(${organization}, ${id}, ${at})`.execute(tx.tables())
}

/** Ends whatever stood on a yes that is over. */
export async function sweepReferrals(organization: OrganizationId, consent: ConsentId, at: Date, tx: Queries): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select fanal.referral_sweep(${organization}, ${consent}, ${at}) as ended`.execute(
    tx.tables(),
  )
  return rows[0]?.ended ?? 0
}

/** Referrals that nobody answered in time, in every organization, the longest overdue first: for the clock. */
export async function unansweredReferrals(now: Date, limit: number, tx: Queries): Promise<readonly Referral[]> {
  const rows = await tx
    .tables<ReferralTables>()
    .selectFrom('fanal.referral')
    .selectAll()
    .where('state', 'in', ['offered', 'received'])
    .where('respond_by', '<=', now)
    .orderBy('respond_by')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(referralOf)
}

/** Referrals that stand on some consents, held: for the clock, which ends consents. */
export async function referralsOnConsents(
  over: readonly { readonly organization: OrganizationId; readonly consent: ConsentId }[],
  tx: Queries,
): Promise<readonly Referral[]> {
  if (over.length === 0) return []
  const rows = await tx
    .tables<ReferralTables>()
    .selectFrom('fanal.referral')
    .selectAll()
    .where((eb) =>
      eb.or(over.map(({ organization, consent }) => eb.and([eb('organization_id', '=', organization), eb('consent_id', '=', consent)]))),
    )
    .orderBy('referral_id')
    .forUpdate()
    .execute()
  return rows.map(referralOf)
}
