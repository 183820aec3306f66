import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { h } from 'preact'
import type { Cell, Table } from '../../edition.ts'
import { printedChart } from '../../pdf/print-chart.tsx'
import { printingOf } from '../../pdf/printing.ts'
import { anEdition } from '../../testing-edition.ts'
import { figuresIn } from '../figures-in.ts'
import { Chart, chartOf } from './chart.tsx'

/** Years and what is known of each. */
function series(values: readonly (number | null)[], from = 2010): Table {
  const court = anEdition().tables[2]!
  const years = values.map((_, index) => String(from + index))
  return {
    ...court,
    id: 'series',
    dimensions: [{ ...court.dimensions[0]!, members: years.map((code) => ({ code, name: { en: code, fr: code } })) }],
    cells: values.map((value, index): Cell => ({
      ...court.cells[0]!,
      id: years[index]!,
      at: [years[index]!],
      value,
      status: value === null ? '..' : '',
    })),
  }
}

function drawn(table: Table): string {
  const chart = chartOf(table, 'fr')
  assert.ok(chart !== null)
  return renderToString(h(Chart, { chart, table, language: 'fr' }))
}

test('groups are bars along the dimension whose others have a total, and the total itself is none of them', () => {
  const chart = chartOf(anEdition().tables[0]!, 'en')
  assert.deepEqual(
    chart?.points.map(({ label, cell }) => [label, cell.value]),
    [
      ['Labour', 15],
      ['Sexual', 1240],
    ],
  )
  assert.equal(chart?.kind, 'bars')
})

test('a bar is as long as its figure: half the figure is half the bar', () => {
  const lengths = [...drawn(series([50, 100])).matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, length]) => Number(length))
  assert.equal(lengths.length, 2)
  assert.equal(lengths[0]! * 2, lengths[1]!)
})

test('what is suppressed or missing has no bar and no point, and says so', () => {
  const bars = drawn(series([null, 10]))
  assert.equal(bars.match(/<rect/g)?.length, 1)
  assert.match(bars, /<tspan data-figure="series\/2010">\.\.<\/tspan>\u00A0: aucun chiffre/)
  const line = drawn(series([5, null, 0, 15]))
  assert.equal(line.match(/<circle/g)?.length, 3)
  assert.match(line, /class="chart-empty"/)
  assert.match(line, /aucun chiffre/)
})

test('a line does not run over a year without a figure', () => {
  const ways = [...drawn(series([5, 10, null, 0, 15])).matchAll(/class="chart-line" d="([^"]+)"/g)].map(([, way]) => way?.split('L').length)
  assert.deepEqual(ways, [2, 2])
})

/** Fiscal years of which the table knows only some. */
function someYears(values: Readonly<Record<string, number | null>>): Table {
  const table = series(Object.values(values))
  const codes = Object.keys(values)
  return {
    ...table,
    dimensions: [{ ...table.dimensions[0]!, members: codes.map((code) => ({ code, name: { en: code, fr: code } })) }],
    cells: table.cells.map((cell, at) => ({ ...cell, id: codes[at]!, at: [codes[at]!] })),
  }
}

test('a line does not run over a year that the table lacks, and a year alone between two such is a point', () => {
  const picture = drawn(someYears({ '2010-11': 5, '2011-12': 10, '2014-15': 20, '2017-18': 15, '2018-19': 12 }))
  const ways = [...picture.matchAll(/class="chart-line" d="([^"]+)"/g)].map(([, way]) => way?.split('L').length)
  assert.deepEqual(ways, [2, 2])
  assert.equal(picture.match(/<circle/g)?.length, 5)
})

test('whoever does not see the break reads which years have no figure, in both languages, on the page and on paper', () => {
  const table = someYears({ '2010-11': 5, '2011-12': null, '2014-15': 20, '2016-17': 15 })
  const about = (language: 'en' | 'fr') => {
    const chart = chartOf(table, language)
    assert.ok(chart !== null)
    const [, said] = /<desc[^>]*>([^<]*)</.exec(renderToString(h(Chart, { chart, table, language }))) ?? []
    assert.ok(printedChart(table, printingOf(anEdition(), language))?.alt.endsWith(said!.slice(said!.search(/The line|La ligne/))))
    return said
  }
  assert.equal(
    about('en'),
    'The table below holds every figure. The line is broken where a year has no figure: 2011-12 to 2013-14, 2015-16.',
  )
  assert.equal(
    about('fr'),
    'Le tableau ci-dessous contient chaque chiffre. La ligne s’interrompt là où une année n’a pas de chiffre\u00A0: 2011-2012 à 2013-2014, 2015-2016.',
  )
  assert.doesNotMatch(drawn(series([5, 10, 15])), /s’interrompt/)
})

test('years stand as far apart as they are', () => {
  const table = series([5, 10, 15])
  const later = { ...table, cells: table.cells.map((cell) => (cell.id === '2012' ? { ...cell, id: '2014', at: ['2014'] } : cell)) }
  const moved = {
    ...later,
    dimensions: [{ ...later.dimensions[0]!, members: ['2010', '2011', '2014'].map((code) => ({ code, name: { en: code, fr: code } })) }],
  }
  const places = [...drawn(moved).matchAll(/<circle [^>]*cx="([\d.]+)"/g)].map(([, x]) => Number(x))
  assert.ok(Math.abs((places[2]! - places[0]!) / (places[1]! - places[0]!) - 4) < 1e-9)
})

test('a zero is drawn as zero, and nothing is drawn where there is nothing to compare', () => {
  assert.match(drawn(series([0, 10])), /<rect [^>]*width="0"/)
  assert.equal(chartOf(series([10]), 'en'), null)
  assert.equal(chartOf(series([0, 0, null]), 'en'), null)
  assert.equal(chartOf(series([-1, 5, 6]), 'en'), null)
  assert.equal(
    chartOf(
      series(
        Array.from({ length: 60 }, (_, index) => index),
        1950,
      ),
      'en',
    ),
    null,
  )
})

test('a picture has a title in its language, and its figures are read back', () => {
  const picture = drawn(series([1500, 2000, 1000]))
  assert.match(
    picture,
    /<svg role="img" aria-labelledby="chart-series"[^>]*lang="fr"><title id="chart-series">Graphique linéaire\u00A0: Causes réglées par les tribunaux<\/title>/,
  )
  assert.deepEqual(figuresIn(picture), [
    { figure: 'series/2010', shown: '1\u00A0500' },
    { figure: 'series/2011', shown: '2\u00A0000' },
    { figure: 'series/2012', shown: '1\u00A0000' },
  ])
})

test('a figure stands under its point where the line comes down to it', () => {
  const heights = [...drawn(series([100, 1000, 700])).matchAll(/<text class="chart-value"[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y))
  const points = [...drawn(series([100, 1000, 700])).matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y))
  assert.ok(heights[1]! < points[1]!, 'the highest has its figure above')
  assert.ok(heights[2]! > points[2]!, 'the last, to which the line falls, below')
})
