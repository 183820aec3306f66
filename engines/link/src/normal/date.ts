export type DatePrecision = 'day' | 'month' | 'year' | 'impossible'

export interface PartialDate {
  readonly year: number
  /** 0 where it is not known. */
  readonly month: number
  /** 0 where it is not known. */
  readonly day: number
  /** `impossible`: written as a day that no calendar has; still compared digit by digit, as it may be one slip away. */
  readonly precision: DatePrecision
}

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  fev: 2,
  mar: 3,
  apr: 4,
  avr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  juin: 6,
  jul: 7,
  juil: 7,
  aug: 8,
  aou: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

function monthOf(word: string): number {
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return months[plain.slice(0, 4)] ?? months[plain.slice(0, 3)] ?? 0
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function made(year: number, month: number, day: number): PartialDate | null {
  if (!(year >= 1 && year <= 9999)) return null
  if (month === 0) return { year, month: 0, day: 0, precision: day === 0 ? 'year' : 'impossible' }
  if (month > 12) return { year, month, day, precision: 'impossible' }
  if (day === 0) return { year, month, day: 0, precision: 'month' }
  return { year, month, day, precision: day > daysOf(year, month) ? 'impossible' : 'day' }
}

/** Which comes first where both could: 03/04/2001. */
export type DayOrder = 'day-first' | 'month-first'

/**
 * A date with its precision: 1990-05-17, 19900517, 17/05/1990, 17 May 1990, 17 mai 1990, May 1990, 1990-05, 1990.
 * @param order asked only where day and month could each be the other; a number over 12 decides for itself
 * @returns null where no year can be read: nothing is guessed
 */
export function readDate(text: string, order: DayOrder = 'day-first'): PartialDate | null {
  const plain = text.normalize('NFKC').trim()
  const iso = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ]\d.*)?$/.exec(plain)
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0))
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (run) return made(Number(run[1]), Number(run[2]), Number(run[3]))
  if (/^\d{4}$/.test(plain)) return made(Number(plain), 0, 0)
  const turned = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain)
  if (turned) {
    const [first, second, year] = [Number(turned[1]), Number(turned[2]), Number(turned[3])]
    const isMonthFirst = second > 12 || (order === 'month-first' && first <= 12)
    return isMonthFirst ? made(year, first, second) : made(year, second, first)
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]+)?(\p{L}{3,})\.?(?:[\s.-]+(\d{1,2})(?:st|nd|rd|th)?,?)?[\s,.-]+(\d{4})$/iu.exec(
    plain,
  )
  const month = named ? monthOf(named[2]!) : 0
  return named && month > 0 ? made(Number(named[4]), month, Number(named[1] ?? named[3] ?? 0)) : null
}

/** As a number yyyymmdd, zeros where a part is not known: 19900500. */
export function dateNumber(date: PartialDate): number {
  return date.year * 10_000 + date.month * 100 + date.day
}
