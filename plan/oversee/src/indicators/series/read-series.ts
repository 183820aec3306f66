import { rowsOf } from '@fanal/disclose'
import type { Bilingual } from '@fanal/kernel'
import type { Indicator, Observation, Plan } from '../../plan/plan.ts'
import { periodCode } from '../period.ts'
import { readRow } from './read-row.ts'
import { type SeriesFault, type SeriesFaultCode, faultText } from './series-fault.ts'

/** The columns of a file of values, in any order; those that are not required may be left out or empty. */
export const seriesColumns = [
  'indicator',
  'period',
  'value',
  'vintage',
  'definition',
  'mark',
  'source',
  'numerator',
  'denominator',
  'approximate',
  'note_en',
  'note_fr',
] as const
export type SeriesColumn = (typeof seriesColumns)[number]
const required: readonly SeriesColumn[] = ['indicator', 'period', 'value', 'vintage', 'definition', 'mark']

export type SeriesRead =
  | { readonly ok: true; readonly value: readonly Observation[] }
  | { readonly ok: false; readonly faults: readonly SeriesFault[] }

/** Faults that are told: who mends so many sends the file again before the rest. */
const mostFaults = 200
const mostRows = 5000

/** The plan that a file is for, and the day on which it is read. */
export interface SeriesFor {
  readonly plan: Pick<Plan, 'indicators' | 'sources'>
  /** A day, `YYYY-MM-DD`. */
  readonly today: string
}

const whole = (code: SeriesFaultCode, say: Bilingual, row = 0): SeriesRead => ({ ok: false, faults: [{ code, row, column: null, say }] })

/** Reads a file of values whole or not at all: every fault is told by row and column, and with one of them nothing is taken. */
export function readSeries(bytes: Uint8Array, { plan, today }: SeriesFor): SeriesRead {
  const rows = rowsOf(bytes)
  if (!rows.ok) return whole('file', rows.fault.say, rows.fault.row)
  const [header, ...body] = rows.value
  if (header === undefined || body.length === 0)
    return whole('file', { en: 'The file holds no row of values.', fr: 'Le fichier ne contient aucune ligne de valeurs.' })
  if (body.length > mostRows) return whole('too-many', faultText['too-many'])
  const names = header.cells.map((cell) => cell.replace(/^\uFEFF/, ''))
  const unfit = headerFault(names)
  if (unfit !== null) return whole('header', unfit, 1)
  const indicators = new Map<string, Indicator>(plan.indicators.map((indicator) => [indicator.id, indicator]))
  const sources = new Set(plan.sources.map(({ id }) => id))
  const faults: SeriesFault[] = []
  const values: Observation[] = []
  const seen = new Set<string>()
  for (const { number, cells } of body) {
    const fault = (code: Exclude<SeriesFaultCode, 'file' | 'header'>, column: SeriesColumn | null = null) =>
      faults.push({ code, row: number, column, say: faultText[code] })
    if (cells.length !== names.length) {
      fault('width')
      continue
    }
    const cell = (column: SeriesColumn) => cells[names.indexOf(column)] ?? ''
    const value = readRow(cell, { indicators, sources, today, fault })
    if (value === null) continue
    const key = JSON.stringify([value.indicator, periodCode(value.period), value.vintage, value.source])
    if (seen.has(key)) fault('duplicate')
    seen.add(key)
    values.push(value)
  }
  return faults.length > 0 ? { ok: false, faults: faults.slice(0, mostFaults) } : { ok: true, value: values }
}

function headerFault(names: readonly string[]): Bilingual | null {
  const strange = names.filter((name) => !seriesColumns.some((column) => column === name))
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  const lacking = required.filter((column) => !names.includes(column))
  const listed = (some: readonly string[]) => some.map((name) => name.slice(0, 40)).join(', ')
  if (lacking.length > 0) return { en: `Columns are missing: ${listed(lacking)}.`, fr: `Il manque des colonnes : ${listed(lacking)}.` }
  if (twice.length > 0)
    return { en: `A column stands there twice: ${listed(twice)}.`, fr: `Une colonne figure deux fois : ${listed(twice)}.` }
  if (strange.length > 0) return { en: `No column is called: ${listed(strange)}.`, fr: `Aucune colonne ne s’appelle : ${listed(strange)}.` }
  return null
}
