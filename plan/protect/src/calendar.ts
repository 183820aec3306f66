import type { Region } from './directory/index.ts'

/** A day on somebody's wall, `2026-11-24`; days compare as texts do. */
export type IsoDay = `${number}-${number}-${number}`

const dayMs = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

const asDay = (utc: Date): IsoDay => {
  const text = utc.toISOString().slice(0, 10)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- cut from an ISO moment
  return text as IsoDay
}
const midnight = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`)

/** Reads a day from the edge; `null` where there is no such day, as 30 February. */
export function readIsoDay(value: unknown): IsoDay | null {
  if (typeof value !== 'string' || !shape.test(value)) return null
  const read = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(read.getTime())) return null
  const day = asDay(read)
  return day === value ? day : null
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return asDay(new Date(midnight(day).getTime() + days * dayMs))
}

/** The same day of a later month, or its last day where it is shorter: 31 January and a month is 28 February. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const moved = midnight(day)
  const wanted = moved.getUTCDate()
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(wanted, last))
  return asDay(moved)
}

/**
 * Days on which nobody works, besides Saturday and Sunday. Public holidays differ by province and employer: whoever computes a day gives
 * the days on which their own house is closed, and none is assumed.
 */
export type ClosedDays = ReadonlySet<IsoDay>

export function isBusinessDay(day: IsoDay, closed: ClosedDays): boolean {
  const weekday = midnight(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !closed.has(day)
}

/** That day, or the last business day before it: a reminder that nobody reads on a Sunday comes on Friday. */
export function businessDayOnOrBefore(day: IsoDay, closed: ClosedDays): IsoDay {
  let found = day
  while (!isBusinessDay(found, closed)) found = addDays(found, -1)
  return found
}

/** The day when so many business days have passed; 0 is that day itself, or the next one on which somebody works. */
export function addBusinessDays(day: IsoDay, days: number, closed: ClosedDays): IsoDay {
  let found = day
  while (!isBusinessDay(found, closed)) found = addDays(found, 1)
  for (let passed = 0; passed < days; passed++) {
    found = addDays(found, 1)
    while (!isBusinessDay(found, closed)) found = addDays(found, 1)
  }
  return found
}

/** The clock of each province's or territory's largest part first; where one has several, ask which. */
export const zonesOf: Readonly<Record<Region, readonly [string, ...string[]]>> = {
  AB: ['America/Edmonton'],
  BC: ['America/Vancouver', 'America/Edmonton', 'America/Dawson_Creek'],
  MB: ['America/Winnipeg'],
  NB: ['America/Moncton'],
  NL: ['America/St_Johns', 'America/Goose_Bay'],
  NS: ['America/Halifax'],
  NT: ['America/Edmonton'],
  NU: ['America/Iqaluit', 'America/Rankin_Inlet', 'America/Cambridge_Bay'],
  ON: ['America/Toronto', 'America/Winnipeg'],
  PE: ['America/Halifax'],
  QC: ['America/Toronto', 'America/Halifax'],
  SK: ['America/Regina', 'America/Edmonton'],
  YT: ['America/Whitehorse'],
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  clocks.set(zone, made)
  return made
}

/** Which day it is there at that moment. */
export function dayAt(moment: Date, zone: string): IsoDay {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two digits of month and day, four of the year
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}` as IsoDay
}

/** The moment at which that day is over there: the first of the next one. */
export function endOfDay(day: IsoDay, zone: string): Date {
  let low = midnight(addDays(day, -1)).getTime()
  let high = midnight(addDays(day, 3)).getTime()
  // The day there never goes back, so the first moment of the next one is found by halves, to the second.
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (middle === low) break
    if (dayAt(new Date(middle), zone) > day) high = middle
    else low = middle
  }
  return new Date(high)
}
