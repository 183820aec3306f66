import type { Cross } from '../model/cross.ts'
import { type Variable, wayUp } from '../model/variable.ts'

/**
 * A change along one variable that leaves every sum true: one more in a finest code and in all it is part of, and where there is a second path one less
 * there. What both paths have in common stays. The first code is the one that the move is for, with weight 1.
 */
export interface Move {
  /** Codes relative to the first. */
  readonly offsets: Int32Array
  readonly weights: Int8Array
}

/** For each code of a variable, every move for it. */
export function movesAlong(variable: Variable): Move[][] {
  const ways = new Map(Array.from(variable.leaves, (leaf) => [leaf, wayUp(variable, leaf)]))
  return Array.from(variable.codes, (_, code) => {
    const moves: Move[] = []
    for (const [leaf, way] of ways) {
      if (!way.includes(code)) continue
      moves.push(moveOf(code, way, []))
      for (const [other, back] of ways) if (other !== leaf && !back.includes(code)) moves.push(moveOf(code, way, back))
    }
    return moves
  })
}

function moveOf(code: number, way: readonly number[], back: readonly number[]): Move {
  const gains = way.filter((each) => each !== code && !back.includes(each))
  const losses = back.filter((each) => !way.includes(each))
  return {
    offsets: Int32Array.from([code, ...gains, ...losses], (each) => each - code),
    weights: Int8Array.from([1, ...gains.map(() => 1), ...losses.map(() => -1)]),
  }
}

/** Moves of every variable, their offsets in cells. */
export function movesOf({ variables, strides }: Cross): Move[][][] {
  return variables.map((variable, at) =>
    movesAlong(variable).map((moves) =>
      moves.map(({ offsets, weights }) => ({ offsets: offsets.map((offset) => offset * strides[at]!), weights })),
    ),
  )
}
