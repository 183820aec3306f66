// Five invented years of a national line, of people under protection and of what was done for prevention: every act as the entry that the product writes of it, and the rows that
// stand for it. Nobody in them exists; how often each thing happens is a bench's shape and no statistic.
import { Book, type Entry, type House, type Row, drawing } from './book.ts'
import { aReport } from './invented-line.ts'
import { aCompletion, anActivity } from './invented-prevention.ts'
import { aPerson } from './invented-protection.ts'

export interface InventedYears {
  /** In the order in which they happened: entries of one stream lie among everybody's, as in a real ledger. */
  readonly entries: readonly Entry[]
  readonly rows: Readonly<Record<string, readonly Row[]>>
}

export interface Size {
  readonly from: Date
  readonly until: Date
  readonly reports: number
  readonly people: number
  readonly completions: number
  readonly activities: number
}

/** @param far  a day that no process waits for: what runs out would be worked off while something is measured */
export function inventYears(
  size: Size,
  houses: { line: House; team: House },
  { course, far }: { course: string; far: Date },
): InventedYears {
  const draw = drawing(20261127)
  const book = new Book()
  const span = size.until.getTime() - size.from.getTime()
  const when = () => size.from.getTime() + draw.chance() * span
  const { line, team } = houses
  for (let n = 0; n < size.reports; n += 1) aReport(book, draw, line, team, when())
  for (let n = 0; n < size.people; n += 1) aPerson(book, draw, team, when(), far.toISOString())
  for (let n = 0; n < size.completions; n += 1) aCompletion(book, draw, team, course, when())
  for (let n = 0; n < size.activities; n += 1) anActivity(book, draw, team, when())
  book.entries.sort((a, b) => a.at - b.at)
  return book
}
