import { type Language, say } from '@fanal/kernel'
import type { Cell } from './edition.ts'
import { acts, approximately, months } from './shown.text.ts'

const noBreak = '\u00A0'
const minus = '\u2212'

/**
 * A number as a reader of that language writes it: `1,234.5` and `1 234,5` (the space does not break). At most two digits stand after the point, or as many as
 * a number below a hundredth needs to be told from zero.
 * @NOTE made by hand: what a machine's language data say may change from one version to the next, and an edition is the same bytes for ever
 */
export function shownNumber(value: number, language: Language): string {
  const size = Math.abs(value)
  const digits = size !== 0 && size < 0.01 ? Math.min(20, 1 - Math.floor(Math.log10(size))) : 2
  const [whole = '0', rest = ''] = size.toFixed(digits).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : noBreak)
  const part = rest.replace(/0+$/, '')
  const shown = part === '' ? grouped : `${grouped}${language === 'en' ? '.' : ','}${part}`
  return value < 0 && shown !== '0' ? `${minus}${shown}` : shown
}

function withUnit(number: string, unit: string, language: Language): string {
  if (unit === 'percent') return language === 'en' ? `${number}%` : `${number}${noBreak}%`
  if (unit === 'CAD') return language === 'en' ? `$${number}` : `${number}${noBreak}$`
  return number
}

/** What stands beside a number, as it is printed: `r`, `p`, `E`, and `s` for a value rounded to zero. */
export const shownSymbol = ({ symbol }: Pick<Cell, 'symbol'>): string => (symbol === '0s' ? 's' : symbol)

/** A figure without what stands beside it: `about 1,240`, `80.5%`, or the status where there is no number. */
export function shownValue(cell: Pick<Cell, 'value' | 'status' | 'approximate'>, language: Language, unit = ''): string {
  if (cell.value === null) return cell.status === '' ? '..' : cell.status
  const number = withUnit(shownNumber(cell.value, language), unit, language)
  return cell.approximate ? `${say(approximately, language)}${noBreak}${number}` : number
}

/**
 * A figure as every page, the printed report and whoever reads one back show it: `1,255`, `1 010 r`, `x`. The same in prose and in a table.
 * @param unit  of the figure's table; `percent` and `CAD` have a sign
 */
export function shownFigure(cell: Pick<Cell, 'value' | 'status' | 'symbol' | 'approximate'>, language: Language, unit = ''): string {
  const symbol = cell.value === null ? '' : shownSymbol(cell)
  return shownValue(cell, language, unit) + (symbol === '' ? '' : `${noBreak}${symbol}`)
}

/** `2014-03-31` as “March 31, 2014” and « 31 mars 2014 », `2014-03` without the day, and anything else as it stands. */
export function shownDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  if (year === undefined || name === undefined) return day
  if (date === undefined) return `${name} ${year}`
  const number = Number(date)
  return language === 'en' ? `${name} ${number}, ${year}` : `${number === 1 ? '1er' : number}${noBreak}${name} ${year}`
}

/** `14:05` as “2:05 p.m.” and « 14 h 05 »: as every other page of the house writes it. */
function shownTime(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':')
  const hour = Number(hours)
  if (language === 'fr') return `${hour}${noBreak}h${noBreak}${minutes}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${noBreak}${hour < 12 ? 'a.m.' : 'p.m.'}`
}

/** An instant in UTC, to the minute. */
export function shownInstant(instant: string, language: Language): string {
  return `${shownDay(instant.slice(0, 10), language)}, ${shownTime(instant.slice(11, 16), language)} UTC`
}

/** `2013-14` as it is written in that language: « 2013-2014 » in French. Other periods are the same in both. */
export function shownPeriod(id: string, language: Language): string {
  const [, from, until] = /^(\d{4})-(\d{2})$/.exec(id) ?? []
  if (from === undefined || until === undefined || language === 'en') return id
  return `${from}-${from.slice(0, 2)}${until}`
}

/** `CC-279.01` as “Criminal Code, s. 279.01” and « Code criminel, art. 279.01 »; null where the code is of no act known here. */
export function shownProvision(code: string, language: Language): string | null {
  const [, act = '', section = ''] = /^([A-Z]+)-(\d[\w.()]*)$/.exec(code) ?? []
  const named = acts[act]
  return named === undefined ? null : `${say(named, language)}, ${language === 'en' ? 's.' : 'art.'}${noBreak}${section}`
}
