import { type Piece, eachPair } from '../blocking/candidates.ts'
import type { Plan } from '../blocking/plan.ts'
import type { Kernel } from '../compare/kernel.ts'
import { PatternCounter } from './pattern-counter.ts'

/** Pairs of one piece: record, record, and the number of the pattern among this piece's own patterns. */
export interface ComparedPiece {
  readonly first: Int32Array<ArrayBuffer>
  readonly second: Int32Array<ArrayBuffer>
  readonly patternOf: Int32Array<ArrayBuffer>
  readonly patterns: Float64Array<ArrayBuffer>
  readonly counts: Float64Array<ArrayBuffer>
}

export function comparePiece(plan: Plan, piece: Piece, kernel: Kernel): ComparedPiece {
  const counter = new PatternCounter()
  let first = new Int32Array(1 << 16)
  let second = new Int32Array(1 << 16)
  let patternOf = new Int32Array(1 << 16)
  let size = 0
  eachPair(plan, piece, (i, j) => {
    if (size === first.length) {
      first = doubled(first)
      second = doubled(second)
      patternOf = doubled(patternOf)
    }
    first[size] = i
    second[size] = j
    patternOf[size] = counter.count(kernel.pattern(i, j))
    size += 1
  })
  return {
    first: first.slice(0, size),
    second: second.slice(0, size),
    patternOf: patternOf.slice(0, size),
    patterns: counter.patterns.slice(0, counter.size),
    counts: counter.counts.slice(0, counter.size),
  }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(values.length * 2)
  grown.set(values)
  return grown
}
