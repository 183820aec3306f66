/** The clock that editions are announced by. */
export const easternZone = 'America/Toronto'

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: easternZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const hour = 3_600_000

/** What a clock on the wall shows there: `2027-09-15` and `08:30`. */
export function easternClock(at: Date): { readonly day: string; readonly time: string } {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/**
 * The moment when that clock shows this.
 * @param time `08:30` or `8:30`
 * @returns the first of two in the hour that comes twice in autumn; null where there is no such day or time, as in the hour that spring leaves out
 */
export function easternInstant(day: string, time: string): Date | null {
  const wanted = time.padStart(5, '0')
  const asUtc = Date.parse(`${day}T${wanted}:00Z`)
  if (!/^\d{2}:\d{2}$/.test(wanted) || Number.isNaN(asUtc)) return null
  const shows = (at: Date) => easternClock(at).day === day && easternClock(at).time === wanted
  return [4, 5].map((hours) => new Date(asUtc + hours * hour)).find(shows) ?? null
}
