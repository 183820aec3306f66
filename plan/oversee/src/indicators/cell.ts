import { missing } from '@fanal/disclose'
import type { Cell } from '../edition/edition.ts'
import type { Indicator } from '../plan/plan.ts'
import { figureFrom } from './figure-of.ts'
import type { Vintages } from './vintages.ts'

/** A cell for which nothing was entered. */
export function noCell(at: readonly string[]): Cell {
  return { ...bare(at), ...missing('..') }
}

/** The latest value of a period with its mark, source and vintage. */
export function cellOf(
  at: readonly string[],
  indicator: Indicator,
  { latest, earlier }: Pick<Vintages, 'latest' | 'earlier'>,
  isAbout: boolean,
): Cell {
  const figure = figureFrom(indicator, latest)
  return {
    ...bare(at),
    ...figure,
    symbol: figure.value !== null && earlier.length > 0 ? 'r' : figure.symbol,
    mark: latest.mark,
    source: latest.source,
    vintage: latest.vintage,
    approximate: latest.approximate || isAbout,
    note: latest.note,
  }
}

function bare(at: readonly string[]): Cell {
  return {
    id: at.join('.'),
    at,
    value: null,
    status: '',
    symbol: '',
    from: null,
    mark: null,
    source: null,
    vintage: null,
    approximate: false,
    note: null,
  }
}
