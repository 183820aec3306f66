import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ReportCodes, ReportId } from '../inbox/inbox.ts'
import type { InboxTables } from '../inbox/inbox.tables.ts'

type Change = Partial<
  Pick<InboxTables['fanal.report'], 'state' | 'assigned_member' | 'assigned_hour' | 'close_reason'> &
    Pick<ReportCodes, 'urgency' | 'language'>
>

/** Changes what staff set of a report; the caller holds its lock. */
export async function changeReport(organization: OrganizationId, report: ReportId, change: Change, tx: Transaction): Promise<void> {
  await tx
    .tables<InboxTables>()
    .updateTable('fanal.report')
    .set(change)
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .execute()
}

export interface WorkRow {
  readonly assigned: MemberId | null
  readonly assignedHour: Date | null
  readonly closeReason: string | null
}

export async function workRowOf(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<WorkRow | null> {
  const row = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report')
    .select(['assigned_member', 'assigned_hour', 'close_reason'])
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row === undefined ? null : { assigned: row.assigned_member, assignedHour: row.assigned_hour, closeReason: row.close_reason }
}
