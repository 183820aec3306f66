import { say, type Language } from '@fanal/kernel'
import { periodName, readPeriod, yearsBetween } from '../../../indicators/period.ts'
import type { ChartData } from './chart-points.ts'
import { text } from './chart.text.ts'

/** The years between the first and the last of a line that have no figure, in order: those that the table says so of, and those that it lacks. */
function missingYears({ kind, points }: ChartData): readonly (readonly [first: string, last: string])[] {
  const [from, until] = [points[0]!, points.at(-1)!].map(({ cell }) => readPeriod(cell.at.find((code) => readPeriod(code) !== null) ?? ''))
  if (kind !== 'line' || !from || !until || from.rhythm === 'span') return []
  const known = new Set(points.flatMap(({ cell, year }) => (cell.value === null ? [] : [year])))
  const stretches: [string, string][] = []
  let isOpen = false
  for (const id of yearsBetween(from.from, until.until, from.rhythm)) {
    const isKnown = known.has(Number(id.slice(0, 4)))
    if (!isKnown && isOpen) stretches.at(-1)![1] = id
    else if (!isKnown) stretches.push([id, id])
    isOpen = !isKnown
  }
  return stretches
}

/** Which years a line lacks, as whoever does not see the break reads it; nothing where there is none. */
export function missingYearsText(chart: ChartData, language: Language): string {
  const name = (id: string) => periodName({ id, isAbout: false })[language]
  const years = missingYears(chart).map(([first, last]) =>
    first === last ? name(first) : `${name(first)}${say(text.to, language)}${name(last)}`,
  )
  return years.length === 0 ? '' : ` ${say(text.gaps, language)}${language === 'fr' ? '\u00A0: ' : ': '}${years.join(', ')}.`
}
