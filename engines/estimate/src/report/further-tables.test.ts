import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { accelerationOf } from '../bootstrap/bca.ts'
import { stepwiseLeftOut } from '../bootstrap/resample.ts'
import { estimateHidden } from './estimate.ts'
import { usualChains } from '../lcmcr/lcmcr.ts'
import { averageGraphs } from '../dga/dga.ts'
import { rankByBic } from '../loglinear/bic.ts'
import { nameOfModel } from '../loglinear/model.ts'
import { stepwise } from '../loglinear/stepwise.ts'
import { bayesianThresholding, type Thresholded } from '../loglinear/thresholding.ts'
import { captureTable, observedHistories } from '../table/capture-table.ts'

interface OfThresholding {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly pairs: readonly string[]
  readonly triples: readonly string[]
}

interface Further {
  readonly lists: readonly string[]
  readonly histories: readonly number[]
  readonly counts: readonly number[]
  readonly stepwise: { readonly estimate: number; readonly model: string; readonly deviance: number; readonly ahat: number }
  readonly bic: null | {
    readonly admissible: number
    readonly top: readonly { readonly model: string; readonly estimate: number; readonly bic: number }[]
  }
  readonly pairs: OfThresholding
  readonly triples: OfThresholding | null
  readonly dga: readonly {
    readonly delta: number
    readonly median: number
    readonly low: number
    readonly high: number
    readonly mean: number
  }[]
}

const file = path.join(import.meta.dirname, '../../fixtures/further-tables.json')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a fixture lacks fails its comparison
const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { readonly tables: Readonly<Record<string, Further>> }

const isNear = (found: number, wanted: number, share: number, what: string) =>
  assert.ok(Math.abs(found - wanted) <= share * Math.abs(wanted), `${what}: ${found}, not ${wanted}`)

for (const [name, wanted] of Object.entries(tables))
  suite(`${name}, ${wanted.lists.length} lists, as R has it`, () => {
    const counts = new Float64Array(2 ** wanted.lists.length)
    for (const [at, history] of wanted.histories.entries()) counts[history] = wanted.counts[at]!
    const table = captureTable(wanted.lists, counts)
    const lists = wanted.lists.length

    test('stepwise: model, estimate, deviance and acceleration', () => {
      const chosen = stepwise(counts)
      assert.ok(chosen.code === 0)
      assert.equal(nameOfModel(chosen.fit.model, lists), wanted.stepwise.model)
      isNear(chosen.fit.estimate, wanted.stepwise.estimate, 1e-6, 'estimate')
      isNear(chosen.fit.deviance, wanted.stepwise.deviance, 1e-6, 'deviance')
      const left = stepwiseLeftOut(counts, 0.02)
      const ahat = accelerationOf(observedHistories(table).map((history, at) => ({ estimate: left[at]!, people: counts[history]! })))
      isNear(ahat, wanted.stepwise.ahat, 1e-4, 'ahat')
    })

    if (wanted.bic !== null)
      test('BIC: as many models, the same ranking', () => {
        const ranked = rankByBic(counts)
        assert.equal(ranked.length, wanted.bic!.admissible)
        for (const [at, one] of wanted.bic!.top.entries()) {
          assert.equal(nameOfModel(ranked[at]!.model, lists), one.model)
          isNear(ranked[at]!.estimate, one.estimate, 1e-6, one.model)
          isNear(ranked[at]!.bic, one.bic, 1e-6, `BIC of ${one.model}`)
        }
      })

    test('Bayesian thresholding: the same interactions, and the posterior of a longer run within its chance', () => {
      const { pairs, triples } = bayesianThresholding(counts, 1)
      const compare = (found: Thresholded, of: OfThresholding) => {
        const kept = [...of.pairs, ...of.triples].filter((one) => one !== '').sort()
        assert.deepEqual(found.model.map(digits).sort(), kept)
        isNear(found.median, of.median, 0.02, 'median')
        isNear(found.low, of.low, 0.04, 'low')
        isNear(found.high, of.high, 0.04, 'high')
      }
      compare(pairs, wanted.pairs)
      if (wanted.triples !== null) compare(triples ?? pairs, wanted.triples)
    })

    if (wanted.dga.length > 0)
      test('graphs: the posterior of R’s dga under both priors', () => {
        for (const one of wanted.dga) {
          const found = averageGraphs(table, { delta: one.delta })
          if (found.reach !== 30) continue
          assert.deepEqual([found.median, found.low, found.high], [one.median, one.low, one.high])
          isNear(found.mean, one.mean, 1e-9, 'mean')
        }
      })
  })

test('on none of these is everything well: never green', async () => {
  for (const name of ['Kosovo', 'Western', 'Ned_5']) {
    const { lists, histories, counts } = tables[name]!
    const cells = new Float64Array(2 ** lists.length)
    for (const [at, history] of histories.entries()) cells[history] = counts[at]!
    const { verdict } = await estimateHidden(captureTable(lists, cells), {
      draws: 200,
      chains: { ...usualChains, burnIn: 300, iterations: 1000 },
    })
    assert.equal(verdict.level, 'amber', name)
    assert.ok(verdict.reasons.length >= 2, name)
  }
})

function digits(mask: number): string {
  return Array.from({ length: 9 }, (_, list) => ((mask >> list) & 1 ? String(list + 1) : '')).join('')
}
