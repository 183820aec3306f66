import type { Language } from '@fanal/kernel'
import type { Cell, Dimension, Table } from '../../edition.ts'

export interface ChartPoint {
  readonly cell: Cell
  readonly label: string
  /** The year in which its period begins; null where it is no period. */
  readonly year: number | null
}

export interface ChartData {
  readonly kind: 'bars' | 'line'
  readonly points: readonly ChartPoint[]
  /** Above 0. */
  readonly highest: number
}

const mostBars = 12
const mostPoints = 40

const yearOf = (code: string): number | null => (/^\d{4}(?:-\d{2})?$/.test(code) ? Number(code.slice(0, 4)) : null)

const withoutTotal = ({ members, total }: Dimension) => members.filter(({ code }) => code !== total)

function isTime(dimension: Dimension): boolean {
  const years = withoutTotal(dimension).map(({ code }) => yearOf(code))
  return years.every((year) => year !== null) && new Set(years).size === years.length
}

/** The cells along one dimension, where every other stands at its total. */
function pointsAlong(table: Table, along: number, language: Language): ChartPoint[] {
  const others = table.dimensions.map(({ total }, index) => (index === along ? null : total))
  const dimension = table.dimensions[along]!
  const ordered = isTime(dimension)
    ? withoutTotal(dimension).toSorted((a, b) => yearOf(a.code)! - yearOf(b.code)!)
    : withoutTotal(dimension)
  return ordered.flatMap(({ code, name }) => {
    const cell = table.cells.find(({ at }) => at.every((one, index) => one === (index === along ? code : others[index])))
    return cell === undefined ? [] : [{ cell, label: name[language], year: yearOf(code) }]
  })
}

/** What a chart of a table shows: its periods as a line, else its groups as bars. Null where there is nothing to compare, or too much for one picture. */
export function chartOf(table: Table, language: Language): ChartData | null {
  const able = table.dimensions.flatMap((dimension, index) => {
    const isFree = table.dimensions.every(({ total }, other) => other === index || total !== null)
    return isFree ? [{ index, isTime: isTime(dimension) }] : []
  })
  const along = able.find((one) => one.isTime) ?? able[0]
  if (along === undefined) return null
  const points = pointsAlong(table, along.index, language)
  const values = points.flatMap(({ cell }) => cell.value ?? [])
  const highest = Math.max(0, ...values)
  if (points.length < 2 || highest <= 0 || values.some((value) => value < 0)) return null
  const kind = along.isTime && points.length >= 3 ? 'line' : 'bars'
  return points.length > (kind === 'line' ? mostPoints : mostBars) ? null : { kind, points, highest }
}

/** A round number at or above the highest value, so that a scale can be read. */
export function roundAbove(highest: number): number {
  const step = 10 ** Math.floor(Math.log10(highest))
  const times = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * step >= highest * (1 - 1e-12)) ?? 10
  return Number((times * step).toPrecision(3))
}
