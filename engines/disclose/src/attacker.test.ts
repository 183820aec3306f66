import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { codesOf, isFinest } from './model/cross.ts'
import { states } from './model/problem.ts'
import { type Protected, protect } from './protect.ts'
import { releaseOf } from './release/released.ts'
import { aboutCell } from './round/same-people.ts'
import type { Rule } from './rule.ts'
import { outsider } from './testing-attacker.ts'
import { levelsOf, someSource, twoWay } from './testing-tables.ts'

const key = new Uint8Array(32).fill(7)
const someRule: fc.Arbitrary<Rule> = fc
  .record({
    threshold: fc.integer({ min: 2, max: 8 }),
    round: fc.option(
      fc.integer({ min: 2, max: 10 }).map((base) => ({ base, key, question: 'cases' })),
      { nil: undefined },
    ),
  })
  .map(({ threshold, round }) => (round === undefined ? { threshold } : { threshold, round }))

const published = (table: Protected, id = 'one') => releaseOf(table, { id, question: 'cases', cutoff: '2026-03-31' })
const about = ({ source: { cross } }: Protected, cell: number) => Object.fromEntries(aboutCell(cross, codesOf(cross, cell)))

/** Everything that an outsider learns of suppressed cells against what was promised. */
function broken(table: Protected, threshold: number): string[] {
  const attack = outsider([published(table)], levelsOf(table.source))
  return table.audit.intervals.flatMap(({ cell }) => {
    const { low, high } = attack(about(table, cell))
    const isAtRisk = table.problem.state[cell] === states.primary
    const said = `${JSON.stringify(about(table, cell))} is ${table.source.value[cell]} and told to be ${low} to ${high}`
    const isKnown = !(high - low > 1e-6)
    return isKnown || (isAtRisk && high < threshold - 1e-6) || (isAtRisk && low > mustReach(table, cell) + 1e-6) ? [said] : []
  })
}

/** The fewest a cell can be: one for each of its finest cells that is not shown as zero. */
function mustReach({ source: { cross, value } }: Protected, cell: number): number {
  const finest = isFinest(cross)
  const codes = codesOf(cross, cell)
  const isBeneath = (other: number) =>
    codesOf(cross, other).every((code, at) => {
      let up = code
      while (up !== -1 && up !== codes[at]) up = cross.variables[at]!.parents[up]!
      return up !== -1
    })
  let many = 0
  for (let other = 0; other < cross.size; other += 1) if (finest(other) && value[other]! > 0 && isBeneath(other)) many += 1
  return Math.max(1, many)
}

suite('an outsider with linear programming', () => {
  test('works out no suppressed cell of random tables to within its protection interval', () => {
    fc.assert(
      fc.property(someSource, someRule, (source, rule) => {
        assert.deepEqual(broken(protect(source, rule), rule.threshold ?? 5), [])
      }),
      { numRuns: 60 },
    )
  })

  test('learns exactly what the engine says they learn', () => {
    fc.assert(
      fc.property(someSource, fc.integer({ min: 2, max: 8 }), (source, threshold) => {
        const table = protect(source, { threshold })
        if (table.audit.by !== 'bounds') return
        const attack = outsider([published(table)], levelsOf(source))
        for (const { cell, low, high } of table.audit.intervals) {
          const found = attack(about(table, cell))
          assert.ok(Math.abs(found.low - low) < 1e-6 || found.low === low, `${found.low} and ${low}`)
          assert.ok(Math.abs(found.high - high) < 1e-6 || found.high === high, `${found.high} and ${high}`)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('is no wiser for linked tables', () => {
    fc.assert(
      fc.property(someSource, fc.integer({ min: 2, max: 6 }), (source, threshold) => {
        const names = source.cross.variables.map(({ name }) => name)
        const tables =
          names.length === 2
            ? names.map((name) => [name])
            : [
                [names[0]!, names[1]!],
                [names[0]!, names[2]!],
                [names[1]!, names[2]!],
              ]
        const table = protect(source, { threshold, tables })
        const attack = outsider([published(table)], levelsOf(source))
        for (const { cell } of table.audit.intervals) {
          const { low, high } = attack(about(table, cell))
          assert.ok(high - low > 1e-6, `${JSON.stringify(about(table, cell))} is told to be ${low}`)
          if (table.problem.state[cell] === states.primary) assert.ok(high >= threshold - 1e-6)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('would work out small cells if only those were suppressed: the test can fail', () => {
    const source = twoWay([
      [20, 3, 50],
      [8, 19, 22],
    ])
    const table = protect(source, { threshold: 5 })
    const bare = published(table)
    const naked = {
      ...bare,
      cells: bare.cells.map((one) =>
        one.about.row === 'r1' && one.about.column === 'c2' ? one : { ...one, ...shownAsIs(table, one.about) },
      ),
    }
    const { low, high } = outsider([naked], levelsOf(source))({ row: 'r1', column: 'c2' })
    assert.deepEqual([low, high].map(Math.round), [3, 3])
  })
})

function shownAsIs(table: Protected, of: Readonly<Record<string, string>>) {
  const { cross, value } = table.source
  const cell = Array.from({ length: cross.size }, (_, at) => at).find((at) => JSON.stringify(about(table, at)) === JSON.stringify(of))!
  return { value: value[cell]!, status: '' as const }
}
