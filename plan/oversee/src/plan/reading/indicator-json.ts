import type { Aggregation, IndicatorSource } from '../plan.ts'
import type { Fields } from './fields.ts'

/** What the first form of these files says of a measure: a count since a beginning, one at a moment, one of a period, and totals or shares over several years. */
export const kinds = ['cumulative', 'stock', 'flow', 'period_total', 'period_share'] as const
export type Kind = (typeof kinds)[number]

export const indicatorFields = [
  'id',
  'name',
  'definition',
  'unit',
  'kind',
  'provisions',
  'reading',
  'reading_reason',
  'detection',
  'aggregation',
  'source',
  'version',
  'total_of',
]

/** Units of whoever or whatever may stand in two years and be one all the same. */
const sameAgain = new Set(['persons', 'employers', 'organizations'])
/** Units of which nothing adds up without the parts that they were made of. */
const rates = /^(?:percent|per [\d,]+|days|hours)$/

/**
 * What adding up means, where the file does not say it.
 * A running count and one at a moment are known by their latest value. A count of a period adds up over periods, but for people and firms, who may come again and
 * be counted twice. A rate, share or time is never averaged; and totals over several years overlap one another, so that nothing is added to them.
 */
export function aggregationOf(kind: Kind | null, unit: string, source: IndicatorSource): Aggregation {
  if (source.kind === 'formula') return 'ratio'
  if (kind === 'cumulative' || kind === 'stock') return 'latest'
  if (kind !== 'flow' || rates.test(unit)) return 'none'
  return sameAgain.has(unit) ? 'distinct' : 'sum'
}

/** Whether a unit counts people or cases that somebody found, where the file does not say: such a count rises with attention. */
export const countsWhatWasFound = (unit: string): boolean => /^(?:persons|cases|incidents|victims|per [\d,]+)$/.test(unit)

const notNamed = { en: 'Not named in the file', fr: 'Non nommé dans le fichier' }

/** Where its figures come from: entered with an instrument, a named query, or a formula of two others. */
export function sourceOfIndicator(fields: Fields): IndicatorSource {
  const source = fields.object('source', ['kind', 'instrument', 'department', 'name', 'version', 'numerator', 'denominator', 'per'])
  if (source === null) return { kind: 'entered', instrument: notNamed, department: null }
  const kind = source.word('kind', ['entered', 'query', 'formula'])
  if (kind === 'entered') return { kind, instrument: source.words('instrument'), department: source.maybeCode('department') }
  if (kind === 'query') return { kind, name: source.code('name'), version: source.whole('version', 1) }
  const per = source.maybeNumber('per') ?? 1
  if (per === 0) source.wrong('per', 'zero-denominator')
  else if (per < 0) source.wrong('per', 'negative')
  return { kind, numerator: source.code('numerator'), denominator: source.code('denominator'), per }
}
