import type { Dominance } from './primary/at-risk.ts'

/** How a table is protected. Everything but the key may be told to anybody: the protection does not lean on it being unknown. */
export interface Rule {
  /** Counts from 1 to below this are suppressed; 1 suppresses none. 5 where nothing is said. */
  readonly threshold?: number
  /** Every count that is shown, totals too, is rounded to this base by a keyed draw. */
  readonly round?: { readonly base: number; readonly key: Uint8Array; readonly question: string }
  /** For amounts: when few contributors make up a cell. */
  readonly dominance?: Dominance
  /** The variables of each table that is published; all of them together where nothing is said. Linked tables are protected as one. */
  readonly tables?: readonly (readonly string[])[]
  /** What a suppressed cell costs: as it is read (`log`), each the same (`cells`), or by how many people it is about (`people`). */
  readonly cost?: 'log' | 'cells' | 'people'
}

export const usualThreshold = 5
const mostThreshold = 1000
const mostBase = 100

/** @throws RangeError where a rule is none */
export function checkRule({ threshold = usualThreshold, round, dominance, tables }: Rule, variables: readonly string[]): void {
  const whole = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most
  if (!whole(threshold, 1, mostThreshold)) throw new RangeError(`a threshold is a whole number from 1 to ${mostThreshold}`)
  if (round !== undefined && !whole(round.base, 2, mostBase)) throw new RangeError(`a base is a whole number from 2 to ${mostBase}`)
  const share = (value: number | undefined) => value === undefined || (value > 0 && value <= 100)
  if (!share(dominance?.percent) || !share(dominance?.largest?.percent)) throw new RangeError('a dominance rule has a percentage above 0')
  if (dominance?.largest !== undefined && !whole(dominance.largest.many, 1, 10))
    throw new RangeError('a dominance rule names 1 to 10 largest')
  for (const name of tables?.flat() ?? []) if (!variables.includes(name)) throw new RangeError(`no variable is called ${name}`)
}
