import { say, type Language } from '@fanal/kernel'
import type { Table } from '../../edition.ts'
import { Bars, barsHeight, width } from './bars.tsx'
import type { ChartData } from './chart-points.ts'
import { text } from './chart.text.ts'
import { Line, lineHeight } from './line.tsx'
import { missingYearsText } from './missing-years.ts'

export { chartOf } from './chart-points.ts'

/**
 * A picture of a table, made of the same cells. It is one image to a screen reader: its table stands beside it and says everything.
 * Nothing in it is told by colour alone, and what is not there is never drawn as zero.
 */
export function Chart({ chart, table, language }: { chart: ChartData; table: Table; language: Language }) {
  const [title, about] = [`chart-${table.id}`, `about-chart-${table.id}`]
  const height = chart.kind === 'bars' ? barsHeight(chart) : lineHeight
  return (
    <figure class="chart">
      <svg role="img" aria-labelledby={title} aria-describedby={about} viewBox={`0 0 ${width} ${height}`} lang={language}>
        <title id={title}>
          {say(text[chart.kind], language)}
          {language === 'fr' ? '\u00A0: ' : ': '}
          {say(table.title, language)}
        </title>
        <desc id={about}>
          {say(text.same, language)}
          {missingYearsText(chart, language)}
        </desc>
        {chart.kind === 'bars' ? (
          <Bars chart={chart} table={table} language={language} />
        ) : (
          <Line chart={chart} table={table} language={language} />
        )}
      </svg>
      <figcaption class="small">
        {say(text.counted, language)}
        {language === 'fr' ? '\u00A0: ' : ': '}
        {say(table.unitName, language)}. {say(text.from, language)}
      </figcaption>
    </figure>
  )
}
