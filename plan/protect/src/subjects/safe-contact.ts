/** How the person can be reached; each is a way by which somebody else may notice. */
export const contactChannels = ['call', 'text', 'email', 'letter', 'in-person', 'through-worker', 'mailbox'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** From a minute of the day until another, in the person's own time; `to` before `from` runs over midnight into the next day. */
export interface ContactHours {
  /** The days on which it begins. */
  readonly days: readonly Weekday[]
  /** Minutes after midnight, 0 to 1439. */
  readonly from: number
  /** Minutes after midnight, 1 to 1440; not itself included. */
  readonly to: number
}

/**
 * What the server knows of reaching somebody safely (C2). Number, address and code word lie sealed (C4, C5): the server makes a task, and a
 * person reaches out. `unsaid` is where nobody has asked yet, and means no.
 */
export type SafeContact =
  | { readonly state: 'unsaid' }
  | { readonly state: 'never' }
  | {
      readonly state: 'said'
      readonly channels: readonly ContactChannel[]
      /** None is at any hour. */
      readonly hours: readonly ContactHours[]
      /** An IANA name, for example `America/Toronto`. */
      readonly timeZone: string
      readonly mayLeaveMessage: boolean
      readonly mayNameUs: boolean
    }

export type MayContact =
  | { readonly may: true; readonly mayLeaveMessage: boolean; readonly mayNameUs: boolean }
  | { readonly may: false; readonly why: 'unsaid' | 'never' | 'channel' | 'hours' }

/**
 * Whether the person may be reached this way at this moment. Every message asks, a notice of a breach and an erasure's confirmation included.
 * @param when  a moment; hours are compared in the person's time zone, summer time included
 */
export function mayContact(safe: SafeContact, when: Date, channel: ContactChannel): MayContact {
  if (safe.state !== 'said') return { may: false, why: safe.state }
  if (!safe.channels.includes(channel)) return { may: false, why: 'channel' }
  if (safe.hours.length > 0 && !safe.hours.some((hours) => isWithin(hours, localTime(when, safe.timeZone))))
    return { may: false, why: 'hours' }
  return { may: true, mayLeaveMessage: safe.mayLeaveMessage, mayNameUs: safe.mayNameUs }
}

/** Whether what somebody typed can be obeyed: a known zone, hours of a day, at least one way. */
export function isSafeContact(safe: SafeContact): boolean {
  if (safe.state !== 'said') return true
  if (safe.channels.length === 0 || !isTimeZone(safe.timeZone)) return false
  return safe.hours.every(({ days, from, to }) => days.length > 0 && isMinute(from, 0) && isMinute(to, 1) && from !== to)
}

interface LocalTime {
  readonly day: Weekday
  readonly minute: number
}

function isWithin({ days, from, to }: ContactHours, { day, minute }: LocalTime): boolean {
  if (from < to) return days.includes(day) && minute >= from && minute < to
  return (days.includes(day) && minute >= from) || (days.includes(dayBefore(day)) && minute < to)
}

const dayBefore = (day: Weekday): Weekday => (day === 1 ? 7 : ((day - 1) as Weekday)) // oxlint-disable-line typescript/no-unsafe-type-assertion -- 2 to 7, less one

const weekdays: Readonly<Record<string, Weekday>> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 }

function localTime(when: Date, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const parts = new Map(format.formatToParts(when).map(({ type, value }) => [type, value]))
  const day = weekdays[(parts.get('weekday') ?? '').slice(0, 3)]
  if (day === undefined) throw new RangeError('a weekday that no calendar has')
  return { day, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
}

function isMinute(value: number, least: 0 | 1): boolean {
  return Number.isInteger(value) && value >= least && value < 1440 + least
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
