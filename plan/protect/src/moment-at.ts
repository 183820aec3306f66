import { readIsoDay } from './calendar.ts'

const time = /^([01]?\d|2[0-3])\s*(?::|h)\s*([0-5]\d)?$/

/**
 * The moment that a clock on a wall showed there; `null` for what no clock shows, also for an hour that was skipped in spring.
 * @param clock  `14:30`, or `14 h 30` as it is written in French
 */
export function momentAt(day: string | null, clock: string | null, zone: string): Date | null {
  const read = readIsoDay(day)
  const found = time.exec((clock ?? '').trim().toLowerCase())
  if (read === null || found === null) return null
  const wanted = Date.UTC(
    Number(read.slice(0, 4)),
    Number(read.slice(5, 7)) - 1,
    Number(read.slice(8, 10)),
    Number(found[1]),
    Number(found[2] ?? 0),
  )
  const first = new Date(wanted - offsetOf(wanted, zone))
  const moment = new Date(wanted - offsetOf(first.getTime(), zone))
  return moment.getTime() + offsetOf(moment.getTime(), zone) === wanted ? moment : null
}

function offsetOf(moment: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]))
  const [year, month, date, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((name) => parts.get(name) ?? 0)
  return Date.UTC(year!, month! - 1, date, hour, minute) - Math.floor(moment / 60_000) * 60_000
}
