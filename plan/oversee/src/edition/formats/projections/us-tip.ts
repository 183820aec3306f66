import type { Bilingual } from '@fanal/kernel'
import type { Edition, EditionFile, Period, Standing } from '../../edition.ts'
import { csvBytes } from '../csv.ts'
import { dayBefore, windowsIn } from '../days.ts'
import { decimalText } from '../decimal.ts'
import { figureOf, periodOf } from '../dimensions.ts'
import { plainProse } from '../plain-prose.ts'
import { projectionText as text } from './projections.text.ts'

const header = [
  'WINDOW_FROM',
  'WINDOW_TO',
  'KIND',
  'CODE',
  'TITLE_EN',
  'TITLE_FR',
  'IN_WINDOW',
  'WHY_NOT_EN',
  'WHY_NOT_FR',
  'FIGURE',
  'PERIOD',
  'UNIT',
  'VALUE',
  'STATUS',
  'SYMBOL',
  'PROGRESS_EN',
  'PROGRESS_FR',
  'EVIDENCE_EN',
  'EVIDENCE_FR',
  'TABLES',
  'MARK',
  'SOURCES',
]

type Row = Readonly<Record<string, string>>

/**
 * What the report of the United States counts: concrete actions between 1 April and 31 March, and figures of that window. What is left out is listed as well,
 * with the reason; an intention is no action.
 */
export function usTip(edition: Edition): EditionFile {
  const windows = windowsIn(edition.period)
  const rows = [
    ...(windows.length === 0 ? [{ KIND: 'gap', ...notBecause(text.noWindow) }] : []),
    ...actions(edition, windows),
    ...figures(edition, windows),
  ]
  return { path: 'projections/us-tip.csv', bytes: csvBytes([header, ...rows.map((row: Row) => header.map((name) => row[name] ?? ''))]) }
}

const inWindow = ({ from, until }: Period): Row => ({ WINDOW_FROM: from, WINDOW_TO: dayBefore(until), IN_WINDOW: 'yes' })
const notBecause = ({ en, fr }: Bilingual): Row => ({ IN_WINDOW: 'no', WHY_NOT_EN: en, WHY_NOT_FR: fr })

function actions(edition: Edition, windows: readonly Period[]): readonly Row[] {
  const { standings, period } = edition
  const prose = plainProse(edition)
  const [only, ...more] = windows
  const isWindow = only !== undefined && more.length === 0 && only.from === period.from && only.until === period.until
  return standings.map((standing) => {
    const why = noAction(standing)
    const place = why !== null ? notBecause(why) : isWindow ? inWindow(only) : notBecause(text.severalWindows)
    return {
      ...place,
      KIND: 'action',
      CODE: standing.commitment,
      TITLE_EN: standing.title.en,
      TITLE_FR: standing.title.fr,
      PROGRESS_EN: standing.progress === null ? '' : prose(standing.progress, 'en'),
      PROGRESS_FR: standing.progress === null ? '' : prose(standing.progress, 'fr'),
      EVIDENCE_EN: standing.evidence?.en ?? '',
      EVIDENCE_FR: standing.evidence?.fr ?? '',
      TABLES: standing.tables.join(' '),
      MARK: standing.mark,
      SOURCES: standing.sources.join(' '),
    }
  })
}

function noAction({ standing, nil, progress, evidence }: Standing): Bilingual | null {
  if (nil) return text.nil
  if (standing === 'not-started') return text.notStarted
  return standing === 'no-evidence' || progress === null || evidence === null ? text.noEvidence : null
}

function figures(edition: Edition, windows: readonly Period[]): readonly Row[] {
  return edition.tables.flatMap((table) =>
    table.cells.map((cell) => {
      const period = periodOf(table, cell, edition)
      const window = windows.find(({ id }) => id === period)
      return {
        ...(window === undefined ? notBecause(text.notOfWindow) : inWindow(window)),
        KIND: 'figure',
        CODE: table.making.indicator,
        TITLE_EN: table.title.en,
        TITLE_FR: table.title.fr,
        FIGURE: figureOf(table, cell),
        PERIOD: period,
        UNIT: table.unit,
        VALUE: cell.value === null ? '' : decimalText(cell.value),
        STATUS: cell.status,
        SYMBOL: cell.symbol,
        MARK: cell.mark ?? '',
        SOURCES: cell.source ?? '',
      }
    }),
  )
}
