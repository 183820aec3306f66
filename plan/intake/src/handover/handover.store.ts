import type { BasisId, KeepId, ReceiverKind, SenderState, Urgency } from '@fanal/handover'
import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ReportId } from '../inbox/inbox.ts'
import type { Handover, HandoverId, PackageId } from './handover.ts'

/** What db/migrations has of the sender's side. */
interface HandoverTables {
  'fanal.handover': {
    organization_id: OrganizationId
    handover_id: HandoverId
    unit_id: UnitId
    report_id: ReportId
    state: SenderState
    receiver: ReceiverKind
    to_organization: OrganizationId | null
    to_unit: UnitId | null
    basis: BasisId | null
    keep_reason: KeepId | null
    urgency: Urgency
    version: number
    copy: Uint8Array | null
    remarks: Uint8Array | null
    waiting: Uint8Array | null
    package_id: PackageId | null
    written_by: MemberId
    written_hour: Date
    checked_by: MemberId | null
    checked_hour: Date | null
    sent_hour: Date | null
    answer_code: string | null
    answered_hour: Date | null
    answered_after: number | null
    told_hour: Date | null
  }
}
type Row = HandoverTables['fanal.handover']

function handoverIn(row: Row): Handover {
  return {
    id: row.handover_id,
    organization: row.organization_id,
    unit: row.unit_id,
    report: row.report_id,
    state: row.state,
    receiver: row.receiver,
    toUnit: row.to_unit,
    basis: row.basis,
    keepReason: row.keep_reason,
    urgency: row.urgency,
    version: row.version,
    copy: row.copy,
    remarks: row.remarks,
    waiting: row.waiting,
    packageId: row.package_id,
    writtenBy: row.written_by,
    writtenHour: row.written_hour,
    checkedBy: row.checked_by,
    sentHour: row.sent_hour,
    answer: row.answer_code,
    answeredHour: row.answered_hour,
    answeredAfter: row.answered_after,
  }
}

const of = (organization: OrganizationId, tx: Transaction) =>
  tx.tables<HandoverTables>().selectFrom('fanal.handover').selectAll().where('organization_id', '=', organization)

/** @param lock  holds it against every other change until the transaction ends */
export async function handoverOf(
  organization: OrganizationId,
  id: HandoverId,
  tx: Transaction,
  { lock = false } = {},
): Promise<Handover | null> {
  const query = of(organization, tx).where('handover_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : handoverIn(row)
}

/** Everything that was handed over of a report, oldest first. */
export async function handoversOfReport(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<Handover[]> {
  const rows = await of(organization, tx).where('report_id', '=', report).orderBy('written_hour').orderBy('handover_id').execute()
  return rows.map(handoverIn)
}

/** What these units still have to do something about, oldest first; `most` rows. */
export async function openHandovers(
  organization: OrganizationId,
  units: readonly UnitId[],
  most: number,
  tx: Transaction,
): Promise<Handover[]> {
  if (units.length === 0) return []
  const rows = await of(organization, tx)
    .where('unit_id', 'in', [...units])
    .where('state', 'in', ['awaiting-check', 'returned', 'sent', 'declined', 'outcome'])
    .orderBy('written_hour')
    .orderBy('handover_id')
    .limit(most)
    .execute()
  return rows.map(handoverIn)
}

export interface Written {
  readonly organization: OrganizationId
  readonly id: HandoverId
  readonly unit: UnitId
  readonly report: ReportId
  readonly state: 'awaiting-check' | 'sent'
  readonly receiver: ReceiverKind
  readonly toOrganization: OrganizationId
  readonly toUnit: UnitId
  readonly basis: BasisId
  readonly urgency: Urgency
  readonly version: number
  readonly copy: Uint8Array
  readonly waiting: Uint8Array | null
  readonly packageId: PackageId | null
  readonly member: MemberId
  readonly hour: Date
}

/** Keeps what was written, for the first time or again. */
export async function writeHandover(written: Written, tx: Transaction): Promise<void> {
  const values = {
    state: written.state,
    receiver: written.receiver,
    to_organization: written.toOrganization,
    to_unit: written.toUnit,
    basis: written.basis,
    urgency: written.urgency,
    version: written.version,
    copy: written.copy,
    waiting: written.waiting,
    package_id: written.packageId,
    sent_hour: written.state === 'sent' ? written.hour : null,
    written_by: written.member,
    written_hour: written.hour,
  }
  const { organization: organization_id, id: handover_id, unit: unit_id, report: report_id } = written
  await tx
    .tables<HandoverTables>()
    .insertInto('fanal.handover')
    .values({ organization_id, handover_id, unit_id, report_id, ...values })
    .onConflict((key) => key.columns(['organization_id', 'handover_id']).doUpdateSet({ ...values, remarks: null }))
    .execute()
}

export async function keepAtNobody(
  kept: Pick<Written, 'organization' | 'id' | 'unit' | 'report' | 'member' | 'hour'> & { readonly reason: KeepId },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<HandoverTables>()
    .insertInto('fanal.handover')
    .values({
      organization_id: kept.organization,
      handover_id: kept.id,
      unit_id: kept.unit,
      report_id: kept.report,
      state: 'kept',
      receiver: 'nobody',
      keep_reason: kept.reason,
      urgency: 'routine',
      version: 1,
      written_by: kept.member,
      written_hour: kept.hour,
    })
    .execute()
}

type Change = Partial<Pick<Row, 'state' | 'remarks' | 'waiting' | 'package_id' | 'checked_by' | 'checked_hour' | 'sent_hour' | 'told_hour'>>

export async function changeHandover(
  { organization, id }: Pick<Handover, 'organization' | 'id'>,
  change: Change,
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<HandoverTables>()
    .updateTable('fanal.handover')
    .set(change)
    .where('organization_id', '=', organization)
    .where('handover_id', '=', id)
    .execute()
}

export interface Sealed {
  readonly epoch: number
  readonly bucket: number
  readonly bytes: Uint8Array
}

/** Lays the package of a hand-over that stands at `sent` down at its receiver's. */
export async function deliver(id: HandoverId, sealed: Sealed, tx: Transaction): Promise<void> {
  const { buffer, byteOffset, byteLength } = sealed.bytes
  const values = [id, sealed.epoch, sealed.bucket, Buffer.from(buffer, byteOffset, byteLength)]
  const rows = await tx.query<{ outcome: string }>('select fanal.handover_deliver($1, $2, $3, $4) as outcome', values)
  if (rows[0]?.outcome !== 'delivered') throw new Error(`a package that was checked is ${rows[0]?.outcome}`)
}
