import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type Published, published, referenceFor, tableOf } from '../testing.ts'
import { codeOf, hasOverlappingTriple } from './existence.ts'
import { aicOf, bicOf, rankByBic } from './bic.ts'
import { searchDownhill } from './downhill.ts'
import { allPairs, hierarchicalModels, modelNamed, nameOfModel } from './model.ts'
import { type Fit, fitPoisson, sumsOf } from './poisson-fit.ts'
import { stepwise } from './stepwise.ts'

/** Relative to 1e-6, and to less than a hundredth of a person: one person more would be noticed. */
function same(found: number, wanted: number, what: string): void {
  const off = Math.abs(found - wanted)
  assert.ok(off <= 1e-6 * Math.abs(wanted) && off < 0.02, `${what}: ${found}, not ${wanted}`)
}

function fitted(table: Published, name: string): Fit {
  const tried = fitPoisson(sumsOf(published(table).counts), modelNamed(name))
  assert.equal(tried.code, 0, `${table} ${name}`)
  assert.ok(tried.code === 0)
  return tried.fit
}

function selected(table: Published, threshold?: number): Fit {
  const chosen = stepwise(published(table).counts, threshold)
  assert.ok(chosen.code === 0)
  return chosen.fit
}

suite('Poisson log-linear models', () => {
  for (const table of ['UKdat', 'UKdat_5', 'NewOrl_5', 'Artificial_3'] as const)
    test(`${table}: stepwise is what SparseMSE gives, coefficient by coefficient`, () => {
      const wanted = referenceFor(table).SparseMSE_stepwise_BCa!
      const fit = selected(table)
      same(fit.estimate, wanted.popest, 'estimate')
      same(fit.deviance, wanted.deviance, 'deviance')
      same(aicOf(fit, published(table).counts), wanted.aic_incl_minus_inf_params, 'AIC')
      assert.equal(fit.degreesOfFreedom, wanted.df)
      const { lists } = published(table)
      for (const [at, term] of wanted.terms.entries()) {
        const mask = term === '(Intercept)' ? 0 : term.split(':').reduce((bits, name) => bits | (1 << lists.indexOf(name)), 0)
        assert.ok(Math.abs(fit.coefficients[mask]! - wanted.coef[at]!) < 1e-6, `${term}: ${fit.coefficients[mask]}`)
      }
      const independent = fitted(table, `[${lists.map((_, at) => at + 1).join()}]`)
      same(independent.estimate, wanted.main_effects['point est.']!, 'main effects')
      same(independent.deviance, wanted.main_effects.deviance, 'deviance of main effects')
      const people = published(table).n
      const low = people + (fit.estimate - people) * Math.exp(-1.959_963_984_540_054 * fit.interceptError)
      assert.ok(Math.abs(low / wanted.normal_theory['2.5%']! - 1) < 2e-5, `normal-theory limit ${low}`)
    })

  for (const table of ['UKdat_5', 'NewOrl_5', 'Korea'] as const)
    test(`${table}: the best pair models of Rcapture, estimate and deviance`, () => {
      // Rcapture makes no existence check: what it gives for models without an estimate is nonsense and compared nowhere
      const models = referenceFor(table).Rcapture!.top.filter(({ abundance }) => abundance < 1e9)
      assert.ok(models.length >= 6)
      for (const wanted of models) {
        const fit = fitted(table, wanted.model)
        same(fit.estimate, wanted.abundance, wanted.model)
        same(fit.deviance, wanted.deviance, `deviance of ${wanted.model}`)
      }
    })

  test('Korea: stepwise as MSE-R', () => {
    const wanted = referenceFor('Korea').stepwise_BCa!
    const fit = selected('Korea')
    same(fit.estimate, wanted.popest, 'estimate')
    same(bicOf(fit, published('Korea').counts), wanted.bic, 'BIC')
    assert.equal(nameOfModel(fit.model, 3), wanted.model)
  })

  for (const table of ['UKdat', 'UKdat_5', 'NewOrl', 'NewOrl_5'] as const)
    test(`${table}: the trajectory over thresholds, and the model`, () => {
      const wanted = referenceFor(table).sensitivity_stepwise!
      assert.equal(nameOfModel(selected(table).model, published(table).lists.length), wanted.model)
      for (const [threshold, estimate] of Object.entries(wanted.threshold_sensitivity))
        same(selected(table, Number(threshold)).estimate, estimate, `threshold ${threshold}`)
    })

  test('New Orleans in 8 lists: the published pair DE, 1,184 people, and 997 without it', () => {
    const fit = selected('NewOrl')
    assert.deepEqual(fit.model, [0b11000])
    assert.ok(Math.abs(fit.estimate - 1183.692_275) < 1e-3)
    assert.ok(Math.abs(fitted('NewOrl', '[1,2,3,4,5,6,7,8]').estimate - 996.664_293) < 1e-3)
  })

  test('counts of a thousand million are fitted as others are', () => {
    const scaled = published('UKdat_5').counts.map((count) => count * 1e6)
    const tried = fitPoisson(sumsOf(scaled), modelNamed('[12,13,24,25,35,45]'))
    assert.ok(tried.code === 0)
    same(tried.fit.estimate / 1e6, 11_312.990_289_435_2, 'a million times the people')
  })

  test('what is fitted has the margins of what was seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 15, maxLength: 15 }),
        fc.integer({ min: 0, max: 112 }),
        (counts, which) => {
          const model = [...hierarchicalModels(4, 3)][which]!
          const sums = sumsOf(tableOf(counts).counts)
          const tried = fitPoisson(sums, model)
          assert.ok(tried.code === 0)
          for (const mask of [0, 1, 2, 4, 8, ...model]) assert.ok(Math.abs(tried.fit.expected[mask]! / sums.shown[mask]! - 1) < 1e-8)
        },
      ),
      { numRuns: 60 },
    )
  })
})

suite('whether there is an estimate', () => {
  test('the codes of the artificial table are exact', () => {
    const { counts } = published('Artificial_3')
    const codes = ['[12,13,23]', '[12,3]', '[13,23]'].map((name) => codeOf(counts, modelNamed(name)))
    assert.deepEqual(codes, [2, 1, 0])
  })

  test('a fit that settles says what the rank and the linear program say, on every model', () => {
    for (const [table, order] of [
      ['Korea', 2],
      ['Artificial_3', 2],
      ['NewOrl_5', 2],
    ] as const) {
      const { counts, lists } = published(table)
      const sums = sumsOf(counts)
      for (const model of hierarchicalModels(lists.length, order))
        assert.equal(fitPoisson(sums, model).code, codeOf(counts, model), String(model))
    }
  })

  test('of random sparse tables too', () => {
    const sparse = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 7), { minLength: 15, maxLength: 15 })
    const models = [...hierarchicalModels(4, 3)]
    fc.assert(
      fc.property(sparse, fc.constantFrom(...models), (counts, model) => {
        fc.pre([1, 2, 4, 8].every((list) => counts.some((count, at) => count > 0 && (at + 1) & list)))
        const table = tableOf(counts).counts
        assert.equal(fitPoisson(sumsOf(table), model).code, codeOf(table, model))
      }),
      { numRuns: 300 },
    )
  })

  test('without three lists that overlap each other, all pairs are never identifiable', () => {
    const table = tableOf([30, 20, 5, 20, 4, 0, 0])
    assert.equal(hasOverlappingTriple(table.counts), false)
    assert.ok(codeOf(table.counts, allPairs(3)) >= 2)
    assert.equal(hasOverlappingTriple(published('Korea').counts), true)
  })
})

suite('BIC over hierarchical models', () => {
  test('as many models as there are', () => {
    const howMany = (lists: number, order: number) => [...hierarchicalModels(lists, order)].length
    assert.deepEqual(
      [howMany(3, 2), howMany(4, 2), howMany(4, 3), howMany(5, 2), howMany(5, 3), howMany(5, 4)],
      [8, 64, 113, 1024, 6212, 6893],
    )
  })

  test('a model is named by its generators and found by its name', () => {
    for (const model of hierarchicalModels(4, 3))
      assert.deepEqual(
        modelNamed(nameOfModel(model, 4)),
        [...model].sort((a, b) => a - b),
      )
    assert.throws(() => modelNamed('[12,x]'), RangeError)
  })

  for (const table of ['Korea', 'Artificial_3', 'UKdat_5'] as const)
    test(`${table}: the ranking of MSE-R, model by model`, () => {
      const wanted = referenceFor(table).BIC_enumeration_point!
      const { counts, lists } = published(table)
      const ranked = rankByBic(counts)
      assert.equal(ranked.length, wanted.n_admissible_models)
      for (const [at, { model, abundance, BIC }] of wanted.top.entries()) {
        const found = ranked[at]!
        assert.equal(nameOfModel(found.model, lists.length), model, `rank ${at + 1}`)
        same(found.estimate, abundance, model)
        same(found.bic, BIC, `BIC of ${model}`)
      }
    })

  test('downhill from independence gets stuck where it was published to, and several starts get on', () => {
    const uk = published('UKdat_5').counts
    const first = searchDownhill(uk, 4, [[]])[0]!
    assert.deepEqual([nameOfModel(first.model, 5), Math.round(first.estimate)], ['[12,13,25,35,45]', 12_262])
    assert.equal(Math.round(searchDownhill(published('UKdat').counts, 2, [[]])[0]!.estimate), 12_350)
    const better = searchDownhill(uk, 3, [[], modelNamed('[12,13,23,25,34]')])[0]!
    assert.equal(nameOfModel(better.model, 5), '[123,25,34]')
  })
})
