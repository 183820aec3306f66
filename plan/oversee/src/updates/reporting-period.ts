import type { Id, OrganizationId } from '@fanal/kernel'
import type { Commitment, Department } from '../plan/plan.ts'
import type { Period } from '../edition/edition.ts'

/** A day without a time zone, `2014-03-31`. */
export type Day = string

export type ReportingPeriodId = Id<'reporting-period'>

/** A span that departments are asked about: what is asked is fixed on the day that it is opened. */
export interface ReportingPeriod {
  readonly id: ReportingPeriodId
  readonly plan: string
  readonly period: Period
  /** The last day on which an update is in time. */
  readonly due: Day
  /** How many days a department has to answer before its silence prints with its name. */
  readonly replyDays: number
  readonly commitments: readonly Commitment[]
  readonly departments: readonly Department[]
}

/** A period as a secretariat opened it. */
export interface OpenedPeriod extends ReportingPeriod {
  /** Whose plan it is: a secretariat's. */
  readonly organization: OrganizationId
  readonly planVersion: number
}

export function isDay(typed: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(typed)) return false
  const moment = new Date(`${typed}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(typed)
}

/** The day of a moment, in Universal Time. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)

export function daysAfter(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return dayOf(moment)
}

/** Who answers for a promise: the first of its leads. `null` where the plan names nobody. */
export const answersFor = ({ lead }: Commitment): string | null => lead[0] ?? null

/** Late is computed and never chosen. Where a source names neither the lead nor the day, nothing is said against anybody. */
export function isOverdue(
  { due, dueVerified, leadVerified, lead }: Pick<Commitment, 'due' | 'dueVerified' | 'lead' | 'leadVerified'>,
  isComplete: boolean,
  today: Day,
): boolean | null {
  if (!leadVerified || !dueVerified || due === null || lead.length === 0) return null
  return !isComplete && due < today
}
