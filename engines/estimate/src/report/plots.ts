import type { Band } from '../honesty/sensitivity.ts'
import { type CaptureTable, observedHistories } from '../table/capture-table.ts'
import { bar, dot, label, line, path, picture, scaleOver, width } from './svg.ts'

/** A figure as it is written in the reader's language. */
export type Written = (value: number) => string

const rowHigh = 18

/** List overlap as an UpSet plot: histories by how many people have them, a dot for each list. */
export function upsetPlot(table: CaptureTable, title: string, written: Written): string {
  const histories = upsetHistories(table)
  const lists = table.lists.length
  const dotsFrom = 120
  const dotStep = Math.min(16, 110 / lists)
  const barsFrom = dotsFrom + lists * dotStep + 6
  const most = Math.max(...histories.map((history) => table.counts[history]!))
  const top = 10 + lists * 14
  const names = table.lists.map((name, list) => {
    const y = 12 + list * 14
    const x = dotsFrom + list * dotStep
    return label(dotsFrom - 10, y + 4, short(name), 'end') + line(dotsFrom - 6, y, x, y) + line(x, y, x, top + 2)
  })
  const rows = histories.map((history, row) => {
    const y = top + 12 + row * rowHigh
    const held = table.lists.map((_, list) => list).filter((list) => (history >> list) & 1)
    const count = table.counts[history]!
    return [
      held.length > 1 ? line(dotsFrom + held[0]! * dotStep, y, dotsFrom + held.at(-1)! * dotStep, y, 'join') : '',
      ...table.lists.map((_, list) => dot(dotsFrom + list * dotStep, y, held.includes(list) ? 'mark' : 'faint', Math.min(4, dotStep / 3))),
      bar(barsFrom, y - 5, Math.max(1, ((width - 48 - barsFrom) * count) / most), 10),
      label(barsFrom + Math.max(1, ((width - 48 - barsFrom) * count) / most) + 4, y + 4, written(count)),
    ].join('')
  })
  return picture(top + 16 + histories.length * rowHigh, title, [...names, ...rows])
}

/** Histories of an overlap plot, those with most people first, at most 40. */
export function upsetHistories(table: CaptureTable): number[] {
  return observedHistories(table)
    .sort((a, b) => table.counts[b]! - table.counts[a]! || a - b)
    .slice(0, 40)
}

export interface Row {
  readonly name: string
  readonly point: number | null
  readonly low?: number | null
  readonly high?: number | null
}

/** One line for each row: a point and its interval; an interval that is open above ends in an arrow. A rule marks what is compared with. */
export function rowsPlot(rows: readonly Row[], title: string, written: Written, compared: number | null): string {
  const values = [...rows.flatMap(({ point, low, high }) => [point, low, high]), compared].filter(
    (value) => typeof value === 'number' && value > 0,
  )
  if (values.length === 0) return ''
  const { place, ticks } = scaleOver(values as number[], 136, width - 26)
  const bottom = 8 + rows.length * rowHigh * 1.4
  const drawn = rows.map(({ name, point, low, high }, row) => {
    const y = 16 + row * rowHigh * 1.4
    const open = low !== null && low !== undefined && high === null
    const end = open ? width - 12 : typeof high === 'number' ? place(high) : null
    return [
      label(122, y + 4, short(name, 20), 'end'),
      typeof low === 'number' && end !== null ? line(place(low), y, end, y, 'range') : '',
      open ? label(width - 12, y + 4, '→') : '',
      point === null ? label(134, y + 4, '–') : dot(place(point), y),
    ].join('')
  })
  const axis = ticks.map(
    (tick) => line(place(tick), 4, place(tick), bottom, 'grid') + label(place(tick), bottom + 14, written(tick), 'middle'),
  )
  const mark = compared === null ? '' : line(place(compared), 4, place(compared), bottom, 'compared')
  return picture(bottom + 22, title, [...axis, mark, ...drawn])
}

/** Bands along a share of the people, or along changed links. */
export function bandPlot(bands: readonly Band[], title: string, written: Written, share: Written): string {
  const known = bands.filter((band) => band.median !== null && band.low !== null && band.high !== null)
  if (known.length < 2) return ''
  const y = scaleOver(
    known.flatMap(({ low, high }) => [low!, high!]),
    150,
    12,
  )
  const shares = known.map((band) => band.share)
  const [first, last] = [Math.min(...shares), Math.max(...shares)]
  const x = (value: number) => 70 + ((width - 96) * (value - first)) / (last - first)
  const grid = y.ticks.map(
    (tick) => line(70, y.place(tick), width - 20, y.place(tick), 'grid') + label(62, y.place(tick) + 4, written(tick), 'end'),
  )
  const ends = known.map((band) => line(x(band.share), y.place(band.low!), x(band.share), y.place(band.high!), 'range'))
  const dots = known.map((band) => dot(x(band.share), y.place(band.median!)))
  const under = known
    .filter((_, at) => known.length <= 6 || at % 3 === 0 || at === known.length - 1)
    .map((band) => label(x(band.share), 172, share(band.share), 'middle'))
  return picture(180, title, [...grid, ...ends, path(known.map((band) => [x(band.share), y.place(band.median!)])), ...dots, ...under])
}

/** Chains of a sampler, one line each, on one scale. */
export function tracePlot(traces: readonly (readonly number[])[], title: string, written: Written): string {
  const y = scaleOver(traces.flat(), 150, 12)
  const grid = y.ticks.map(
    (tick) => line(70, y.place(tick), width - 8, y.place(tick), 'grid') + label(62, y.place(tick) + 4, written(tick), 'end'),
  )
  const ways = traces.map((trace) =>
    path(trace.map((value, at) => [70 + ((width - 80) * at) / Math.max(1, trace.length - 1), y.place(value)])),
  )
  return picture(160, title, [...grid, ...ways])
}

function short(text: string, most = 14): string {
  const signs = Array.from(text)
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text
}
