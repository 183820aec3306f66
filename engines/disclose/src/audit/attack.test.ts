import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { cellAt } from '../model/cross.ts'
import { type Problem, states } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { twoWay } from '../testing-tables.ts'
import { attackOn } from './attack.ts'

/** A table with some cells suppressed by hand; nothing is known of those but that they are not negative. */
function suppressing({ cross, value }: Source, cells: readonly (readonly [number, number])[]): Problem {
  const state = new Uint8Array(cross.size)
  for (const codes of cells) state[cellAt(cross, codes)] = states.primary
  return {
    cross,
    value,
    state,
    sensitive: new Int32Array(),
    up: new Float64Array(),
    down: new Float64Array(),
    least: 0,
    shownLow: value,
    shownHigh: value,
    cost: new Float64Array(cross.size).fill(1),
  }
}

suite('the bounds of a suppressed cell', () => {
  // Fischetti & Salazar (2000) JASA 95:916-928, figures 1 and 2: investment of enterprises by activity and region
  const investment = twoWay([
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ])

  test('are those published for the investment of enterprises: from 5 to 30', () => {
    const problem = suppressing(investment, [
      [2, 1],
      [2, 3],
      [3, 1],
      [3, 3],
    ])
    assert.deepEqual(attackOn(problem)!(cellAt(investment.cross, [2, 3])), { cell: cellAt(investment.cross, [2, 3]), low: 5, high: 30 })
  })

  test('meet in the value where one cell of a line is suppressed alone, and are open where its totals are too', () => {
    const alone = suppressing(investment, [[2, 3]])
    const cell = cellAt(investment.cross, [2, 3])
    assert.deepEqual(attackOn(alone)!(cell), { cell, low: 22, high: 22 })
    const open = suppressing(investment, [
      [2, 3],
      [2, 0],
      [0, 3],
      [0, 0],
    ])
    assert.deepEqual(attackOn(open)!(cell), { cell, low: 0, high: Number.POSITIVE_INFINITY })
  })

  test('are not worked out where the program would be too large', () => {
    assert.equal(
      attackOn(
        suppressing(investment, [
          [2, 1],
          [2, 3],
          [3, 1],
          [3, 3],
        ]),
        1,
      ),
      null,
    )
  })
})
