import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { asJson, estimateHidden, publishable } from '../index.ts'
import { quantile } from '../bootstrap/quantile.ts'
import { stepwiseDraws } from '../bootstrap/resample.ts'
import { usualChains } from '../lcmcr/lcmcr.ts'
import { published, tableFrom, tableOf } from '../testing.ts'

const short = { draws: 400, chains: { ...usualChains, burnIn: 300, iterations: 1000 } }

interface Printed {
  readonly n: number
  readonly lists: readonly string[]
  readonly methods: readonly Readonly<Record<string, unknown>>[]
  readonly sensitivity: Readonly<Record<string, unknown>>
  readonly verdict: { readonly level: string; readonly reasons: readonly string[] }
}

suite('a whole estimate', () => {
  test('is a table of every method, in the shape that is published', async () => {
    const printed = asJson(await estimateHidden(published('Korea'), short), 'en') as Printed
    assert.deepEqual(Object.keys(printed), ['n', 'lists', 'methods', 'sensitivity', 'verdict'])
    assert.deepEqual([printed.n, printed.lists], [123, ['b', 'c', 'd']])
    assert.deepEqual(
      printed.methods.map(({ method }) => method),
      ['independence', 'stepwise', 'bic', 'lcmcr', 'dga', 'dga', 'bayesian-threshold', 'chao'],
    )
    for (const one of printed.methods)
      assert.deepEqual(Object.keys(one).sort(), ['ahat', 'deviance', 'draws', 'high', 'level', 'low', 'method', 'model', 'notes', 'point'])
    const by = (name: string) => printed.methods.find(({ method }) => method === name)!
    assert.ok(Math.abs((by('bic').point as number) - 157.166_667) < 1e-5)
    assert.equal(by('bic').model, '[12,23]')
    assert.equal(printed.verdict.level, 'amber')
    assert.doesNotMatch(JSON.stringify(printed), /NaN|Infinity/)
    for (const name of [
      'thresholds',
      'dropOne',
      'mergeLists',
      'influence',
      'consistency',
      'linkage',
      'trajectory',
      'criticism',
      'assumptions',
    ])
      assert.ok(Array.isArray(printed.sensitivity[name]), name)
  })

  test('the same seed gives the same bytes, with workers or without', async () => {
    const options = { ...short, method: 'stepwise', seed: 42 } as const
    const table = published('UKdat_5')
    const told: string[] = []
    const here = await estimateHidden(table, options)
    const shared = await estimateHidden(table, { ...options, workers: 1, onProgress: ({ done, total }) => told.push(`${done}/${total}`) })
    assert.equal(JSON.stringify(asJson(shared, 'fr')), JSON.stringify(asJson(here, 'fr')))
    assert.match(told.at(-1)!, /^(\d+)\/\1$/)
    const draws = stepwiseDraws(table.counts, 0.02, { seed: 42, from: 0, to: 400 }).sort()
    assert.equal(here.sensitivity.stepwise!.quantiles[2]![1], quantile(draws, 0.5))
    const other = await estimateHidden(table, { ...options, seed: 43 })
    assert.notEqual(other.methods[0]!.low, here.methods[0]!.low)
  })

  test('the method that was asked for comes first, every other keeps its line', async () => {
    const { methods } = await estimateHidden(published('NewOrl'), { ...short, method: 'chao' })
    assert.deepEqual(methods.map(({ method }) => method).sort(), [
      'bayesian-threshold',
      'bic',
      'chao',
      'dga',
      'independence',
      'lcmcr',
      'stepwise',
    ])
    assert.equal(methods[0]!.method, 'chao')
    assert.ok(Math.abs(methods.find(({ method }) => method === 'stepwise')!.point! - 1183.692_275) < 1e-3)
    assert.match(methods.find(({ method }) => method === 'lcmcr')!.notes[0]!.en, /Not run/)
    assert.match(methods.find(({ method }) => method === 'dga')!.notes[0]!.en, /Not run/)
  })

  test('as many draws as were asked for are made, by BIC too', async () => {
    const { methods } = await estimateHidden(published('Korea'), { ...short, draws: 1200 })
    for (const name of ['stepwise', 'bic']) assert.equal(methods.find(({ method }) => method === name)!.draws, 1200)
    assert.equal((await estimateHidden(published('Korea'), { chains: short.chains, method: 'bic' })).methods[0]!.draws, 1000)
  })

  test('eight lists: graphs are walked over and said so', async () => {
    const { methods } = await estimateHidden(published('NewOrl'), { ...short, method: 'dga' })
    const [first, second] = methods
    assert.deepEqual([first!.model, second!.model], ['δ = 2⁻⁸', 'δ = 1/2'])
    assert.ok(first!.low! < first!.point! && first!.point! < first!.high!)
    assert.match(first!.notes[1]!.en, /walked/)
  })

  test('an abort ends it with its reason, on this thread and on others', async () => {
    for (const workers of [0, 1]) {
      const stop = new AbortController()
      const running = estimateHidden(published('UKdat'), {
        workers,
        signal: stop.signal,
        onProgress: () => stop.abort(new Error('enough')),
      })
      await assert.rejects(running, /enough/)
    }
  })

  const odd: readonly (readonly [string, ReturnType<typeof tableOf>])[] = [
    ['one list', tableFrom('A,n\n1,77')],
    ['two lists', tableOf([40, 31, 12])],
    ['two lists that do not overlap', tableOf([40, 31, 0])],
    ['three lists that do not overlap', tableOf([41, 32, 0, 23, 0, 0, 0])],
    ['lists that hold the same people', tableFrom('A,B,C,n\n1,1,0,40\n0,0,1,33\n1,1,1,17')],
    ['everybody on every list', tableFrom('A,B,C,n\n1,1,1,40')],
    [
      'counts of a thousand million',
      tableFrom(
        'A,B,C,n\n1,0,0,1000000007\n0,1,0,999999937\n0,0,1,900000011\n1,1,0,100000007\n0,1,1,90000049\n1,0,1,80000023\n1,1,1,7000003',
      ),
    ],
  ]
  for (const [name, table] of odd)
    test(`${name}: every method has its line, a number or a reason, never NaN`, async () => {
      const found = await estimateHidden(table, { draws: 200, chains: { ...usualChains, burnIn: 20, iterations: 100, thin: 1 } })
      const printed = JSON.stringify(asJson(found, 'en'))
      assert.doesNotMatch(printed, /NaN|Infinity|undefined/)
      assert.ok(found.methods.every(({ point, notes }) => point !== null || notes.length > 0))
      assert.ok(found.methods.every(({ point }) => point === null || point >= table.n * (1 - 1e-9)))
      if (!name.startsWith('counts')) {
        assert.equal(found.verdict.level, 'refused')
        assert.ok(publishable(found).methods.every(({ method }) => method === 'chao'))
      }
    })

  test('lists that are independent and overlap well are green, and every method finds them', async () => {
    // 4,000 people on four lists of a third to a half: expected counts, a few people off so that nothing is too even
    const shares = [0.45, 0.4, 0.5, 0.35]
    const expected = Array.from({ length: 15 }, (_, at) =>
      shares.reduce((people, share, list) => people * (((at + 1) >> list) & 1 ? share : 1 - share), 4000),
    )
    const table = tableOf(expected.map((people, at) => Math.round(people) + ((at * 7) % 5) - 2))
    const found = await estimateHidden(table, { draws: 400, chains: { ...usualChains, burnIn: 2000, iterations: 12_000 } })
    assert.deepEqual([found.verdict.level, found.verdict.reasons], ['green', []])
    for (const { method, point } of found.methods)
      if (method !== 'chao') assert.ok(Math.abs(point! / 4000 - 1) < 0.05, `${method}: ${point}`)
  })
})
