import type { Ready } from '../fields/prepare.ts'
import { sharedInt32 } from '../fields/shared.ts'
import { Growing, type KeyColumn, KeyMaker } from './keys.ts'
import { type BlockingRule, ruleName } from './rules.ts'

/** Records that share a key: bucket b of a rule holds members[starts[b]] to members[starts[b + 1]], in the order of the records. */
export interface Buckets {
  readonly starts: Int32Array
  readonly members: Int32Array
}

export interface PlannedRule {
  readonly name: string
  readonly rule: BlockingRule
  /** Pairs that the rule's buckets hold, pairs of other rules among them. */
  readonly predictedPairs: number
  /** Buckets that were left out as too common, and the pairs they would have made. */
  readonly droppedBuckets: number
  readonly droppedPairs: number
  /** Records of the largest bucket that was kept. */
  readonly largestBucket: number
}

export interface Plan {
  readonly rows: number
  /** Records before it are of the first table, the others of the second; `rows` where there is one table. */
  readonly boundary: number
  readonly rules: readonly PlannedRule[]
  readonly buckets: readonly Buckets[]
  /** Number of each rule's first bucket among all buckets. */
  readonly offsets: readonly number[]
  /** Buckets of each record by their number among all, sorted: those of record r are held[heldStarts[r]] to held[heldStarts[r + 1]]. */
  readonly held: Int32Array
  readonly heldStarts: Int32Array
  readonly predictedPairs: number
  /** Where every pair is compared and no rule is needed. */
  readonly isEveryPair: boolean
}

export interface PlanOptions {
  /** Pairs that the rules together may hold; below it, every pair is compared. */
  readonly mostPairs: number
}

/** Pairs that are worth comparing by the number of records: generous where they are few. */
export function usualMostPairs(rows: number): number {
  return Math.min(Math.max(400 * rows, 600_000), Math.max(8_000_000, 6 * rows))
}

export function allPairs(rows: number, boundary: number): number {
  return boundary === rows ? (rows * (rows - 1)) / 2 : boundary * (rows - boundary)
}

/**
 * Works out which buckets are compared before any pair is. Rules with few pairs come first; what is left of the pairs is shared
 * among the rules that follow, and where a rule holds more, its commonest keys are dropped and reported: a rare surname is worth a
 * comparison, a common one alone is not.
 */
export function planBlocking(
  ready: readonly Ready[],
  rules: readonly BlockingRule[],
  rows: number,
  boundary: number,
  options: PlanOptions,
): Plan {
  const every = allPairs(rows, boundary)
  if (every <= options.mostPairs || rules.length === 0)
    return { rows, boundary, rules: [], buckets: [], ...bucketsOfRecords([], rows), predictedPairs: every, isEveryPair: true }
  const maker = new KeyMaker(ready, rows)
  const drafts = rules.map((rule) => {
    const keys = maker.keysOf(rule)
    const sizes = sizesOf(keys, rows, boundary)
    return { rule, keys, ...sizes }
  })
  drafts.sort((a, b) => a.pairs - b.pairs)
  const planned: { rule: PlannedRule; keys: KeyColumn; buckets: Buckets }[] = []
  let left = options.mostPairs
  for (const [at, draft] of drafts.entries()) {
    if (draft.pairs === 0) continue
    const most = Math.floor(left / (drafts.length - at))
    const kept = cut(draft, most)
    left -= kept.rule.predictedPairs
    if (kept.rule.predictedPairs > 0) planned.push(kept)
  }
  return {
    rows,
    boundary,
    rules: planned.map(({ rule }) => rule),
    buckets: planned.map(({ buckets }) => buckets),
    ...bucketsOfRecords(
      planned.map(({ keys }) => keys),
      rows,
    ),
    predictedPairs: planned.reduce((sum, { rule }) => sum + rule.predictedPairs, 0),
    isEveryPair: false,
  }
}

/** Every record's buckets of every rule in one sorted list: two records belong together in the first that both lists have. */
function bucketsOfRecords(keys: readonly KeyColumn[], rows: number): { offsets: number[]; held: Int32Array; heldStarts: Int32Array } {
  let buckets = 0
  const offsets = keys.map(({ size }) => {
    buckets += size
    return buckets - size
  })
  const heldStarts = sharedInt32(rows + 1)
  const held = new Growing()
  for (let row = 0; row < rows; row++) {
    for (let rule = 0; rule < keys.length; rule++) {
      const { ids, starts } = keys[rule]!
      const end = starts === null ? row + 1 : starts[row + 1]!
      for (let at = starts === null ? row : starts[row]!; at < end; at++) if (ids[at]! >= 0) held.push(offsets[rule]! + ids[at]!)
    }
    heldStarts[row + 1] = held.length
  }
  return { offsets, held: held.shared(), heldStarts }
}

interface Sizes {
  /** Members of each key of the first table (or of the one there is), and of the second. */
  readonly first: Int32Array
  readonly second: Int32Array | null
  readonly pairs: number
}

function sizesOf(keys: KeyColumn, rows: number, boundary: number): Sizes {
  const first = new Int32Array(keys.size)
  const second = boundary < rows ? new Int32Array(keys.size) : null
  for (let row = 0; row < rows; row++) {
    const counts = second !== null && row >= boundary ? second : first
    const end = keys.starts === null ? row + 1 : keys.starts[row + 1]!
    for (let at = keys.starts === null ? row : keys.starts[row]!; at < end; at++) {
      const key = keys.ids[at]!
      if (key >= 0) counts[key] = counts[key]! + 1
    }
  }
  let pairs = 0
  for (let key = 0; key < keys.size; key++) pairs += pairsOf(first, second, key)
  return { first, second, pairs }
}

function pairsOf(first: Int32Array, second: Int32Array | null, key: number): number {
  return second === null ? (first[key]! * (first[key]! - 1)) / 2 : first[key]! * second[key]!
}

/** Keeps the rarest buckets up to so many pairs. */
function cut(
  draft: { rule: BlockingRule; keys: KeyColumn } & Sizes,
  mostPairs: number,
): { rule: PlannedRule; keys: KeyColumn; buckets: Buckets } {
  const { first, second, keys } = draft
  const largest = draft.pairs <= mostPairs ? Number.POSITIVE_INFINITY : capFor(first, second, mostPairs)
  const number = new Int32Array(keys.size).fill(-1)
  let kept = 0
  let predictedPairs = 0
  let droppedBuckets = 0
  let droppedPairs = 0
  let largestBucket = 0
  const ends: number[] = [0]
  for (let key = 0; key < keys.size; key++) {
    const pairs = pairsOf(first, second, key)
    if (pairs === 0) continue
    const size = first[key]! + (second?.[key] ?? 0)
    if (pairs > largest) {
      droppedBuckets += 1
      droppedPairs += pairs
      continue
    }
    number[key] = kept
    kept += 1
    predictedPairs += pairs
    largestBucket = Math.max(largestBucket, size)
    ends.push(ends.at(-1)! + size)
  }
  const starts = sharedInt32(kept + 1)
  starts.set(ends)
  const members = sharedInt32(ends.at(-1)!)
  const next = starts.slice(0, kept)
  const ids = sharedInt32(keys.ids.length)
  const rows = keys.starts === null ? keys.ids.length : keys.starts.length - 1
  for (let row = 0; row < rows; row++) {
    const end = keys.starts === null ? row + 1 : keys.starts[row + 1]!
    for (let at = keys.starts === null ? row : keys.starts[row]!; at < end; at++) {
      const bucket = keys.ids[at]! < 0 ? -1 : number[keys.ids[at]!]!
      ids[at] = bucket
      if (bucket < 0) continue
      members[next[bucket]!] = row
      next[bucket] = next[bucket]! + 1
    }
  }
  return {
    rule: { name: ruleName(draft.rule), rule: draft.rule, predictedPairs, droppedBuckets, droppedPairs, largestBucket },
    keys: { ids, starts: keys.starts, size: kept },
    buckets: { starts, members },
  }
}

/** The most pairs one bucket may have so that all kept buckets together have no more than `mostPairs`. */
function capFor(first: Int32Array, second: Int32Array | null, mostPairs: number): number {
  const counts = new Map<number, number>()
  for (let key = 0; key < first.length; key++) {
    const pairs = pairsOf(first, second, key)
    if (pairs > 0) counts.set(pairs, (counts.get(pairs) ?? 0) + 1)
  }
  let sum = 0
  let cap = 0
  for (const [pairs, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    sum += pairs * count
    if (sum > mostPairs) break
    cap = pairs
  }
  return cap
}
