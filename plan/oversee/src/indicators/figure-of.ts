import { type Figure, figureOf, missing } from '@fanal/disclose'
import type { Indicator, Observation } from '../plan/plan.ts'

/** What a ratio is told per: 100 for a percentage, 100 000 for a rate; 1 where nothing says. */
export function perOf({ source, unit }: Pick<Indicator, 'source' | 'unit'>): number {
  if (source.kind === 'formula') return source.per
  if (unit === 'percent') return 100
  const per = /^per (\d{1,3}(?:,\d{3})*)$/.exec(unit)
  return per === null ? 1 : Number(per[1]!.replaceAll(',', ''))
}

/** A ratio from its parts; `...` where it has no whole, which is neither 0 nor missing. */
export function ratioFrom(numerator: number, denominator: number, per: number): Figure {
  if (denominator === 0) return missing('...')
  const value = (numerator / denominator) * per
  return Number.isFinite(value) ? figureOf(value) : missing('..')
}

/** What an observation says. A ratio is made from its parts where it has them, whatever was typed beside them. */
export function figureFrom(
  indicator: Pick<Indicator, 'source' | 'unit' | 'aggregation'>,
  { value, numerator, denominator }: Pick<Observation, 'value' | 'numerator' | 'denominator'>,
): Figure {
  if (indicator.aggregation === 'ratio' && numerator !== null && denominator !== null)
    return ratioFrom(numerator, denominator, perOf(indicator))
  return Number.isFinite(value) ? figureOf(value) : missing('..')
}
