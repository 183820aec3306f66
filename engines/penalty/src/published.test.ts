import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { banFor, historyPoints, penaltyFor, severityFactors, severityMost, violationTypes } from './tables.ts'
import { violationKinds } from './violations.ts'

interface Published {
  readonly violations: readonly { readonly code: number; readonly provision: string; readonly type: string }[]
  readonly history: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly severity: Readonly<Record<string, readonly [number, number]>>
  readonly penalty: readonly (Readonly<Record<string, readonly [number, number]>> & { readonly points: string })[]
  readonly ban: readonly (Readonly<Record<string, string>> & { readonly points: string })[]
}

const published = JSON.parse(readFileSync(fileURLToPath(new URL('../fixtures/published.json', import.meta.url)), 'utf8')) as Published

/** `9-10`, `0-5`, `15 or more`: every whole number of points within; to 25 where there is no end. */
function pointsIn(said: string): number[] {
  const [from, to] = said.endsWith('or more') ? [Number.parseInt(said, 10), 25] : said.split('-').map(Number)
  return Array.from({ length: (to ?? from!) - from! + 1 }, (_, index) => from! + index)
}

const yearsSaid = (cell: string): number => (cell === 'permanent' ? Infinity : cell === 'none' ? 0 : Number.parseInt(cell, 10))

suite('every published cell', () => {
  test('Table 1: thirty kinds with provision and type', () => {
    assert.deepEqual(
      violationKinds.map(({ code, provision, type }) => ({ code, provision, type })),
      published.violations,
    )
  })

  test('Table 2: the penalty of each number of points, type and size', () => {
    let cells = 0
    for (const row of published.penalty)
      for (const points of pointsIn(row.points))
        for (const type of violationTypes) {
          assert.deepEqual([penaltyFor(points, type, 'small'), penaltyFor(points, type, 'large')], row[type], `${points} ${type}`)
          cells++
        }
    assert.equal(cells, 26 * 3)
  })

  test('Table 3: the ban of each number of points and type', () => {
    const tried = published.ban.flatMap((row) => pointsIn(row.points).map((points) => ({ points, row })))
    assert.equal(tried.length, 26)
    for (const { points, row } of tried)
      for (const type of violationTypes) assert.equal(banFor(points, type), yearsSaid(row[type]!), `${points} ${type}`)
  })

  test('Table 4: the points of a first, second and later violation', () => {
    assert.deepEqual(Object.values(historyPoints), Object.values(published.history))
  })

  test('Table 5: the most points of each thing that makes it grave', () => {
    assert.deepEqual(
      severityFactors.map((factor) => [0, severityMost[factor]]),
      Object.values(published.severity),
    )
  })
})

test('violations 9, 10 and 17 are split, and no others', () => {
  const split = violationKinds.filter(({ parts }) => parts.length > 0).map(({ code, parts, splitBy }) => [code, parts.length, splitBy])
  assert.deepEqual(split, [
    [9, 3, '209.96(2)'],
    [10, 2, '209.96(3)'],
    [17, 5, '209.96(4)'],
  ])
})
