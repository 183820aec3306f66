import type { Cell, Edition } from './edition.ts'
import { marksTable, standingsTable } from './counted-here.ts'

/** A published figure that is not what the other published figures make of it. */
export interface Differing {
  readonly figure: string
  readonly printed: string
  readonly recomputed: string
}

const shown = ({ value, status }: Pick<Cell, 'value' | 'status'>): string => (value === null ? status : String(value))

/** To as many decimals as the printed figure has. */
function roundedLike(value: number, printed: number): number {
  const decimals = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0
  return Number(value.toFixed(decimals))
}

/** Makes again, from published figures alone, every figure that can be: ratios from their parts, and what the edition counts of itself. */
export function recompute(edition: Edition): Differing[] {
  const cells = new Map(edition.tables.flatMap((table) => table.cells.map((cell) => [`${table.id}/${cell.id}`, cell])))
  return [...ratios(edition, cells), ...ownCounts(edition, cells)]
}

function ratios(edition: Edition, cells: ReadonlyMap<string, Cell>): Differing[] {
  return edition.tables.flatMap((table) =>
    table.cells.flatMap((cell) => {
      if (cell.from === null) return []
      const [top, below] = [cells.get(cell.from.numerator)?.value ?? null, cells.get(cell.from.denominator)?.value ?? null]
      const isThere = top !== null && below !== null
      const made = !isThere ? null : below === 0 ? '...' : String(roundedLike((top / below) * cell.from.per, cell.value ?? 0))
      const figure = `${table.id}/${cell.id}`
      if (made === null) return cell.value === null ? [] : [{ figure, printed: shown(cell), recomputed: 'x' }]
      return shown(cell) === made ? [] : [{ figure, printed: shown(cell), recomputed: made }]
    }),
  )
}

function ownCounts(edition: Edition, cells: ReadonlyMap<string, Cell>): Differing[] {
  const { standings, pillars, cutoff, period } = edition
  const others = edition.tables.filter(({ id }) => id !== 'standings' && id !== 'marks')
  return [standingsTable(standings, pillars, cutoff), marksTable(others, period.id, cutoff)].flatMap((table) =>
    table.cells.flatMap((cell) => {
      const printed = cells.get(`${table.id}/${cell.id}`)
      if (printed === undefined || shown(printed) === shown(cell)) return []
      return [{ figure: `${table.id}/${cell.id}`, printed: shown(printed), recomputed: shown(cell) }]
    }),
  )
}
