import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { drawNormal } from '../chance/draws.ts'
import { chanceFrom } from '../chance/generator.ts'
import { type Published, published, referenceFor, tableOf } from '../testing.ts'
import { convergenceOf } from './convergence.ts'
import { latentChain, latentClasses, usualChains } from './lcmcr.ts'

/** The prior bound of R's package, so that the same posterior is compared; shorter chains, as these mix. */
const likeR = { ...usualChains, bound: 21, burnIn: 2000, iterations: 10_000 }

function sampledFrom(table: Published, settings = likeR, seed = 1) {
  const { counts, n } = published(table)
  return latentClasses(
    Array.from({ length: 8 }, (_, chain) => latentChain(counts, settings, seed, chain)),
    n,
    settings,
  )
}

suite('latent classes', () => {
  for (const table of ['Korea', 'NewOrl_5'] as const)
    test(`${table}: the posterior of R’s LCMCR, and chains that agree`, () => {
      const found = sampledFrom(table)
      const wanted = referenceFor(table).LCMCR!
      assert.ok(found.rhat < 1.01, `R-hat ${found.rhat}`)
      assert.ok(found.ess > 800, `effective ${found.ess}`)
      assert.ok(Math.abs(found.median / wanted.median - 1) < 0.03, `median ${found.median}`)
      assert.ok(Math.abs(found.low! / wanted.q['2.5%']! - 1) < 0.05, `low ${found.low}`)
      assert.ok(Math.abs(found.high! / wanted.q['97.5%']! - 1) < 0.07, `high ${found.high}`)
    })

  test('United Kingdom, 5 lists: two modes, as published; no interval is printed where chains differ', () => {
    const short = { ...usualChains, bound: 21, burnIn: 500, iterations: 2000 }
    const found = sampledFrom('UKdat_5', short)
    assert.ok(found.rhat > 1.05, `R-hat ${found.rhat}`)
    assert.deepEqual([found.low, found.high], [null, null])
    assert.ok(found.median > 10_000 && found.median < 28_000, String(found.median))
  })

  test('nobody goes beyond the prior bound, and mass near it is told', () => {
    const table = tableOf([400, 380, 0, 420, 0, 0, 1])
    const settings = { ...usualChains, bound: 3, burnIn: 100, iterations: 500, thin: 1 }
    const chains = Array.from({ length: 8 }, (_, chain) => latentChain(table.counts, settings, 1, chain))
    const found = latentClasses(chains, table.n, settings)
    assert.equal(found.bound, 3603)
    assert.ok(chains.every((chain) => chain.every((population) => population <= 3603 && population >= table.n)))
    assert.ok(found.massAtBound > 0.02, String(found.massAtBound))
  })

  test('counts of a thousand million are sampled too', () => {
    const counts = published('Korea').counts.map((count) => count * 1e7)
    const chain = latentChain(counts, { ...usualChains, burnIn: 20, iterations: 100, thin: 1 }, 1, 0)
    assert.ok(chain.every((population) => Number.isSafeInteger(population) && population >= 1.23e9))
  })

  test('fewer than 8 chains are refused', () => {
    assert.throws(() => latentClasses([], 3, usualChains), RangeError)
  })
})

suite('whether chains agree', () => {
  const independent = (chains: number, length: number, shift = 0) => {
    const chance = chanceFrom(4)
    return Array.from({ length: chains }, (_, chain) => Float64Array.from({ length }, () => drawNormal(chance) + (chain === 0 ? shift : 0)))
  }

  test('independent draws: R-hat of 1 and as many effective draws as there are', () => {
    const { rhat, ess, tailEss } = convergenceOf(independent(4, 2000))
    assert.ok(Math.abs(rhat - 1) < 0.003, String(rhat))
    assert.ok(ess > 6500 && ess < 9500, String(ess))
    assert.ok(tailEss > 5500 && tailEss < 10_000, String(tailEss))
  })

  test('one chain elsewhere, or one that is wider, is seen', () => {
    assert.ok(convergenceOf(independent(4, 500, 3)).rhat > 1.3)
    const wider = independent(4, 500).map((chain, at) => (at === 0 ? chain.map((value) => value * 8) : chain))
    assert.ok(convergenceOf(wider).rhat > 1.1)
  })

  test('draws that follow each other count for fewer: an autoregression of 0.9 for about a nineteenth', () => {
    const chance = chanceFrom(8)
    const chains = Array.from({ length: 4 }, () => {
      let value = 0
      return Float64Array.from({ length: 10_000 }, () => (value = 0.9 * value + drawNormal(chance)))
    })
    const { ess } = convergenceOf(chains)
    assert.ok(Math.abs(ess / (40_000 / 19) - 1) < 0.2, String(ess))
  })
})
