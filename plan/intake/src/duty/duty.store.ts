import type { Id, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type { Opening } from '../line/opening-hours.ts'

export type ShiftId = Id<'shift'>

interface DutyTables {
  'fanal.unit_profile': {
    organization_id: OrganizationId
    unit_id: UnitId
    time_zone: string
    hours: string
    closed: string
    answers_within_hours: number | null
    updated_at: Date
    updated_by: MemberId
  }
  'fanal.duty_shift': {
    organization_id: OrganizationId
    duty_shift_id: ShiftId
    unit_id: UnitId
    member_id: MemberId
    from_at: Date
    until_at: Date
    ended_at: Date | null
  }
}

export interface Profile {
  readonly timeZone: string
  readonly hours: readonly Opening[]
  /** Dates on which no hours begin, as `2026-12-25`. */
  readonly closed: readonly string[]
  readonly answersWithinHours: number | null
}

export interface Shift {
  readonly id: ShiftId
  readonly unit: UnitId
  readonly member: MemberId
  readonly from: Date
  readonly until: Date
}

export async function profilesOf(
  organization: OrganizationId,
  units: readonly UnitId[],
  tx: Transaction,
): Promise<ReadonlyMap<UnitId, Profile>> {
  if (units.length === 0) return new Map()
  const rows = await tx
    .tables<DutyTables>()
    .selectFrom('fanal.unit_profile')
    .select(['unit_id', 'time_zone', sql<Opening[]>`hours`.as('openings'), sql<string[]>`closed`.as('dates'), 'answers_within_hours'])
    .where('organization_id', '=', organization)
    .where('unit_id', 'in', units)
    .execute()
  return new Map(
    rows.map((row) => [
      row.unit_id,
      { timeZone: row.time_zone, hours: row.openings, closed: row.dates, answersWithinHours: row.answers_within_hours },
    ]),
  )
}

export async function saveProfile(
  at: { readonly organization: OrganizationId; readonly unit: UnitId; readonly member: MemberId; readonly now: Date },
  profile: Profile,
  tx: Transaction,
): Promise<void> {
  const values = {
    time_zone: profile.timeZone,
    hours: JSON.stringify(profile.hours),
    closed: JSON.stringify(profile.closed),
    answers_within_hours: profile.answersWithinHours,
    updated_at: at.now,
    updated_by: at.member,
  }
  await tx
    .tables<DutyTables>()
    .insertInto('fanal.unit_profile')
    .values({ organization_id: at.organization, unit_id: at.unit, ...values })
    .onConflict((row) => row.columns(['organization_id', 'unit_id']).doUpdateSet(values))
    .execute()
}

/** The shifts of these units that run at a time, by their end. */
export async function runningShifts(
  organization: OrganizationId,
  units: readonly UnitId[],
  now: Date,
  tx: Transaction,
): Promise<readonly Shift[]> {
  if (units.length === 0) return []
  const rows = await tx
    .tables<DutyTables>()
    .selectFrom('fanal.duty_shift')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('unit_id', 'in', units)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('until_at')
    .execute()
  return rows.map((row) => ({ id: row.duty_shift_id, unit: row.unit_id, member: row.member_id, from: row.from_at, until: row.until_at }))
}

export async function insertShift(organization: OrganizationId, shift: Shift, tx: Transaction): Promise<void> {
  await tx
    .tables<DutyTables>()
    .insertInto('fanal.duty_shift')
    .values({
      organization_id: organization,
      duty_shift_id: shift.id,
      unit_id: shift.unit,
      member_id: shift.member,
      from_at: shift.from,
      until_at: shift.until,
      ended_at: null,
    })
    .execute()
}

export async function changeShift(
  organization: OrganizationId,
  id: ShiftId,
  change: { readonly until_at: Date } | { readonly ended_at: Date },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<DutyTables>()
    .updateTable('fanal.duty_shift')
    .set(change)
    .where('organization_id', '=', organization)
    .where('duty_shift_id', '=', id)
    .execute()
}
