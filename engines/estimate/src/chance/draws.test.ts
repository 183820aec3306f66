import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { drawBeta, drawBinomial, drawGamma, drawLogGamma, drawMultinomial, drawNormal, drawPoisson } from './draws.ts'
import { chanceFrom } from './generator.ts'

const size = 40_000

/** Mean and variance of many draws, each within six standard errors of what it should be. */
function holds(draw: () => number, mean: number, variance: number, fourth = 3): void {
  let sum = 0
  let squares = 0
  for (let at = 0; at < size; at += 1) {
    const value = draw() - mean
    sum += value
    squares += value * value
  }
  assert.ok(Math.abs(sum / size) < 6 * Math.sqrt(variance / size), `mean off by ${sum / size}`)
  assert.ok(Math.abs(squares / size - variance) < 6 * variance * Math.sqrt(fourth / size), `variance ${squares / size}, not ${variance}`)
}

suite('chance', () => {
  test('the same seed and stream give the same numbers, another stream others', () => {
    const some = (seed: number, stream: number) => {
      const chance = chanceFrom(seed, stream)
      return Array.from({ length: 5 }, () => chance.next())
    }
    assert.deepEqual(some(7, 3), some(7, 3))
    assert.notDeepEqual(some(7, 3), some(7, 4))
    assert.notDeepEqual(some(7, 3), some(7 + 2 ** 32, 3))
    assert.deepEqual(some(1, 0).slice(0, 2), [0.534_494_354_032_457_2, 0.407_766_434_895_217_5])
  })

  test('numbers are even over 64 bins, within and across streams', () => {
    for (const next of [across(), within()]) {
      const bins = new Float64Array(64)
      for (let at = 0; at < 64_000; at += 1) bins[Math.floor(next() * 64)]! += 1
      const chi = bins.reduce((sum, bin) => sum + (bin - 1000) ** 2 / 1000, 0)
      assert.ok(chi > 25 && chi < 125, `chi-square of 63 degrees: ${chi}`)
    }
  })

  test('each distribution has its mean and variance', () => {
    const chance = chanceFrom(11)
    holds(() => drawNormal(chance), 0, 1)
    for (const shape of [0.3, 1, 2.5, 400]) holds(() => drawGamma(chance, shape), shape, shape, 3 + 6 / shape + 10)
    holds(() => Math.exp(drawLogGamma(chance, 0.3)), 0.3, 0.3, 35)
    holds(() => drawBeta(chance, 3, 5), 3 / 8, 15 / (64 * 9))
    holds(() => drawBeta(chance, 1, 5), 1 / 6, 5 / (36 * 7), 9)
    holds(() => drawBeta(chance, 4, 1), 4 / 5, 4 / (25 * 6), 9)
    for (const [trials, share] of [
      [5, 0.3],
      [40, 0.9],
      [1000, 0.4],
      [2744, 0.004],
      [1e9, 0.25],
      [1e9, 1e-9],
    ] as const)
      holds(() => drawBinomial(chance, trials, share), trials * share, trials * share * (1 - share), 5)
    for (const mean of [0.4, 9, 30, 1e6]) holds(() => drawPoisson(chance, mean), mean, mean, 6)
  })

  test('a multinomial draw always adds up', () => {
    const chance = chanceFrom(3)
    const into = new Float64Array(4)
    for (let at = 0; at < 200; at += 1) {
      drawMultinomial(chance, 2744, [463, 0, 1, 54], into)
      assert.equal(into[0]! + into[1]! + into[2]! + into[3]!, 2744)
      assert.equal(into[1], 0)
    }
  })
})

const across = () => {
  let stream = 0
  return () => chanceFrom(5, (stream += 1)).next()
}
const within = () => {
  const chance = chanceFrom(9)
  return () => chance.next()
}
