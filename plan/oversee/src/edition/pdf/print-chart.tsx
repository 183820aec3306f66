import { documentOf } from '@fanal/http'
import type { Table } from '../edition.ts'
import { Chart, chartOf } from '../site/chart/chart.tsx'
import { text as chartText } from '../site/chart/chart.text.ts'
import { missingYearsText } from '../site/chart/missing-years.ts'
import { text } from '../site/site.text.ts'
import { pdfText } from './pdf.text.ts'
import type { ChartText, PrintedChart } from './printed.ts'
import type { Printing } from './printing.ts'

/** The measures of the page’s style sheet, as ink. */
const style = `
text { font: 14px 'Noto Sans'; fill: #333333 }
.chart-value { font-weight: 700 }
.chart-bar, .chart-point { fill: #26374a }
.chart-axis, .chart-grid, .chart-empty, .chart-line { fill: none; stroke: #333333 }
.chart-grid { stroke: #b3b8bf; stroke-width: 0.5 }
.chart-empty { stroke-dasharray: 3 3; stroke-width: 2 }
.chart-line { stroke: #26374a; stroke-width: 2.5; stroke-linejoin: round }`

/** A page lets a long figure run out of its picture on the right; paper cuts it off there, and needs the room inside. */
const room = 100

const withRoom = (svg: string): string => svg.replace(/viewBox="0 0 (\d+) /, (_, width: string) => `viewBox="0 0 ${Number(width) + room} `)

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const plain = (html: string): string => html.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)

/** Every text of a drawing, each with the figure that it says, if it says one. */
function textsOf(svg: string): readonly ChartText[] {
  const drawn = svg.replaceAll(/<(title|desc)\b[\s\S]*?<\/\1>/g, '')
  const found = drawn.matchAll(/<(?:text|tspan)\b([^>]*)>|<\/(?:text|tspan)>|([^<]+)/g)
  const open: (string | null)[] = []
  const texts: ChartText[] = []
  for (const [, attributes, words] of found) {
    if (attributes !== undefined) open.push(/data-figure="([^"]*)"/.exec(attributes)?.[1] ?? null)
    else if (words === undefined) open.pop()
    else if (open.length > 0) texts.push({ text: plain(words), figure: open.findLast((each) => each !== null) ?? null })
  }
  return texts
}

/** The chart of a table as on its page; null where the table has none, or a single figure that would stand alone on much paper. */
export function printedChart(table: Table, { language, t, colon }: Printing): PrintedChart | null {
  const chart = chartOf(table, language)
  if (chart === null || chart.points.filter(({ cell }) => cell.value !== null).length < 2) return null
  const html = documentOf(<Chart chart={chart} table={table} language={language} />, { language, title: '', style: null, scripts: [] })
  const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(html) ?? []
  return {
    kind: 'chart',
    svg: withRoom(svg).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replace('>', `><style>${style}</style>`),
    alt: `${t(chartText[chart.kind])}${colon} ${t(table.title)}. ${t(text.chartSame)}${missingYearsText(chart, language)}`,
    caption: `${t(pdfText.unit)}${colon} ${t(table.unitName)}. ${t(chartText.from)}`,
    texts: textsOf(svg),
  }
}
