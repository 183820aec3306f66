import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { levelsOfPattern } from '../compare/kernel.ts'
import { seeded } from './chance.ts'
import { expectationMaximization } from './em.ts'
import { frequenciesOf } from './frequency.ts'
import type { PreparedField } from '../fields/prepared.ts'
import { ownCopies } from './own-copies.ts'
import { priorBits, probabilityOf, weightOf } from './model.ts'

const levels = [4, 3, 3, 4]
const m = [
  [0, 0.05, 0.15, 0.8],
  [0, 0.1, 0.9],
  [0, 0.2, 0.8],
  [0, 0.1, 0.2, 0.7],
]
const u = [
  [0, 0.95, 0.04, 0.01],
  [0, 0.9, 0.1],
  [0, 0.7, 0.3],
  [0, 0.97, 0.02, 0.01],
]

/** Expected counts of every pattern under known parameters, a tenth of each comparison missing. */
function expected(lambda: number, pairs: number): { patterns: Float64Array; counts: Float64Array } {
  const all = levels.reduce((product, count) => product * count, 1)
  const patterns = Float64Array.from({ length: all }, (_, at) => at)
  const counts = patterns.map((pattern) => {
    const held = levelsOfPattern(
      pattern,
      levels.map((count) => ({ levels: count })),
    )
    const chance = (of: readonly (readonly number[])[]) =>
      held.reduce((product, level, at) => product * (level === 0 ? 0.1 : 0.9 * of[at]![level]!), 1)
    return pairs * (lambda * chance(m) + (1 - lambda) * chance(u))
  })
  return { patterns, counts }
}

suite('the model of Fellegi and Sunter', () => {
  test('EM finds the parameters that the patterns were made with', () => {
    const pairs = 10_000_000
    const lambda = 0.002
    const start = levels.map((count) =>
      Array.from({ length: count }, (_, level) => (level === 0 ? 0 : level === count - 1 ? 0.6 : 0.4 / (count - 2))),
    )
    const rawU = u.map((list, at) => list.map((share, level) => lambda * m[at]![level]! + (1 - lambda) * share))
    const found = expectationMaximization({ ...expected(lambda, pairs), levels, u: rawU, start, allPairs: pairs, startLambda: 0.01 })
    assert.ok(Math.abs(found.lambda / lambda - 1) < 0.02, String(found.lambda))
    for (const [at, list] of m.entries()) {
      for (const [level, share] of list.entries())
        assert.ok(Math.abs(found.m[at]![level]! - share) < 0.01, `m ${at} ${level}: ${found.m[at]![level]}`)
      for (const [level, share] of u[at]!.entries())
        assert.ok(Math.abs(found.u[at]![level]! - share) < 0.002, `u ${at} ${level}: ${found.u[at]![level]}`)
    }
    assert.ok(found.rounds < 300 && found.lastChange < 1e-5)
  })

  test('a weight is log2(m / u), a missing value weighs nothing, and bits and odds agree', () => {
    const comparison = { field: 'x', role: 'text', m: [0, 0.25, 0.75], u: [0, 0.5, 0.5], usesFrequency: false } as const
    assert.deepEqual([weightOf(comparison, 0), weightOf(comparison, 1), weightOf(comparison, 2)], [0, -1, Math.log2(1.5)])
    assert.equal(probabilityOf(priorBits(0.25)), 0.25)
    assert.deepEqual([probabilityOf(5000), probabilityOf(-5000)], [1, 0])
  })

  test('a rare value weighs more than a common one, and a supplied table comes before the data', () => {
    const field = { counts: Int32Array.from([60, 30, 2]), filled: 92 } as unknown as Parameters<typeof frequenciesOf>[0]
    const texts = ['smith', 'lee', 'zyx']
    const ofData = frequenciesOf(field, texts, { m: 0.8, u: 0.4, matches: 1 })
    assert.ok(ofData[0]! > ofData[1]! && ofData[1]! > ofData[2]! && ofData[2]! > 0)
    const supplied = frequenciesOf(field, texts, { m: 0.8, u: 0.4, matches: 1, supplied: new Map([['zyx', 0.5]]) })
    assert.deepEqual([supplied[0], supplied[2]], [ofData[0], 0.5])
  })

  test('a value that one person’s records repeat is no commoner among others for that', () => {
    // form 0: five records of one person; form 1: five persons with one record each; form 2: a pair that is half likely
    const field = {
      starts: null,
      ids: Int32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]),
      counts: Int32Array.from([5, 5, 2]),
      filled: 12,
      forms: { size: 3 },
    } as unknown as PreparedField
    const pairs: [number, number][] = []
    for (let i = 0; i < 5; i++) for (let j = i + 1; j < 5; j++) pairs.push([i, 40])
    for (let i = 5; i < 10; i++) for (let j = i + 1; j < 10; j++) pairs.push([i, -40])
    pairs.push([10, 0])
    const copies = ownCopies([{ field, levels: 3, partner: -1, told: null }], {
      first: Int32Array.from(pairs, ([row]) => row),
      score: Float64Array.from(pairs, ([, score]) => score),
      pattern: new Float64Array(pairs.length).fill(2),
    })
    const [ofField] = copies
    assert.deepEqual(
      Array.from(ofField!, (one) => Math.round(one * 1e6) / 1e6),
      [4, 0, 0.5],
    )
    const found = frequenciesOf(field, ['a', 'b', 'c'], { m: 0.8, u: 0.5, matches: 1, copies: ofField! })
    assert.ok(Math.abs(found[0]! - 1 / 12) < 1e-9 && Math.abs(found[1]! - 4 / 12) < 1e-9, String(found))
  })

  test('the sample is the same for the same seed', () => {
    const [one, two, other] = [seeded(1), seeded(1), seeded(2)]
    const drawn = (next: (below: number) => number) => Array.from({ length: 20 }, () => next(1000))
    const first = drawn(one)
    assert.deepEqual(first, drawn(two))
    assert.notDeepEqual(first, drawn(other))
    assert.ok(first.every((value) => value >= 0 && value < 1000))
  })
})
