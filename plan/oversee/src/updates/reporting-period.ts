import type { Id } from '@fanal/kernel'
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

/** `2013-14` is a fiscal year, `2013` a calendar year, `2019-2023` several calendar years; `null` for anything else. */
export function periodNamed(id: string): Period | null {
  const years = /^((?:19|20)\d\d)(?:-(\d\d|(?:19|20)\d\d))?$/.exec(id)
  if (years === null) return null
  const first = Number(years[1])
  const second = years[2]
  if (second === undefined) return { id, from: `${first}-01-01`, until: `${first + 1}-01-01` }
  if (second.length === 2) return Number(second) === (first + 1) % 100 ? { id, from: `${first}-04-01`, until: `${first + 1}-04-01` } : null
  return Number(second) > first ? { id, from: `${first}-01-01`, until: `${Number(second) + 1}-01-01` } : null
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
