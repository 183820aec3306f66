import type { Bilingual } from '@fanal/kernel'
import type { Cell, Edition, EditionFile, Table } from '../../edition.ts'
import { csvBytes } from '../csv.ts'
import { decimalText } from '../decimal.ts'
import { figureOf, memberName, periodOf, timeAt } from '../dimensions.ts'
import { projectionText as text } from './projections.text.ts'
import { isOfSdg } from './questions.ts'

export const openSdgPath = 'projections/sdg-16-2-2.csv'

interface SdgRow {
  readonly figure: string
  readonly cells: readonly string[]
}

interface Projected {
  readonly header: readonly string[]
  readonly rows: readonly SdgRow[]
  readonly gaps: readonly { readonly figure: string; readonly status: string; readonly why: Bilingual }[]
}

/**
 * Indicator 16.2.2 as Open SDG reads it: `Year`, a column for each breakdown (empty for the total), `Units`, `Series`, `Value`. That layout knows numbers only:
 * whatever is suppressed, missing or of no calendar year is told in a file of its own.
 */
export function openSdg(edition: Edition): Projected {
  const tables = edition.tables.filter(isOfSdg)
  const breakdowns = [
    ...new Set(tables.flatMap((table) => table.dimensions.flatMap(({ name }, at) => (at === timeAt(table) ? [] : [name.en])))),
  ]
  const told = tables.flatMap((table) => table.cells.map((cell) => ({ table, cell, why: whyNot(table, cell, edition) })))
  const isTwice = tables.length > new Set(tables.map(({ title }) => title.en)).size
  return {
    header: ['Year', ...breakdowns, 'Units', 'Series', 'Value'],
    rows: told.flatMap(({ table, cell, why }) =>
      why !== null || cell.value === null
        ? []
        : [
            {
              figure: figureOf(table, cell),
              cells: [
                periodOf(table, cell, edition),
                ...breakdowns.map((name) => memberIn(table, cell, name)),
                table.unitName.en,
                isTwice ? `${table.title.en} (${table.id})` : table.title.en,
                decimalText(cell.value),
              ],
            },
          ],
    ),
    gaps: [
      ...(tables.length === 0 ? [{ figure: '', status: '..', why: text.noSdg }] : []),
      ...told.flatMap(({ table, cell, why }) => (why === null ? [] : [{ figure: figureOf(table, cell), status: cell.status, why }])),
    ],
  }
}

export function openSdgFiles(edition: Edition): readonly EditionFile[] {
  const { header, rows, gaps } = openSdg(edition)
  return [
    { path: openSdgPath, bytes: csvBytes([header, ...rows.map(({ cells }) => cells)]) },
    {
      path: 'projections/sdg-16-2-2-gaps.csv',
      bytes: csvBytes([
        ['FIGURE', 'STATUS', 'WHY_EN', 'WHY_FR'],
        ...gaps.map(({ figure, status, why }) => [figure, status, why.en, why.fr]),
      ]),
    },
  ]
}

function whyNot(table: Table, cell: Cell, edition: Edition): Bilingual | null {
  if (cell.value === null) return cell.status === 'x' ? text.suppressed : text.missing
  return /^\d{4}$/.test(periodOf(table, cell, edition)) ? null : text.noCalendarYear
}

function memberIn(table: Table, cell: Cell, name: string): string {
  const at = table.dimensions.findIndex((dimension) => dimension.name.en === name)
  const dimension = table.dimensions[at]
  const code = cell.at[at]
  return dimension === undefined || code === undefined || code === dimension.total ? '' : memberName(dimension, code).en
}
