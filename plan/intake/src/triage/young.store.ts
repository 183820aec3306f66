import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ReportId, ReportLine } from '../inbox/inbox.ts'

/** A report in which somebody may be under 18 and a step is open. */
export interface OpenYoung extends ReportLine {
  /** The authority was told; whether the young person was told is not recorded. */
  readonly authorityTold: boolean
}

/**
 * Reports in which somebody may be under 18 and of which no authority was told yet, or nobody recorded whether the young person was,
 * oldest first. Closing one takes nothing from what is owed, except where it is another report once more, or a test.
 * @param most  rows at most
 */
export async function openYoung(
  organization: OrganizationId,
  units: readonly UnitId[],
  most: number,
  tx: Transaction,
): Promise<readonly OpenYoung[]> {
  if (units.length === 0) return []
  const rows = await tx.query<{ report_id: ReportId; unit_id: UnitId; received_hour: Date; told: boolean }>(
    `select r.report_id, r.unit_id, r.received_hour, done.authority as told from fanal.report r
     cross join lateral (
       select coalesce(bool_or(s.step = 'authority-told'), false) as authority,
         coalesce(bool_or(s.step in ('young-person-told', 'young-person-not-told')), false) as person
       from fanal.child_protection_step s where s.organization_id = r.organization_id and s.report_id = r.report_id) done
     where r.organization_id = $1 and r.unit_id = any ($2::uuid[]) and r.minor = 'possible'
       and not (r.state = 'closed' and r.close_reason in ('duplicate', 'test'))
       and not (done.authority and done.person)
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
    minor: 'possible',
    assigned: null,
    authorityTold: row.told,
  }))
}
