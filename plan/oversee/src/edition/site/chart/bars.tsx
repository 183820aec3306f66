import { say, type Language } from '@fanal/kernel'
import type { Table } from '../../edition.ts'
import { shownFigure } from '../../shown.ts'
import type { ChartData } from './chart-points.ts'
import { emptyInChart } from './chart.text.ts'

/** Units of the picture: as wide as a phone shows it, so that its words are read at their own size. */
export const width = 288
const rowHeight = 50
/** Kept free to the right of the longest bar for its figure. */
const forFigure = 82

/** Bars lie, each under its name: long names in either language have room. */
export function Bars({ chart, table, language }: { chart: ChartData; table: Table; language: Language }) {
  const length = (value: number) => Math.round((value / chart.highest) * (width - forFigure) * 10) / 10
  return (
    <g>
      {chart.points.map(({ cell, label }, index) => {
        const top = index * rowHeight
        return (
          <g>
            <text x="0" y={top + 16} class="chart-label">
              {shortened(label)}
            </text>
            {cell.value === null ? (
              <>
                <path class="chart-empty" d={`M1 ${top + 23}v18`} />
                <text x="8" y={top + 38} class="chart-none">
                  <tspan data-figure={`${table.id}/${cell.id}`}>{shownFigure(cell, language)}</tspan>
                  {language === 'fr' ? '\u00A0: ' : ': '}
                  {say(emptyInChart(cell.status), language)}
                </text>
              </>
            ) : (
              <>
                <path class="chart-axis" d={`M0 ${top + 20}v24`} />
                <rect class="chart-bar" x="0" y={top + 23} width={length(cell.value)} height="18" />
                <text x={length(cell.value) + 6} y={top + 37} class="chart-value" data-figure={`${table.id}/${cell.id}`}>
                  {shownFigure(cell, language, table.unit)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </g>
  )
}

export const barsHeight = (chart: ChartData): number => chart.points.length * rowHeight + 2

/** A name that fits the picture’s width; the table holds it whole. */
function shortened(label: string): string {
  const most = 38
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}
