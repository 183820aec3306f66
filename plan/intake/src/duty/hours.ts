import type { Opening } from '../line/opening-hours.ts'

const time = /^([01]\d|2[0-3]):[0-5]\d$/

export interface DayHours {
  /** 1 is Monday. */
  readonly day: number
  readonly from: string
  readonly until: string
}

/** The end of a whole day, as it is kept; a form's clock has no such time and writes midnight twice. */
const endOfDay = '24:00'
const midnight = '00:00'

/**
 * Which fields of a week hold no opening: a time that is none, one of two that is missing, a day that ends when it begins.
 * A time that ends before it begins goes on past midnight, and from midnight to midnight is the whole day: a line that is always there
 * has to be able to say so.
 */
export function weekFaults(days: readonly DayHours[]): readonly { readonly day: number; readonly field: 'from' | 'until' }[] {
  return days.flatMap(({ day, from, until }) => {
    if (from === '' && until === '') return []
    const wrong = [...(time.test(from) ? [] : ['from' as const]), ...(time.test(until) ? [] : ['until' as const])]
    const isEmpty = wrong.length === 0 && from === until && from !== midnight
    return (isEmpty ? ['until' as const] : wrong).map((field) => ({ day, field }))
  })
}

/**
 * Reads a week: seven days, each with both times or none.
 * @returns the openings, days with the same hours together; or `null` where `weekFaults` has something to say
 */
export function readWeek(days: readonly DayHours[]): readonly Opening[] | null {
  if (weekFaults(days).length > 0) return null
  const given = days.filter(({ from }) => from !== '')
  const together = new Map<string, { days: number[]; from: string; to: string }>()
  for (const { day, from, until } of given) {
    const key = `${from}-${until}`
    together.set(key, { days: [...(together.get(key)?.days ?? []), day], from, to: from === until ? endOfDay : until })
  }
  return [...together.values()]
}

/** The week of openings, day by day, as a form shows it. */
export function weekOf(openings: readonly Opening[]): readonly DayHours[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const opening = openings.find(({ days }) => days.includes(day))
    return { day, from: opening?.from ?? '', until: opening?.to === endOfDay ? midnight : (opening?.to ?? '') }
  })
}

/** Closed dates that are kept: more than a year has holidays. */
const mostDates = 60

const isDate = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date

/**
 * Reads dates as somebody lists them, between spaces, commas or on lines of their own.
 * @returns each once, in their order; or `null` where one is no date of the calendar, or there are too many
 */
export function readDates(text: string): readonly string[] | null {
  const dates = [...new Set(text.split(/[\s,;]+/).filter((date) => date !== ''))]
  return dates.length <= mostDates && dates.every(isDate) ? dates.toSorted() : null
}
