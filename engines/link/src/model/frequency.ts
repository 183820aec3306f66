import type { PreparedField } from '../fields/prepared.ts'

/** How common each form of a field is, from 0 to 1. */
export type Frequencies = Float64Array

/**
 * Frequencies of the forms of a field: from a table of the population where there is one and it knows the form, else from the data.
 * @param supplied frequency by normal form, each above 0 and at most 1
 */
export function frequenciesOf(field: PreparedField, texts: readonly string[], supplied?: ReadonlyMap<string, number>): Frequencies {
  return Float64Array.from(field.counts, (count, form) => supplied?.get(texts[form]!) ?? Math.max(count, 1) / Math.max(field.filled, 1))
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
