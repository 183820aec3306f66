import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { cellAt, codesOf } from '../model/cross.ts'
import { states } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { protect } from '../protect.ts'
import { aboutCell } from '../round/same-people.ts'
import { outsider } from '../testing-attacker.ts'
import { levelsOf, twoWay } from '../testing-tables.ts'

const tables: readonly (readonly (readonly number[])[])[] = [
  [
    [20, 3, 50],
    [8, 19, 22],
    [17, 32, 12],
  ],
  [
    [9, 1, 6],
    [7, 12, 30],
  ],
  [
    [4, 0, 9],
    [15, 8, 2],
    [6, 7, 25],
  ],
  [
    [2, 14, 0, 8],
    [11, 30, 6, 9],
  ],
  // here cubes alone hide two cells too many
  [
    [2, 0, 2],
    [2, 3, 18],
    [0, 10, 3],
  ],
  [
    [1, 0, 23],
    [16, 2, 11],
    [3, 4, 17],
  ],
]

/** Every choice of further cells to hide, tried against an outsider who shares no code with the search. */
function cheapestByTrying(source: Source, threshold: number): number {
  const { cross, value } = source
  const small = (cell: number) => value[cell]! > 0 && value[cell]! < threshold
  const all = Array.from({ length: cross.size }, (_, cell) => cell)
  const candidates = all.filter((cell) => value[cell]! >= threshold)
  const about = (cell: number) => Object.fromEntries(aboutCell(cross, codesOf(cross, cell)))
  let cheapest = Number.POSITIVE_INFINITY
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const hidden = new Set([...all.filter(small), ...candidates.filter((_, at) => (choice >> at) & 1)])
    const cost = hidden.size - all.filter(small).length
    if (cost >= cheapest) continue
    const cells = all.map((cell) => ({
      about: about(cell),
      value: hidden.has(cell) ? null : value[cell]!,
      status: hidden.has(cell) ? ('x' as const) : ('' as const),
    }))
    const attack = outsider([{ id: 'a', question: 'q', cutoff: '2026', threshold, base: null, cells }], levelsOf(source))
    const isSafe = all.filter(small).every((cell) => {
      const { low, high } = attack(about(cell))
      const beneath = all.filter(
        (each) => codesOf(cross, each).every((code, at) => code > 0 && [code, 0].includes(codesOf(cross, cell)[at]!)) && value[each]! > 0,
      )
      return high >= threshold - 1e-6 && low <= Math.max(1, beneath.length) + 1e-6
    })
    if (isSafe) cheapest = cost
  }
  return cheapest
}

suite('the cheapest complementary suppression', () => {
  for (const [at, rows] of tables.entries())
    test(`of small table ${at + 1} is what trying every choice finds, and is known to be`, () => {
      const source = twoWay(rows)
      const { cost } = protect(source, { threshold: 5, cost: 'cells' })
      assert.equal(cost.paid, cheapestByTrying(source, 5))
      assert.ok(Math.abs(cost.atLeast - cost.paid) < 1e-6)
    })

  test('of the published investment table hides three cells for one at risk', () => {
    const source = twoWay(tables[0]!)
    const { problem, audit } = protect(source, { threshold: 5, cost: 'people' })
    assert.equal(Array.from(problem.state).filter((state) => state === states.complement).length, 3)
    const cell = cellAt(source.cross, [1, 2])
    const { low, high } = audit.intervals.find((one) => one.cell === cell)!
    assert.ok(low <= 1 && high >= 5, `${low} to ${high}`)
  })
})
