import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ReportId, ReportLine } from '../inbox/inbox.ts'

/**
 * Reports in which somebody may be under 18 and of which no authority was told yet, oldest first.
 * @param most  rows at most
 */
export async function openYoung(
  organization: OrganizationId,
  units: readonly UnitId[],
  most: number,
  tx: Transaction,
): Promise<readonly ReportLine[]> {
  if (units.length === 0) return []
  const rows = await tx.query<{ report_id: ReportId; unit_id: UnitId; received_hour: Date }>(
    `select r.report_id, r.unit_id, r.received_hour from fanal.report r
     where r.organization_id = $1 and r.unit_id = any ($2::uuid[]) and r.minor = 'possible' and r.state <> 'closed'
       and not exists (select 1 from fanal.child_protection_step s
         where s.organization_id = r.organization_id and s.report_id = r.report_id and s.step = 'authority-told')
     order by r.received_hour, r.report_id limit $3`,
    [organization, units, most],
  )
  return rows.map((row) => ({
    id: row.report_id,
    unit: row.unit_id,
    receivedHour: row.received_hour,
    state: 'open',
    messages: 0,
    replies: 0,
    bucket: 0,
    files: 0,
    sealedBy: '',
    channel: 'web',
    language: null,
    urgency: 'now',
    assigned: null,
  }))
}
