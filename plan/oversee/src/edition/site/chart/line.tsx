import { say, type Language } from '@fanal/kernel'
import type { Table } from '../../edition.ts'
import { shownFigure, shownNumber } from '../../shown.ts'
import { type ChartData, type ChartPoint, roundAbove } from './chart-points.ts'
import { emptyInChart } from './chart.text.ts'
import { labelPlaces } from './label-places.ts'

export const lineHeight = 236
const [narrow, right, top, bottom] = [46, 274, 24, 190]

const tenth = (number: number) => Math.round(number * 10) / 10

/** Points that follow each other year by year. A line never runs over a figure that is not there, nor over a year that the table lacks. */
function runsOf(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = []
  for (const [at, point] of points.entries()) {
    if (point.cell.value === null) continue
    const before = points[at - 1]
    const goesOn = before !== undefined && before.cell.value !== null && point.year === before.year! + 1
    if (goesOn) runs.at(-1)!.push(point)
    else runs.push([point])
  }
  return runs
}

/** First, last and highest: they carry their figure, the others theirs in the table. */
function namedOf(points: readonly ChartPoint[]): ReadonlySet<ChartPoint> {
  const held = points.filter(({ cell }) => cell.value !== null)
  const highest = held.toSorted((a, b) => b.cell.value! - a.cell.value!)[0]
  return new Set([held[0], held.at(-1), highest].flatMap((point) => point ?? []))
}

/** A line of periods over a scale that begins at zero. */
export function Line({ chart, table, language }: { chart: ChartData; table: Table; language: Language }) {
  const { points } = chart
  const [first, last] = [points[0]!.year!, points.at(-1)!.year!]
  const above = roundAbove(chart.highest)
  const ticks = [0, above / 2, above].map((tick) => ({ tick, said: shownNumber(tick, language) }))
  // room for the longest number of the scale
  const left = Math.max(narrow, 12 + Math.max(...ticks.map(({ said }) => said.length)) * 8)
  const x = (point: ChartPoint) => tenth(left + ((point.year! - first) / Math.max(1, last - first)) * (right - left))
  const y = (value: number) => tenth(bottom - (value / above) * (bottom - top))
  /** Above its point, or below where the line comes down to it from a neighbour and would run through the figure. */
  const besideLine = (point: ChartPoint) => {
    const [index, at] = [points.indexOf(point), y(point.cell.value!)]
    const isUnderLine = [points[index - 1], points[index + 1]].some((next) => (next?.cell.value ?? 0) > point.cell.value! + above / 20)
    return isUnderLine && at < bottom - 26 ? at + 21 : at - 9
  }
  const anchorOf = (at: number): 'start' | 'middle' | 'end' => (at < left + 30 ? 'start' : at > right - 30 ? 'end' : 'middle')
  const named = [...namedOf(points)].toReversed()
  const labels = named.map((point) => ({
    x: x(point),
    y: besideLine(point),
    anchor: anchorOf(x(point)),
    text: shownFigure(point.cell, language, table.unit),
  }))
  const places = labelPlaces(labels, bottom - 4)
  const empties = points.filter(({ cell }) => cell.value === null)
  const ends = [points[0]!, points.at(-1)!]
  return (
    <g>
      {ticks.map(({ tick, said }) => (
        <g>
          <path class="chart-grid" d={`M${left} ${y(tick)}H${right}`} />
          <text class="chart-tick" x={left - 6} y={y(tick) + 5} text-anchor="end">
            {said}
          </text>
        </g>
      ))}
      {runsOf(points)
        .filter((run) => run.length > 1)
        .map((run) => (
          <path class="chart-line" d={`M${run.map((point) => `${x(point)} ${y(point.cell.value!)}`).join('L')}`} />
        ))}
      {points.map((point) =>
        point.cell.value === null ? (
          <path class="chart-empty" d={`M${x(point)} ${bottom}v-10`} />
        ) : (
          <circle class="chart-point" cx={x(point)} cy={y(point.cell.value)} r="4" />
        ),
      )}
      {points.map((point) => {
        const at = named.indexOf(point)
        const label = labels[at]
        return label === undefined ? null : (
          <text class="chart-value" x={label.x} y={places[at]} text-anchor={label.anchor} data-figure={`${table.id}/${point.cell.id}`}>
            {label.text}
          </text>
        )
      })}
      {ends.map((point, index) => (
        <text class="chart-tick" x={x(point)} y={bottom + 20} text-anchor={index === 0 ? 'start' : 'end'}>
          {point.label}
        </text>
      ))}
      {empties.length > 0 && (
        <text class="chart-none" x={left} y={bottom + 40}>
          {[
            ...new Set(
              empties.map(
                ({ cell }) =>
                  `${shownFigure(cell, language)}${language === 'fr' ? '\u00A0: ' : ': '}${say(emptyInChart(cell.status), language)}`,
              ),
            ),
          ].join('; ')}
        </text>
      )}
    </g>
  )
}
