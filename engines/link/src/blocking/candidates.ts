import type { Plan } from './plan.ts'

/** A piece of work: some buckets of one rule, or some records where every pair is compared. */
export interface Piece {
  readonly rule: number
  readonly from: number
  readonly to: number
}

const pairsOfPiece = 250_000

/** The plan in pieces of about 250,000 pairs, always the same for the same plan. */
export function piecesOf(plan: Plan): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (rule: number, count: number, pairsAt: (at: number) => number) => {
    let from = 0
    let pairs = 0
    for (let at = 0; at < count; at++) {
      pairs += pairsAt(at)
      if (pairs < pairsOfPiece && at < count - 1) continue
      pieces.push({ rule, from, to: at + 1 })
      from = at + 1
      pairs = 0
    }
  }
  const { rows, boundary } = plan
  if (plan.isEveryPair) add(-1, boundary, (row) => (boundary === rows ? rows - row - 1 : rows - boundary))
  for (const [rule, { starts }] of plan.buckets.entries()) add(rule, starts.length - 1, (at) => (starts[at + 1]! - starts[at]!) ** 2 / 2)
  return pieces
}

/** Calls back for every pair of a piece that belongs to it: a pair that several keys bring together belongs to the first rule and key. */
export function eachPair(plan: Plan, piece: Piece, onPair: (i: number, j: number) => void): void {
  const { rows, boundary, held, heldStarts } = plan
  if (piece.rule < 0) {
    for (let i = piece.from; i < piece.to; i++) for (let j = boundary === rows ? i + 1 : boundary; j < rows; j++) onPair(i, j)
    return
  }
  const { starts, members } = plan.buckets[piece.rule]!
  const offset = plan.offsets[piece.rule]!
  const isLinkOnly = boundary < rows
  for (let bucket = piece.from; bucket < piece.to; bucket++) {
    const end = starts[bucket + 1]!
    for (let x = starts[bucket]!; x < end; x++) {
      const i = members[x]!
      if (isLinkOnly && i >= boundary) break
      for (let y = x + 1; y < end; y++) {
        const j = members[y]!
        if (isLinkOnly && j < boundary) continue
        if (firstShared(held, heldStarts[i]!, heldStarts[j]!) === offset + bucket) onPair(i, j)
      }
    }
  }
}

/** The smallest bucket that two sorted lists share; they do share one. */
function firstShared(held: Int32Array, fromI: number, fromJ: number): number {
  let x = fromI
  let y = fromJ
  for (;;) {
    const a = held[x]!
    const b = held[y]!
    if (a === b) return a
    if (a < b) x += 1
    else y += 1
  }
}
