import type { PreparedField } from '../fields/prepared.ts'

/** How common each form of a field is, from 0 to 1. */
export type Frequencies = Float64Array

export interface FrequencyOptions {
  /** P(exact | same person). */
  readonly m: number
  /** P(exact | two persons). */
  readonly u: number
  /** Matches that a record has on average. */
  readonly matches: number
  /** By form, the other records of the same person that are expected to hold it too; without it m and the average stand in. */
  readonly copies?: Float64Array | null
  /** Frequency in the population by normal form, each above 0 and at most 1. */
  readonly supplied?: ReadonlyMap<string, number> | undefined
}

/**
 * How often each form stands for another person: from a table of the population where there is one and it knows the form, else from
 * the data, without the record itself and without the copies that its own person is expected to have. A form that is not seen beyond
 * those counts as one record's share, or as u where the field is rarer than that.
 */
export function frequenciesOf(
  field: PreparedField,
  texts: readonly string[],
  { m, u, matches, copies = null, supplied }: FrequencyOptions,
): Frequencies {
  const filled = Math.max(field.filled, 1)
  const least = Math.min(u, 1 / filled)
  return Float64Array.from(
    field.counts,
    (count, form) => supplied?.get(texts[form]!) ?? Math.max((count - 1 - (copies?.[form] ?? m * matches)) / filled, least),
  )
}

/** The rarest form that two records share, -1 where they share none. */
export function sharedForm(field: PreparedField, frequencies: Frequencies, i: number, j: number): number {
  if (field.starts === null) return field.ids[i] === field.ids[j] ? field.ids[i]! : -1
  let rarest = -1
  for (let a = field.starts[i]!; a < field.starts[i + 1]!; a++)
    for (let b = field.starts[j]!; b < field.starts[j + 1]!; b++)
      if (field.ids[a] === field.ids[b] && (rarest < 0 || frequencies[field.ids[a]!]! < frequencies[rarest]!)) rarest = field.ids[a]!
  return rarest
}
