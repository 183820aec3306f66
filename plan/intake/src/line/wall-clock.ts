const minute = 60_000
const day = 24 * 60 * minute

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const clock = new Intl.DateTimeFormat('en-CA', { ...digits, timeZone, hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  return clock
}

/** What a clock on a wall there shows, written down as if it were UTC, ms. */
function shownAt(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** Whether this runtime knows a time zone by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The date there, as `2026-12-25`. */
export function dateIn(timeZone: string, at: Date): string {
  return new Date(shownAt(at.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** Another date of the calendar, some days later. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

/**
 * The first moment at which the clock there shows a time of a date, or has passed it: where clocks go forward over the time it is
 * the moment they do, and where they go back and show it twice it is the first of the two.
 * @param time  as `08:00`; `24:00` is the end of the date
 */
export function momentOf(date: string, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wanted = Date.parse(date) + (hours * 60 + minutes) * minute
  const ahead = [wanted - day, wanted + day].map((at) => shownAt(at, timeZone) - at)
  let [early, late] = [wanted - Math.max(...ahead), wanted - Math.min(...ahead)]
  if (shownAt(early, timeZone) >= wanted) return new Date(early)
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / 2 / minute) * minute
    if (shownAt(middle, timeZone) < wanted) early = middle
    else late = middle
  }
  return new Date(late)
}
