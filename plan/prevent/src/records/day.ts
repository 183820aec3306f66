/** A day without a time zone, as `2026-05-31`. */
export type Day = string

/** Whether somebody typed a day that exists. */
export function isDay(typed: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(typed)) return false
  const moment = new Date(`${typed}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(typed)
}

/** The day of a moment, in Universal Time. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)

/** Months later; the last day of a shorter month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))))
}
