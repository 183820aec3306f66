import type { Bilingual } from '@fanal/kernel'
import type { Period } from '../edition/edition.ts'

/** Years that run from January, fiscal years that run from April, and several of either as one total or share. */
export type Rhythm = 'calendar' | 'fiscal' | 'span'

export interface ReadPeriod extends Period {
  readonly rhythm: Rhythm
  /** Written with `about`: the source does not say the years exactly. */
  readonly isAbout: boolean
}

const calendarYear = /^(1[89]\d\d|2[01]\d\d)$/
const fiscalYear = /^(1[89]\d\d|2[01]\d\d)-(\d\d)$/

/** The first year and the rhythm of one year; null where it is none. `2013-15` is no fiscal year. */
function yearOf(text: string): { readonly year: number; readonly rhythm: 'calendar' | 'fiscal' } | null {
  if (calendarYear.test(text)) return { year: Number(text), rhythm: 'calendar' }
  const fiscal = fiscalYear.exec(text)
  if (fiscal === null) return null
  const year = Number(fiscal[1])
  return Number(fiscal[2]) === (year + 1) % 100 ? { year, rhythm: 'fiscal' } : null
}

/** `2013/2023` and `2013-2023` are the same; a code has no `/`, which separates a table from its cell. */
function endsOf(id: string): readonly [string, string | null] {
  const span = /^(\d{4}(?:-\d\d)?)[-/](\d{4}(?:-\d\d)?)$/.exec(id)
  return span === null ? [id, null] : [span[1]!, span[2]!]
}

const dayIn = (year: number, rhythm: 'calendar' | 'fiscal') => `${year}-${rhythm === 'fiscal' ? '04' : '01'}-01`

/**
 * A period as plans and editions write it, as a half-open span of days.
 * @param text `2014`, `2013-14`, `2019-2023` or `2013/2023` (both ends belong to it), `2012-13/2022-23`; each may follow `about `
 * @returns null where it is none of these: dates in prose are never guessed
 */
export function readPeriod(text: string): ReadPeriod | null {
  const isAbout = text.startsWith('about ')
  const id = isAbout ? text.slice('about '.length) : text
  const one = yearOf(id)
  if (one !== null) return { id, from: dayIn(one.year, one.rhythm), until: dayIn(one.year + 1, one.rhythm), rhythm: one.rhythm, isAbout }
  const [first, last] = endsOf(id)
  const [begin, end] = [yearOf(first), yearOf(last ?? '')]
  if (begin === null || end === null || begin.rhythm !== end.rhythm || end.year <= begin.year) return null
  return { id: `${first}-${last}`, from: dayIn(begin.year, begin.rhythm), until: dayIn(end.year + 1, end.rhythm), rhythm: 'span', isAbout }
}

/** One code for every way of writing the same period; what cannot be read stays as it is. */
export const periodCode = (text: string): string => readPeriod(text)?.id ?? text

/** Whether two spans of days have a day in common. */
export const overlaps = (a: Period, b: Period): boolean => a.from < b.until && b.from < a.until

/** The years of one rhythm from a day until another, as ids. */
export function yearsBetween(from: string, until: string, rhythm: 'calendar' | 'fiscal'): readonly string[] {
  const first = Number(from.slice(0, 4)) - (from < dayIn(Number(from.slice(0, 4)), rhythm) ? 1 : 0)
  const years: string[] = []
  for (let year = first; dayIn(year, rhythm) < until; year += 1)
    years.push(rhythm === 'calendar' ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`)
  return years
}

const inFrench = (year: string) => year.replace(fiscalYear, (_, first: string) => `${first}-${Number(first) + 1}`)

/** As each language writes it: `2013-14` is `2013-2014` in French. */
export function periodName({ id, isAbout }: Pick<ReadPeriod, 'id' | 'isAbout'>): Bilingual {
  const [first, last] = endsOf(id)
  const name =
    last === null ? { en: first, fr: inFrench(first) } : { en: `${first} to ${last}`, fr: `${inFrench(first)} à ${inFrench(last)}` }
  return isAbout ? { en: `about ${name.en}`, fr: `vers ${name.fr}` } : name
}
