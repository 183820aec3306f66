import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ReportId, Urgency } from '../inbox/inbox.ts'

/**
 * Whom a report keeps waiting, each report in one of them at most. $4 is who reads, $5 the hour before which something came an hour ago,
 * $6 who reads and everybody who is on duty.
 * @NOTE each is one condition with an index of its own (0013, 0022): the oldest are found without reading what is done
 */
const waits = {
  unread: "assigned_member is null and state = 'new'",
  again: "assigned_member is null and state = 'waiting'",
  opened: "assigned_member is null and state = 'open' and urgency <> 'now' and received_hour <= $5",
  urgent: "assigned_member is null and state in ('open', 'answered') and urgency = 'now'",
  waiting: "assigned_member = $4 and state = 'waiting'",
  mine: "assigned_member = $4 and state in ('new', 'open')",
  'again-away': "assigned_member is not null and assigned_member <> all ($6::uuid[]) and state = 'waiting'",
  'urgent-away': "assigned_member is not null and assigned_member <> all ($6::uuid[]) and state in ('new', 'open') and urgency = 'now'",
} as const
export type Wait = keyof typeof waits

export interface WaitingReport {
  readonly kind: Wait
  readonly id: ReportId
  readonly unit: UnitId
  /** When it came, or when its reporter wrote again. */
  readonly since: Date
  readonly urgency: Urgency
}

/** What is asked for at each unit, as one statement. */
const statement = `select found.* from unnest($2::uuid[]) as at (unit), lateral (${Object.entries(waits)
  .map(
    ([kind, condition]) => `(select '${kind}' as kind, report_id, unit_id, urgency,
      case when state = 'waiting' then last_hour else received_hour end as since
    from fanal.report where organization_id = $1 and unit_id = at.unit and ${condition} and state <> 'closed'
    order by received_hour, report_id limit $3)`,
  )
  .join(' union all ')}) found`

export interface Asks {
  readonly organization: OrganizationId
  readonly units: readonly UnitId[]
  readonly me: MemberId
  readonly onDuty: readonly MemberId[]
  /** What was opened and came at this hour or before is left lying. */
  readonly openedBefore: Date
  /** Rows of a kind and unit at most, from their oldest end. */
  readonly most: number
}

/** The reports that keep somebody waiting, and why each of them does. */
export async function waitingReports(asks: Asks, tx: Transaction): Promise<readonly WaitingReport[]> {
  const { organization, units, me, onDuty, openedBefore, most } = asks
  const values = [organization, units, most, me, openedBefore, [me, ...onDuty]]
  const rows = await tx.query<{ kind: Wait; report_id: ReportId; unit_id: UnitId; urgency: Urgency; since: Date }>(statement, values)
  return rows.map(({ kind, report_id: id, unit_id: unit, urgency, since }) => ({ kind, id, unit, since, urgency }))
}
