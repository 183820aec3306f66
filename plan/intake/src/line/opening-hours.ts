import { dateIn, dayAfter, isTimeZone, momentOf } from './wall-clock.ts'

/** When somebody is there, in the team's own time: `days` 1 is Monday, times as `08:00`; an end before its beginning is past midnight. */
export interface Opening {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** What a team says of its week, and of the dates on which the week does not hold. */
export interface Week {
  /** IANA name; `null` where the team has said nothing. */
  readonly timeZone: string | null
  readonly hours: readonly Opening[]
  /** Dates on which no hours begin, as `2026-12-25`. */
  readonly closed: readonly string[]
}

/** What a week says at one moment. */
export interface OpenNow {
  readonly isOpen: boolean
  /** The team's own date at the moment of asking. */
  readonly today: string
  /** When that changes, ISO 8601; `null` where no end of it is in sight. */
  readonly turnsAt: string | null
  /** Dates of the next two weeks on which the team would be there and is not. */
  readonly closedSoon: readonly string[]
}

const soon = 14
/** Days that are looked at: whoever has no hours in a year has none. */
const horizon = 366

// Sunday is 0 to JavaScript, and the week's seventh day here
const weekdayOf = (date: string) => new Date(date).getUTCDay() || 7

/** From when until when somebody is there, of what begins on a date: a night belongs to the day on which it begins. */
function spansOn(date: string, timeZone: string, { hours, closed }: Week): readonly { from: number; until: number }[] {
  if (closed.includes(date)) return []
  return hours
    .filter(({ days }) => days.includes(weekdayOf(date)))
    .map(({ from, to }) => ({
      from: momentOf(date, from, timeZone).getTime(),
      until: momentOf(to > from ? date : dayAfter(date, 1), to, timeZone).getTime(),
    }))
    .filter(({ from, until }) => until > from)
    .toSorted((a, b) => a.from - b.from)
}

/** When what is so now changes, ms; spans that touch are one. */
function turn(week: Week, timeZone: string, now: Date): { isOpen: boolean; at: number | null } {
  const today = dateIn(timeZone, now)
  let until: number | null = null
  for (let day = -1; day <= horizon; day += 1) {
    if (until !== null && day > soon) break
    for (const span of spansOn(dayAfter(today, day), timeZone, week)) {
      if (span.until <= now.getTime()) continue
      if (span.from > (until ?? now.getTime())) return { isOpen: until !== null, at: until ?? span.from }
      until = Math.max(until ?? 0, span.until)
    }
  }
  return { isOpen: until !== null, at: until !== null && until - now.getTime() > (soon - 1) * 86_400_000 ? null : until }
}

/** Whether a team is there by its own hours, and until or from when; `null` where it has given none. */
export function openingAt(week: Week, now: Date): OpenNow | null {
  const { timeZone, hours, closed } = week
  if (timeZone === null || hours.length === 0 || !isTimeZone(timeZone)) return null
  const today = dateIn(timeZone, now)
  const { isOpen, at } = turn(week, timeZone, now)
  const isMissed = (date: string) => hours.some(({ days }) => days.includes(weekdayOf(date)))
  const closedSoon = closed.filter((date) => date >= today && date <= dayAfter(today, soon) && isMissed(date)).toSorted()
  return { isOpen, today, turnsAt: at === null ? null : new Date(at).toISOString(), closedSoon }
}
