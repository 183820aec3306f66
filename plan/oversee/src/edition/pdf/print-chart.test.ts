import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@fanal/kernel'
import type { Table } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'
import { printedChart } from './print-chart.tsx'
import { printingOf } from './printing.ts'

const court = anEdition().tables.find(({ id }) => id === 'cases-completed')
assert.ok(court)
const [, cell] = court.cells
assert.ok(cell)
const money: Table = {
  ...court,
  unit: 'CAD',
  cells: [
    { ...cell, id: '2012-13', at: ['2012-13'], value: 25_000_000, approximate: true },
    { ...cell, value: 24_999_999, approximate: true },
  ],
}
/** A bold digit of Noto Sans is 0.57 of its size wide; letters are a little wider or narrower. */
const widthOf = (text: string): number => text.length * 14 * 0.6

for (const language of languages)
  test(`the longest figure of a chart is not cut off on paper in ${language}`, () => {
    const { svg = '', texts = [] } = printedChart(money, printingOf(anEdition(), language)) ?? {}
    const [, width] = /viewBox="0 0 (\d+) /.exec(svg) ?? []
    const values = [...svg.matchAll(/<text x="([\d.]+)"[^>]*class="chart-value"[^>]*>([^<]*)</g)]
    assert.equal(values.length, 2)
    for (const [, x, text = ''] of values)
      assert.ok(Number(x) + widthOf(text) <= Number(width), `${text} ends at ${Number(x) + widthOf(text)}`)
    assert.deepEqual(
      texts.filter(({ figure }) => figure !== null).map(({ figure }) => figure),
      ['cases-completed/2012-13', 'cases-completed/2013-14'],
    )
  })
