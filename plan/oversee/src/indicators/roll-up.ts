import { type Figure, figureOf, missing } from '@fanal/disclose'
import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import type { Indicator, Observation } from '../plan/plan.ts'
import { figureFrom, perOf, ratioFrom } from './figure-of.ts'
import { overlaps, readPeriod } from './period.ts'

export type Part = Pick<Observation, 'period' | 'value' | 'numerator' | 'denominator'>

/** Over periods that follow one another, or over departments in one period. */
export type Over = 'periods' | 'departments'

const text = {
  distinct: {
    en: 'The same person may be in several of these counts: they do not add up.',
    fr: 'La même personne peut figurer dans plusieurs de ces comptes : ils ne s’additionnent pas.',
  },
  apart: { en: 'This indicator is not added up.', fr: 'Cet indicateur ne s’additionne pas.' },
  noParts: {
    en: 'A ratio is added up from numerators and denominators only; one of them is missing.',
    fr: 'Un ratio ne se cumule qu’à partir des numérateurs et des dénominateurs; il en manque.',
  },
  overlap: {
    en: 'These periods overlap: something would be counted twice.',
    fr: 'Ces périodes se chevauchent : quelque chose serait compté deux fois.',
  },
  several: { en: 'These values are not of one period.', fr: 'Ces valeurs ne sont pas d’une même période.' },
  noPeriod: { en: 'A period cannot be read.', fr: 'Une période est illisible.' },
} as const satisfies Record<string, Bilingual>

/** The same whatever the order, to the last bit: floating-point sums are not. */
const sum = (values: readonly number[]): number => values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0)

/** One value of several, as the indicator says that they go together. Nothing is ever averaged. */
export function rollUp(
  indicator: Pick<Indicator, 'source' | 'unit' | 'aggregation'>,
  parts: readonly Part[],
  over: Over,
): Outcome<Figure, 'distinct' | 'not-added' | 'no-parts' | 'overlap' | 'several-periods' | 'no-period'> {
  const [first] = parts
  if (first === undefined) return ok(missing('..'))
  if (parts.length === 1) return ok(figureFrom(indicator, first))
  const { aggregation } = indicator
  if (aggregation === 'distinct') return refuse('distinct', text.distinct)
  if (aggregation === 'none') return refuse('not-added', text.apart)
  const periods = parts.map(({ period }) => readPeriod(period)).filter((period) => period !== null)
  if (periods.length < parts.length) return refuse('no-period', text.noPeriod)
  if (over === 'departments' && new Set(periods.map(({ id }) => id)).size > 1) return refuse('several-periods', text.several)
  if (over === 'periods' && periods.some((one, at) => periods.slice(at + 1).some((other) => overlaps(one, other))))
    return refuse('overlap', text.overlap)
  if (aggregation === 'latest') {
    if (over === 'departments') return refuse('not-added', text.apart)
    const last = periods.reduce((latest, period, at) => (period.until > periods[latest]!.until ? at : latest), 0)
    return ok(figureFrom(indicator, parts[last]!))
  }
  if (aggregation === 'sum') {
    const total = sum(parts.map(({ value }) => value))
    return ok(Number.isFinite(total) ? figureOf(total) : missing('..'))
  }
  const numerators = parts.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]))
  const denominators = parts.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]))
  if (numerators.length < parts.length || denominators.length < parts.length) return refuse('no-parts', text.noParts)
  return ok(ratioFrom(sum(numerators), sum(denominators), perOf(indicator)))
}
