/** A link that was not made, and the two records for whose sake. */
export interface Conflict {
  /** The link: it scored above the threshold. */
  readonly first: number
  readonly second: number
  readonly score: number
  readonly reason: 'cannot-link' | 'ends-disagree' | 'too-large'
  /** The pair that speaks against it, one from either side, and its score. */
  readonly against: readonly [number, number]
  readonly againstScore: number | null
}

export interface Clusters {
  /** Cluster of each record: the number of its first record. */
  readonly of: Int32Array
  readonly conflicts: readonly Conflict[]
}

export interface ClusterInput {
  readonly rows: number
  readonly first: Int32Array
  readonly second: Int32Array
  readonly score: Float64Array
  /** Links at or above it, in bits, are made; the others never. */
  readonly threshold: number
  /** A pair inside a cluster may not score below it, in bits. */
  readonly disagreement: number
  readonly scoreOf: (i: number, j: number) => number
  readonly cannotLink?: readonly (readonly [number, number])[]
  /** Records that one cluster may hold. */
  readonly largest?: number
}

/**
 * Clusters by the strongest link first. Two clusters become one only where no pair across them was judged "not the same" and none
 * scores below `disagreement` (complete linkage): a chain whose ends disagree stays two clusters, and is shown as a conflict.
 */
export function clusters(input: ClusterInput): Clusters {
  const { rows, first, second, score, threshold } = input
  const order = strongestFirst(input)
  const of = Int32Array.from({ length: rows }, (_, row) => row)
  const members = new Map<number, number[]>()
  const apart = new Map<number, Set<number>>()
  for (const [a, b] of input.cannotLink ?? []) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const conflicts: Conflict[] = []
  const told = new Set<number>()
  for (const at of order) {
    if (score[at]! < threshold) break
    const [a, b] = [of[first[at]!]!, of[second[at]!]!]
    if (a === b) continue
    const [inA, inB] = [members.get(a) ?? [a], members.get(b) ?? [b]]
    // @NOTE two clusters that were kept apart are told once, by their strongest link
    const meeting = Math.min(a, b) * rows + Math.max(a, b)
    if (told.has(meeting)) continue
    const against = objection(input, inA, inB, apart)
    if (against !== null) {
      told.add(meeting)
      conflicts.push({ first: first[at]!, second: second[at]!, score: score[at]!, ...against })
      continue
    }
    const [kept, gone] = a < b ? [a, b] : [b, a]
    for (const member of a < b ? inB : inA) of[member] = kept
    members.set(kept, [...inA, ...inB])
    members.delete(gone)
  }
  return { of, conflicts }
}

function strongestFirst({ first, second, score }: ClusterInput): Int32Array {
  return Int32Array.from(score.keys()).toSorted((a, b) => score[b]! - score[a]! || first[a]! - first[b]! || second[a]! - second[b]!)
}

type Objection = Pick<Conflict, 'reason' | 'against' | 'againstScore'>

function objection(
  input: ClusterInput,
  inA: readonly number[],
  inB: readonly number[],
  apart: ReadonlyMap<number, ReadonlySet<number>>,
): Objection | null {
  if (apart.size > 0)
    for (const a of inA)
      for (const b of inB) if (apart.get(a)?.has(b)) return { reason: 'cannot-link', against: [a, b], againstScore: null }
  if (inA.length + inB.length > (input.largest ?? 100)) return { reason: 'too-large', against: [inA[0]!, inB[0]!], againstScore: null }
  if (inA.length === 1 && inB.length === 1) return null
  for (const a of inA)
    for (const b of inB) {
      const score = input.scoreOf(Math.min(a, b), Math.max(a, b))
      if (score < input.disagreement) return { reason: 'ends-disagree', against: [a, b], againstScore: score }
    }
  return null
}
