import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { InboxTables } from '../inbox/inbox.tables.ts'
import type { EnvelopeId, ReportId } from '../inbox/inbox.ts'

export interface OldEnvelope {
  readonly report: ReportId
  readonly envelope: EnvelopeId
  readonly bytes: Uint8Array
}

function ofOpenReports(organization: OrganizationId, unit: UnitId, before: number, tx: Queries) {
  return tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_envelope as e')
    .innerJoin('fanal.report as r', (join) =>
      join.onRef('r.organization_id', '=', 'e.organization_id').onRef('r.report_id', '=', 'e.report_id'),
    )
    .where('e.organization_id', '=', organization)
    .where('e.epoch', '<', before)
    .where('r.unit_id', '=', unit)
    .where('r.state', '<>', 'closed')
}

/** Some envelopes of open reports whose wraps are for an earlier epoch, in a lasting order, after the one that is named. */
export async function oldEnvelopes(
  organization: OrganizationId,
  unit: UnitId,
  before: number,
  { after, size }: { readonly after: EnvelopeId | null; readonly size: number },
  tx: Queries,
): Promise<OldEnvelope[]> {
  const all = ofOpenReports(organization, unit, before, tx)
  const rows = await (after === null ? all : all.where('e.envelope_id', '>', after))
    .select(['e.report_id', 'e.envelope_id', 'e.bytes'])
    .orderBy('e.envelope_id')
    .limit(size)
    .execute()
  return rows.map((row) => ({ report: row.report_id, envelope: row.envelope_id, bytes: new Uint8Array(row.bytes) }))
}

/** How many there are; counting stops at 1,001. */
export async function countOld(organization: OrganizationId, unit: UnitId, before: number, tx: Queries): Promise<number> {
  const rows = await ofOpenReports(organization, unit, before, tx).select('e.envelope_id').limit(1001).execute()
  return rows.length
}

/** The same, of reports that came in before a moment: what came later has nothing of an earlier epoch. */
export async function countOldUntil(
  until: Date,
  at: { readonly organization: OrganizationId; readonly unit: UnitId; readonly before: number },
  tx: Queries,
): Promise<number> {
  const old = ofOpenReports(at.organization, at.unit, at.before, tx).where('r.received_hour', '<=', until)
  return (await old.select('e.envelope_id').limit(1001).execute()).length
}

/** The envelope as it lies, held until the transaction ends; null where it is none of this unit's. */
export async function lockEnvelope(
  organization: OrganizationId,
  unit: UnitId,
  at: { readonly report: ReportId; readonly envelope: EnvelopeId },
  tx: Transaction,
): Promise<OldEnvelope | null> {
  const row = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_envelope as e')
    .innerJoin('fanal.report as r', (join) =>
      join.onRef('r.organization_id', '=', 'e.organization_id').onRef('r.report_id', '=', 'e.report_id'),
    )
    .select(['e.report_id', 'e.envelope_id', 'e.bytes'])
    .where('e.organization_id', '=', organization)
    .where('e.report_id', '=', at.report)
    .where('e.envelope_id', '=', at.envelope)
    .where('r.unit_id', '=', unit)
    .forUpdate('e')
    .executeTakeFirst()
  return row === undefined ? null : { report: row.report_id, envelope: row.envelope_id, bytes: new Uint8Array(row.bytes) }
}

/** Puts other wraps in; the caller has seen that nothing else differs. */
export async function replaceWraps(organization: OrganizationId, made: OldEnvelope, epoch: number, tx: Transaction): Promise<void> {
  await tx
    .tables<InboxTables>()
    .updateTable('fanal.report_envelope')
    .set({ bytes: made.bytes, epoch })
    .where('organization_id', '=', organization)
    .where('report_id', '=', made.report)
    .where('envelope_id', '=', made.envelope)
    .execute()
}
