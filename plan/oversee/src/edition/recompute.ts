import { ratioOf } from '@fanal/disclose'
import type { Cell, Edition } from './edition.ts'
import { marksTable, standingsTable } from './counted-here.ts'

/** A published figure that is not what the other published figures make of it. */
export interface Differing {
  readonly figure: string
  readonly printed: string
  readonly recomputed: string
}

const shown = ({ value, status }: Pick<Cell, 'value' | 'status'>): string => (value === null ? status : String(value))

/** Makes again, from published figures alone, every figure that can be: ratios from their parts, and what the edition counts of itself. */
export function recompute(edition: Edition): Differing[] {
  const cells = new Map(edition.tables.flatMap((table) => table.cells.map((cell) => [`${table.id}/${cell.id}`, cell])))
  return [...ratios(edition, cells), ...ownCounts(edition, cells)]
}

function ratios(edition: Edition, cells: ReadonlyMap<string, Cell>): Differing[] {
  return edition.tables.flatMap((table) =>
    table.cells.flatMap((cell) => {
      if (cell.from === null) return []
      const [top, below] = [cells.get(cell.from.numerator), cells.get(cell.from.denominator)]
      const figure = `${table.id}/${cell.id}`
      if (top === undefined || below === undefined) return [{ figure, printed: shown(cell), recomputed: '..' }]
      // @NOTE the same arithmetic as when it was made, to the last bit; a share of more than all is too unreliable to print
      const made = shown(ratioOf(top, below, { per: cell.from.per, isShare: table.unit === 'percent' }))
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
