import type { Indicator, Mark, Observation } from '../../plan/plan.ts'
import { perOf } from '../figure-of.ts'
import { readPeriod } from '../period.ts'
import { isVintage } from '../vintages.ts'
import type { SeriesColumn } from './read-series.ts'
import type { SeriesFaultCode } from './series-fault.ts'

export interface RowWith {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly sources: ReadonlySet<string>
  readonly today: string
  /** Told of every fault of the row. */
  readonly fault: (code: Exclude<SeriesFaultCode, 'file' | 'header'>, column: SeriesColumn) => void
}

const marks: readonly Mark[] = ['verified', 'secondary', 'unverified']
const yes = new Set(['yes', 'oui'])
const no = new Set(['', 'no', 'non'])
const most = 1e15
const longestNote = 500

/** One row as an observation; `null` where it has a fault, each of which was told. */
export function readRow(cell: (column: SeriesColumn) => string, { indicators, sources, today, fault: tell }: RowWith): Observation | null {
  let isWhole = true
  const fault = (code: Parameters<typeof tell>[0], column: SeriesColumn) => {
    isWhole = false
    tell(code, column)
  }
  const filled = (column: SeriesColumn) => {
    if (cell(column) === '') fault('missing', column)
    return cell(column)
  }
  function number(column: SeriesColumn): number | null {
    const typed = cell(column)
    if (typed === '') return null
    if (/^(\.{1,3}|x|f|e|p|r|0s|n\/?[ad]|nil|s\.?o\.?)$/i.test(typed)) return (fault('symbol', column), null)
    if (/^[-−]\s*\d/.test(typed)) return (fault('negative', column), null)
    if (!/^\d{1,15}([.,]\d{1,12})?$/.test(typed)) return (fault('number', column), null)
    const read = Number(typed.replace(',', '.'))
    return read > most ? (fault('number', column), null) : read
  }
  function note(column: 'note_en' | 'note_fr'): string {
    const typed = cell(column)
    if (typed.length > longestNote) fault('too-long', column)
    if (/^[=@+]|^-(?![\d\s.–]|$)/.test(typed)) fault('formula', column)
    if (/\p{Cc}/u.test(typed)) fault('not-text', column)
    return typed.normalize('NFC')
  }

  const indicator = indicators.get(filled('indicator'))
  if (cell('indicator') !== '' && indicator === undefined) fault('indicator', 'indicator')
  if (indicator !== undefined && indicator.source.kind !== 'entered') fault('not-entered', 'indicator')
  if (filled('definition') !== '' && indicator !== undefined && cell('definition') !== String(indicator.version))
    fault('definition', 'definition')

  const period = readPeriod(filled('period'))
  if (cell('period') !== '' && period === null) fault('period', 'period')
  const vintage = filled('vintage')
  if (vintage !== '' && !isVintage(vintage)) fault('vintage', 'vintage')
  else if (vintage > today.slice(0, vintage.length)) fault('future', 'vintage')
  else if (period !== null && vintage !== '' && vintage < period.from.slice(0, vintage.length)) fault('before-period', 'vintage')

  const [typed, numerator, denominator] = [number('value'), number('numerator'), number('denominator')]
  const hasParts = cell('numerator') !== '' && cell('denominator') !== ''
  if (cell('value') === '' && !hasParts) fault('missing', 'value')
  if ((cell('numerator') === '') !== (cell('denominator') === '')) fault('parts', cell('numerator') === '' ? 'numerator' : 'denominator')
  if (denominator === 0) fault('zero-denominator', 'denominator')
  const made = indicator === undefined || numerator === null || !denominator ? null : (numerator / denominator) * perOf(indicator)
  if (made !== null && typed !== null && !agrees(typed, made, cell('value'))) fault('disagrees', 'value')
  const value = typed ?? made
  if (indicator?.unit === 'percent' && value !== null && value > 100) fault('share', 'value')

  const mark = marks.find((one) => one === filled('mark'))
  if (cell('mark') !== '' && mark === undefined) fault('mark', 'mark')
  const source = cell('source')
  if (source === '' ? mark === 'verified' || mark === 'secondary' : !sources.has(source)) fault('source', 'source')
  const approximate = cell('approximate').toLowerCase()
  if (!yes.has(approximate) && !no.has(approximate)) fault('yes-no', 'approximate')
  const [en, fr] = [note('note_en'), note('note_fr')]
  if ((en === '') !== (fr === '')) fault('one-language', en === '' ? 'note_en' : 'note_fr')

  if (!isWhole || indicator === undefined || value === null || mark === undefined) return null
  return {
    indicator: indicator.id,
    period: cell('period'),
    value,
    numerator,
    denominator,
    approximate: yes.has(approximate),
    mark,
    source: source === '' ? null : source,
    vintage,
    note: en === '' ? null : { en, fr },
  }
}

/** Whether a typed value is what its parts make, to as many decimals as were typed. */
function agrees(typed: number, made: number, text: string): boolean {
  const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0
  return Math.abs(typed - made) <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(made)
}
