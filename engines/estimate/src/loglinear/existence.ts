import { countBits } from '../table/capture-table.ts'
import type { Model } from './model.ts'
import { maximiseLast } from './simplex.ts'
import { sumOverSupersets } from './subsets.ts'

/**
 * 0: the extended maximum-likelihood estimate exists and is the only one. 1: there is none. 2: it is not the only one. 3: both.
 * @see Fienberg & Rinaldo (2012) 10.1214/12-AOS986
 */
export type ModelCode = 0 | 1 | 2 | 3

export interface Reduced {
  /** Masks of the parameters that stay finite: the empty set, single lists and interactions that somebody shows. */
  readonly finite: readonly number[]
  /** Histories that stay: those that hold no parameter at minus infinity. */
  readonly kept: readonly number[]
}

/** Sparse overlaps: an interaction that nobody shows goes to minus infinity and takes every history above it along. */
export function reduced(shown: ArrayLike<number>, model: Model): Reduced {
  const lists = 31 - Math.clz32(shown.length)
  const singles = Array.from({ length: lists }, (_, list) => 1 << list)
  const asked = [...singles, ...model]
  const gone = asked.filter((mask) => shown[mask] === 0)
  const kept: number[] = []
  for (let history = 1; history < shown.length; history += 1) if (gone.every((mask) => (history & mask) !== mask)) kept.push(history)
  return { finite: [0, ...asked.filter((mask) => shown[mask]! > 0)], kept }
}

/** The verdict on a model for a table, which hangs only on which histories have nobody. */
export function codeOf(counts: Float64Array, model: Model): ModelCode {
  const shown = Float64Array.from(counts)
  sumOverSupersets(shown)
  const { finite, kept } = reduced(shown, model)
  const exists = estimateExists(counts, finite, kept)
  const unique = rankOf(finite, kept) === finite.length
  if (exists) return unique ? 0 : 2
  return unique ? 1 : 3
}

/**
 * Whether some table with the same sufficient statistics has people in every history that stays: only then is there a maximum.
 * Counts are taken as 0 or 1, as nothing else matters, which keeps the linear program well scaled.
 */
export function estimateExists(counts: Float64Array, finite: readonly number[], kept: readonly number[]): boolean {
  if (kept.every((history) => counts[history]! > 0)) return true
  const column = (history: number) => finite.map((mask) => ((history & mask) === mask ? 1 : 0))
  const columns = kept.map(column)
  const everywhere = finite.map((_, row) => columns.reduce((sum, one) => sum + one[row]!, 0))
  const right = finite.map((_, row) => columns.reduce((sum, one, at) => sum + (counts[kept[at]!]! > 0 ? one[row]! : 0), 0))
  return maximiseLast(finite.length, [...columns, everywhere], right, 1e-7) > 1e-7
}

/** Rank of the design: parameters by kept histories, ones and zeros. */
export function rankOf(finite: readonly number[], kept: readonly number[]): number {
  const lines = finite.map((mask) => Float64Array.from(kept, (history) => ((history & mask) === mask ? 1 : 0)))
  let rank = 0
  for (let column = 0; column < kept.length && rank < lines.length; column += 1) {
    let best = rank
    for (let row = rank + 1; row < lines.length; row += 1) if (Math.abs(lines[row]![column]!) > Math.abs(lines[best]![column]!)) best = row
    const line = lines[best]!
    if (Math.abs(line[column]!) < 1e-9) continue
    lines[best] = lines[rank]!
    lines[rank] = line
    for (let row = rank + 1; row < lines.length; row += 1) {
      const times = lines[row]![column]! / line[column]!
      if (times !== 0) for (let at = column; at < kept.length; at += 1) lines[row]![at]! -= times * line[at]!
    }
    rank += 1
  }
  return rank
}

/** Whether three lists overlap each with each other: without that the model of all pairs is never identifiable. */
export function hasOverlappingTriple(counts: Float64Array): boolean {
  const shown = Float64Array.from(counts)
  sumOverSupersets(shown)
  for (let triple = 0; triple < shown.length; triple += 1) {
    if (countBits(triple) !== 3) continue
    const first = triple & -triple
    const rest = triple ^ first
    const second = rest & -rest
    if (shown[first | second]! > 0 && shown[triple ^ second]! > 0 && shown[rest]! > 0) return true
  }
  return false
}
