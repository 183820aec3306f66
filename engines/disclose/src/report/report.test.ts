import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { asCsv, asKeptJson, asPublishedJson, htmlReport, keptCells, protect, readTable, utilityOf } from '../index.ts'
import { countsOf } from '../model/source.ts'
import { flat, twoWay } from '../testing-tables.ts'

const key = new Uint8Array(32).fill(7)
const source = twoWay([
  [120, 3, 44],
  [30, 12, 2],
  [61, 27, 80],
])
const made = new Date('2026-11-27T12:00:00Z')

suite('what is published', () => {
  test('holds VALUE apart from STATUS, and no suppressed value', () => {
    const table = protect(source, { threshold: 5 })
    const rows = asCsv(table).trim().split('\r\n')
    assert.equal(rows[0], 'row,column,VALUE,STATUS,SYMBOL')
    assert.equal(rows.length, 17)
    assert.ok(rows.includes('Total,Total,379,,'))
    assert.ok(rows.includes('r1,c2,,x,'))
    for (const row of rows.slice(1)) assert.match(row, /,(?:\d+,,|,x,)$/)
    assert.deepEqual((asPublishedJson(table) as { rule: unknown }).rule, { threshold: 5, roundedTo: null, totalsAddUp: true })
  })

  test('tells no risk from no complement: both are x and nothing else', () => {
    const table = protect(source, { threshold: 5 })
    const said = JSON.stringify(asPublishedJson(table)) + asCsv(table)
    assert.doesNotMatch(said, /primary|complement|risk|low|high/i)
    assert.ok(keptCells(table).some(({ isAtRisk }) => !isAtRisk))
  })

  test('rounded, holds multiples of the base and true zeros alone', () => {
    const table = protect(
      twoWay([
        [0, 13],
        [21, 4],
      ]),
      { threshold: 5, round: { base: 5, key, question: '' } },
    )
    for (const { value, status } of (asPublishedJson(table) as { cells: { value: number | null; status: string }[] }).cells)
      assert.ok(value === null ? status === 'x' : value % 5 === 0)
    assert.ok(asCsv(table).includes('r1,c1,0,,'))
  })

  test('is read again as it was written, whatever the categories are called', () => {
    const names = ['a,b', 'c "d"', 'e\u00a0f']
    const odd = countsOf(
      [flat('x;y', names)],
      names.map((_, at) => ({ codes: [at + 1], amount: 10 + at })),
    )
    const read = readTable(new TextEncoder().encode(asCsv(protect(odd, {}))), { by: [['x;y']], count: 'VALUE' })
    assert.ok(read.ok)
    assert.deepEqual([...read.value.value], [...odd.value])
  })
})

suite('what is kept', () => {
  test('says what readers lose, and what the cheapest could not go below', () => {
    const table = protect(source, { threshold: 5 })
    const used = utilityOf(table)
    assert.equal(used.cells, used.shown + used.atRisk + used.complementary)
    assert.deepEqual([used.cells, used.atRisk], [16, 2])
    assert.ok(used.behind > 0 && used.behind < 1)
    assert.ok(used.cost >= used.costAtLeast - 1e-6)
    assert.deepEqual(used.rounding, { mean: 0, rootMeanSquare: 0, largest: 0 })
    assert.ok(utilityOf(protect(source, { threshold: 1, round: { base: 5, key, question: '' } })).rounding.largest <= 4)
    assert.doesNotMatch(JSON.stringify(asKeptJson(table)), /NaN/)
  })

  test('never holds the rounding key', () => {
    const table = protect(source, { round: { base: 5, key, question: 'cases' } })
    assert.doesNotMatch(JSON.stringify(asKeptJson(table)) + htmlReport(table, 'en', made), /0707|7,7,7/)
  })

  for (const language of ['en', 'fr'] as const)
    test(`as a report in ${language} stands alone`, () => {
      const page = htmlReport(protect(source, { threshold: 5, round: { base: 5, key, question: '' } }), language, made)
      assert.match(page, new RegExp(`^<!doctype html>\n<html lang="${language}-CA">`))
      assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/i)
      assert.doesNotMatch(page, /NaN|Infinity|undefined|null/)
      const text = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '\n')
      if (language === 'fr') assert.deepEqual(text.match(/[a-zé] [;:?!%»]|« |[a-zé]:(?=\s)/g) ?? [], [])
      if (language === 'fr') assert.doesNotMatch(text, /\b(the|suppressed|shown)\b/)
    })

  test('cannot be given markup by a category', () => {
    const nasty = countsOf(
      [flat('<script>', ['<img src=x>', '"&'])],
      [
        { codes: [1], amount: 3 },
        { codes: [2], amount: 30 },
      ],
    )
    assert.doesNotMatch(htmlReport(protect(nasty, {}), 'en', made), /<script|<img/)
  })
})
