import { quantile } from '../bootstrap/quantile.ts'
import { drawBinomial } from '../chance/draws.ts'
import { chanceFrom } from '../chance/generator.ts'
import { nameOfModel } from '../loglinear/model.ts'
import { stepwise } from '../loglinear/stepwise.ts'
import { type CaptureTable, captureTable, countBits, nameOfHistory } from '../table/capture-table.ts'
import { dropList, mergeLists, withinList, withoutEmptyLists } from '../table/reshape.ts'
import { relinked } from './relink.ts'

/** The stepwise estimate of a table, persons; null where it has none. */
function estimateOf(table: CaptureTable, threshold?: number): number | null {
  const filled = withoutEmptyLists(table)
  if (filled.lists.length < 2) return null
  const chosen = stepwise(filled.counts, threshold)
  return chosen.code === 0 ? chosen.fit.estimate : null
}

export interface AtThreshold {
  readonly threshold: number
  readonly model: string | null
  readonly estimate: number | null
}

export const thresholdsShown = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1] as const

/** How the estimate moves with the threshold of the selection. */
export function overThresholds({ counts, lists }: CaptureTable): AtThreshold[] {
  return thresholdsShown.map((threshold) => {
    const chosen = stepwise(counts, threshold)
    if (chosen.code !== 0) return { threshold, model: null, estimate: null }
    return { threshold, model: nameOfModel(chosen.fit.model, lists.length), estimate: chosen.fit.estimate }
  })
}

export interface WithoutList {
  readonly list: string
  /** People seen on the other lists. */
  readonly n: number
  readonly estimate: number | null
}

/** The estimate had each list in turn not been given. */
export function droppingLists(table: CaptureTable): WithoutList[] {
  return table.lists.map((list, at) => {
    const left = dropList(table, at)
    return { list, n: left.n, estimate: left.n === 0 ? null : estimateOf(left) }
  })
}

export interface Merged {
  readonly lists: readonly [string, string]
  readonly estimate: number | null
}

/** The estimate with each two lists taken as one. */
export function mergingLists(table: CaptureTable): Merged[] {
  return table.lists.flatMap((first, at) =>
    table.lists.slice(at + 1).map((second, further) => ({
      lists: [first, second] as const,
      estimate: estimateOf(mergeLists(table, at, at + 1 + further)),
    })),
  )
}

export interface Influence {
  readonly history: string
  readonly change: 1 | -1
  readonly estimate: number | null
}

/** The estimate with one person more, or one fewer, on each combination of two lists or more. */
export function byOnePerson(table: CaptureTable): Influence[] {
  const changed: Influence[] = []
  for (const [history, count] of table.counts.entries()) {
    if (countBits(history) < 2) continue
    for (const change of [1, -1] as const) {
      if (count + change < 0) continue
      const counts = Float64Array.from(table.counts)
      counts[history] = count + change
      changed.push({ history: nameOfHistory(table, history), change, estimate: estimateOf(captureTable(table.lists, counts)) })
    }
  }
  return changed
}

export interface Consistency {
  readonly list: string
  /** Members of the list: what the others should recover. */
  readonly known: number
  /** Members whom the other lists saw. */
  readonly seen: number
  readonly estimate: number | null
  /** Logarithm of estimate over known: below 0 the others under-estimate. */
  readonly logRatio: number | null
}

/** Each list in turn as the population: do the others recover its known size? @see Binette & Steorts (2022) arXiv:2112.01594 */
export function internalConsistency(table: CaptureTable): Consistency[] {
  return table.lists.map((list, at) => {
    const { seen, known } = withinList(table, at)
    const estimate = seen.n === 0 ? null : estimateOf(seen)
    return { list, known, seen: seen.n, estimate, logRatio: estimate === null ? null : Math.log(estimate / known) }
  })
}

export interface Band {
  /** Share of the links that are changed, below 0 where links are taken away; or share of the people for a trajectory. */
  readonly share: number
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
  /** Draws without an estimate. */
  readonly failed: number
}

const repeats = 40
const linkStream = 2 ** 43
const trajectoryStream = 2 ** 44

function bandOf(share: number, estimates: readonly (number | null)[]): Band {
  const found = estimates.filter((estimate) => estimate !== null).sort((a, b) => a - b)
  const failed = estimates.length - found.length
  if (found.length === 0) return { share, low: null, median: null, high: null, failed }
  return { share, low: quantile(found, 0.1), median: quantile(found, 0.5), high: quantile(found, 0.9), failed }
}

/** The estimate were some links false (taken away) or missed (added): median and the middle four fifths of 40 draws. */
export function overLinkageError(table: CaptureTable, seed: number): Band[] {
  return [-0.1, -0.05, 0.05, 0.1].map((share, which) =>
    bandOf(
      share,
      Array.from({ length: repeats }, (_, at) => estimateOf(relinked(table, share, chanceFrom(seed, linkStream + which * repeats + at)))),
    ),
  )
}

/** The estimate as data accumulate: from a growing share of the people seen, scaled up to all of them, so that a line that is level is stable. */
export function asDataAccumulate(table: CaptureTable, seed: number): Band[] {
  const whole = estimateOf(table)
  const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
  const bands = shares.map((share, which) =>
    bandOf(
      share,
      Array.from({ length: repeats }, (_, at) => {
        const estimate = estimateOf(sampled(table, share, seed, which * repeats + at))
        return estimate === null ? null : estimate / share
      }),
    ),
  )
  return [...bands, { share: 1, low: whole, median: whole, high: whole, failed: whole === null ? 1 : 0 }]
}

/** Each person kept by that share of chance, without putting anybody back. */
function sampled(table: CaptureTable, share: number, seed: number, at: number): CaptureTable {
  const chance = chanceFrom(seed, trajectoryStream + at)
  return captureTable(
    table.lists,
    table.counts.map((count) => drawBinomial(chance, count, share)),
  )
}
