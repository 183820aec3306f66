import { isFinest } from './model/cross.ts'
import { isHidden, states } from './model/problem.ts'
import type { Protected } from './protect.ts'

/** What a reader loses. */
export interface Utility {
  readonly cells: number
  readonly shown: number
  /** Suppressed as they are at risk, and suppressed to protect those. */
  readonly atRisk: number
  readonly complementary: number
  /** Share of the people, or of the amount, that stands in suppressed finest cells of the published tables; 0 where none are published. */
  readonly behind: number
  /** What complementary suppression costs, and what the cheapest could not go below; 0 where no bound is known. */
  readonly cost: number
  readonly costAtLeast: number
  /** Shown against true: mean, root mean square and largest distance; all 0 without rounding. */
  readonly rounding: { readonly mean: number; readonly rootMeanSquare: number; readonly largest: number }
}

export function utilityOf({ source, problem, figures, cost }: Protected): Utility {
  const { cross, value } = source
  const finest = isFinest(cross)
  const tally = { shown: 0, atRisk: 0, complementary: 0 }
  let [sum, squares, largest, behind, inFinest] = [0, 0, 0, 0, 0]
  for (const [cell, figure] of figures.entries()) {
    if (figure === null) continue
    const state = problem.state[cell]!
    if (finest(cell)) inFinest += value[cell]!
    if (finest(cell) && isHidden(state)) behind += value[cell]!
    if (state === states.primary) tally.atRisk += 1
    else if (state === states.complement) tally.complementary += 1
    else tally.shown += 1
    if (figure.value === null) continue
    const distance = Math.abs(figure.value - value[cell]!)
    sum += distance
    squares += distance ** 2
    largest = Math.max(largest, distance)
  }
  const shown = Math.max(1, tally.shown)
  return {
    cells: tally.shown + tally.atRisk + tally.complementary,
    ...tally,
    behind: inFinest === 0 ? 0 : behind / inFinest,
    cost: cost.paid,
    costAtLeast: cost.atLeast,
    rounding: { mean: sum / shown, rootMeanSquare: Math.sqrt(squares / shown), largest },
  }
}
