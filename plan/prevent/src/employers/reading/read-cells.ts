import type { Ban, Day, Standing } from '../employer-record.ts'
import type { Oddity } from './anomaly.ts'

/** A cell that was read: what it says, and what was odd about how it said it. */
export interface Read<Value> {
  readonly value: Value
  readonly odd: readonly Oddity[]
}

const read = <Value>(value: Value, ...odd: readonly (Oddity | false)[]): Read<Value> => ({ value, odd: odd.filter((one) => one !== false) })

/** A cell without hard spaces, the ends cut, runs of space folded. */
export function tidy(cell: string): string {
  return cell.replaceAll(/[\s\u00A0\u202F\u2007]+/g, ' ').trim()
}

const months = 'january february march april may june july august september october november december'.split(' ')

/** The day, where the calendar has it. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return at.toISOString().slice(0, 10)
}

/** `2022-12-06`, and `2022-12-6` with a note. */
export function readDay(cell: string, asOf: Day): Read<Day | null> {
  const text = tidy(cell)
  if (text === '') return read(null, 'date-missing')
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (parts === null) return read(null, 'date-unreadable')
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (day === null) return read(null, 'date-impossible')
  return read(day, text.length < 10 && 'date-short', day > asOf && 'date-after-list')
}

/** `September 26, 2024` or a day in figures. */
function longDay(text: string): Day | null {
  const figures = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (figures !== null) return dayOf(Number(figures[1]), Number(figures[2]), Number(figures[3]))
  const parts = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text)
  const month = parts === null ? -1 : months.findIndex((name) => name === parts[1] || (parts[1]!.length >= 3 && name.startsWith(parts[1]!)))
  return parts === null || month < 0 ? null : dayOf(Number(parts[3]), month + 1, Number(parts[2]))
}

const usualSpellings = new Set(['Eligible', 'Ineligible', 'Ineligible - unpaid monetary penalty'])

/** The status column, in any dash, case and space; what cannot be read is `unknown` and never “eligible”. */
export function readStanding(cell: string, asOf: Day): Read<Standing> {
  const text = tidy(cell)
  const plain = tidy(text.toLowerCase().replaceAll(/[\u2010-\u2015\u2212-]/g, ' '))
  const spelling = !usualSpellings.has(text) && !/^Ineligible until [A-Z]/.test(text) && 'status-spelling'
  if (plain === '') return read({ is: 'unknown' }, 'status-missing')
  if (plain === 'eligible') return read({ is: 'eligible' }, spelling)
  if (plain === 'ineligible') return read({ is: 'ineligible' }, spelling)
  if (/^ineligible:? \(?unpaid (monetary )?penalty\)?$/.test(plain)) return read({ is: 'ineligible-unpaid' }, spelling)
  if (/^(ineligible:? permanent(ly)?|permanently ineligible|ineligible:? permanent ban)$/.test(plain))
    return read({ is: 'ineligible-permanently' }, spelling)
  const until = /^ineligible until (.+)$/.exec(tidy(text.toLowerCase()))?.[1]
  const day = until === undefined ? null : longDay(until)
  if (day === null) return read({ is: 'unknown' }, 'status-unreadable')
  return read({ is: 'ineligible-until', until: day }, spelling, day < asOf && 'until-passed')
}

const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function banOf(text: string): { readonly ban: Ban | null; readonly isInWords: boolean; readonly isRead: boolean } {
  if (text === '') return { ban: null, isInWords: false, isRead: true }
  if (/^(?:an? )?permanent ban$/.test(text)) return { ban: 'permanent', isInWords: false, isRead: true }
  const years = /^(?:an? )?(\d{1,2}|[a-z]+)[ -]years? ban$/.exec(text)?.[1] ?? ''
  const count = /^\d+$/.test(years) ? Number(years) : inWords.indexOf(years) + 1
  return { ban: count > 0 ? { years: count } : null, isInWords: !/^\d/.test(years), isRead: count > 0 }
}

export interface Penalty {
  readonly amount: number | null
  readonly ban: Ban | null
}

/** `$129,000 and a 1-year ban`, `$1000`, `Two-year ban`. */
export function readPenalty(cell: string): Read<Penalty> {
  const text = tidy(cell)
  if (text === '') return read({ amount: null, ban: null }, 'penalty-missing')
  const parts = /^(?:\$ ?(\d[\d,]*)(\.\d{1,2})?)?(?: and )?(.*)$/.exec(text)!
  const [, dollars, cents = '', rest = ''] = parts
  const { ban, isInWords, isRead } = banOf(tidy(rest.toLowerCase().replaceAll(/[\u2010-\u2015]/g, '-')))
  const isGrouped = dollars === undefined || /^\d{1,3}(,\d{3})*$/.test(dollars)
  const isLong = dollars !== undefined && /^\d{4,}$/.test(dollars)
  if (dollars === undefined && ban === null) return read({ amount: null, ban: null }, 'penalty-unreadable')
  if (!isGrouped && !isLong) return read({ amount: null, ban }, 'penalty-unreadable')
  const amount = dollars === undefined ? null : Number(`${dollars.replaceAll(',', '')}${cents}`)
  return read(
    { amount, ban },
    isLong && 'money-without-comma',
    cents !== '' && 'cents',
    !isRead && 'ban-unreadable',
    isRead && ban !== null && isInWords && 'ban-in-words',
  )
}

/** `5, 6, 9, 20`, `6 and 15`, `11,6`, `8, 9 27`; `Footnote *` is no code: the incident came before 1 December 2015. */
export function readReasons(cell: string): Read<readonly number[]> {
  const text = tidy(cell)
  if (text === '') return read([], 'reasons-missing')
  if (/^footnote ?\*?$/i.test(text) || text === '*') return read([], 'footnote')
  const found = text.split(/\s*(?:,|;|\band\b|\bet\b|&)\s*|\s+/i).filter((part) => part !== '')
  if (found.some((part) => !/^\d{1,3}$/.test(part))) return read([], 'reasons-unreadable')
  const numbers = found.map(Number)
  const known = numbers.filter((code) => code >= 1 && code <= 30)
  const once = [...new Set(known)]
  const isPlain = /^\d+(, \d+)*$/.test(text)
  return read(
    once,
    known.length < numbers.length && 'reason-unknown',
    once.length < known.length && 'reason-twice',
    !isPlain && 'reasons-separator',
  )
}
