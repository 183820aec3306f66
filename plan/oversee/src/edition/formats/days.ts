import type { Period } from '../edition.ts'

/** The day before, `YYYY-MM-DD`: the last day of a half-open span. The same in every time zone. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Fiscal years of Canada, 1 April until 1 April, that lie wholly in a span of days. It is the window of the US report as well. */
export function windowsIn({ from, until }: Period): readonly Period[] {
  const windows: Period[] = []
  const first = Number(from.slice(0, 4)) + (from.slice(5) > '04-01' ? 1 : 0)
  for (let year = first; `${year + 1}-04-01` <= until; year += 1)
    windows.push({ id: fiscalYear(year), from: `${year}-04-01`, until: `${year + 1}-04-01` })
  return windows
}

export function fiscalYear(from: number): string {
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`
}
