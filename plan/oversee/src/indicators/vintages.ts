import type { Observation } from '../plan/plan.ts'
import { periodCode } from './period.ts'

/** `2012`, `2012-06` or `2012-06-30`: the year, month or day in which a value was so known. */
export function isVintage(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  const first = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  return !Number.isNaN(first.getTime()) && first.toISOString().startsWith(text)
}

/** One period's values, each as known at one time. */
export interface Vintages {
  readonly period: string
  /** What holds: the youngest vintage, and of one vintage what was entered last. */
  readonly latest: Observation
  /** What stood before, oldest first; only values that differ from what followed them. */
  readonly earlier: readonly Observation[]
}

/** What was known at an instant: a vintage that had begun. @param cutoff a UTC instant */
export function knownAt(observations: readonly Observation[], cutoff: string): readonly Observation[] {
  return observations.filter(({ vintage }) => vintage <= cutoff.slice(0, vintage.length))
}

/** One indicator's observations by period, in the order of their first entry. A revision never replaces: it stands before what it revised. */
export function vintagesOf(observations: readonly Observation[]): readonly Vintages[] {
  const byPeriod = Map.groupBy(observations, ({ period }) => periodCode(period))
  return [...byPeriod].map(([period, entered]) => {
    const byVintage = new Map(entered.map((observation) => [observation.vintage, observation]))
    const ordered = [...byVintage.values()].toSorted((a, b) => (a.vintage < b.vintage ? -1 : 1))
    return {
      period,
      latest: ordered.at(-1)!,
      earlier: ordered.slice(0, -1).filter((one, at) => isAnother(one, ordered[at + 1]!)),
    }
  })
}

const isAnother = (a: Observation, b: Observation): boolean =>
  a.value !== b.value || a.numerator !== b.numerator || a.denominator !== b.denominator
