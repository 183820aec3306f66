import type { Bilingual } from '@fanal/kernel'
import type { Cell, Dimension, Edition, Table } from '../edition.ts'
import { columnsText as text } from './columns.text.ts'
import { decimalText, decimalsOf } from './decimal.ts'
import { memberName, periodOf, placeAt, timeAt } from './dimensions.ts'

/** A column of a table's file: what it is called there, what it means, and what stands in it. */
export interface Column {
  readonly name: string
  readonly title: Bilingual
  readonly datatype: 'string' | 'decimal' | 'integer' | 'boolean'
  /** Whether something stands in every row. */
  readonly required: boolean
  readonly of: (cell: Cell) => string
}

const fixed = (name: keyof typeof text, of: (cell: Cell) => string, more: Partial<Column> = {}): Column => ({
  name,
  title: text[name],
  datatype: 'string',
  required: false,
  of,
  ...more,
})

/**
 * The columns in the order of Statistics Canada's own files (REF_DATE, GEO, …, UOM, …, COORDINATE, VALUE, STATUS, SYMBOL, …, DECIMALS), with names in both
 * languages beside codes, and then what a figure here has besides. DGUID, SCALAR_FACTOR, VECTOR and TERMINATED are left out: nothing here has one.
 */
export function columnsOf(table: Table, edition: Pick<Edition, 'period'>): readonly Column[] {
  const [time, place] = [timeAt(table), placeAt(table)]
  const others = table.dimensions.flatMap((dimension, at) =>
    at === time || at === place ? [] : threeOf(dimension, at, nameOf(dimension.id)),
  )
  const decimals = String(Math.max(0, ...table.cells.map(({ value }) => (value === null ? 0 : decimalsOf(value)))))
  return distinct([
    fixed('REF_DATE', (cell) => periodOf(table, cell, edition), { required: true }),
    ...(place === -1 ? [] : threeOf(table.dimensions[place]!, place, 'GEO')),
    ...others,
    fixed('UOM', () => table.unit, { required: true }),
    fixed('UOM_EN', () => table.unitName.en),
    fixed('UOM_FR', () => table.unitName.fr),
    fixed('COORDINATE', ({ id }) => id, { required: true }),
    fixed('VALUE', ({ value }) => (value === null ? '' : decimalText(value)), { datatype: 'decimal' }),
    fixed('STATUS', ({ status }) => status),
    fixed('SYMBOL', ({ symbol }) => symbol),
    fixed('DECIMALS', () => decimals, { datatype: 'integer', required: true }),
    fixed('SOURCE', ({ source }) => source ?? ''),
    fixed('MARK', ({ mark }) => mark ?? ''),
    fixed('VINTAGE', ({ vintage }) => vintage ?? ''),
    fixed('APPROXIMATE', ({ approximate }) => String(approximate), { datatype: 'boolean', required: true }),
    fixed('NUMERATOR', ({ from }) => from?.numerator ?? ''),
    fixed('DENOMINATOR', ({ from }) => from?.denominator ?? ''),
    fixed('PER', ({ from }) => (from === null ? '' : decimalText(from.per)), { datatype: 'decimal' }),
    fixed('NOTE_EN', ({ note }) => note?.en ?? ''),
    fixed('NOTE_FR', ({ note }) => note?.fr ?? ''),
  ])
}

/** A dimension by code and by its names in both languages. */
function threeOf(dimension: Dimension, at: number, name: string): Column[] {
  const code = (cell: Cell) => cell.at[at] ?? ''
  const { en, fr } = dimension.name
  return [
    { name, title: { en: `${en} (code)`, fr: `${fr} (code)` }, datatype: 'string', required: true, of: code },
    {
      name: `${name}_EN`,
      title: { en: `${en} (in English)`, fr: `${fr} (en anglais)` },
      datatype: 'string',
      required: false,
      of: (cell) => memberName(dimension, code(cell)).en,
    },
    {
      name: `${name}_FR`,
      title: { en: `${en} (in French)`, fr: `${fr} (en français)` },
      datatype: 'string',
      required: false,
      of: (cell) => memberName(dimension, code(cell)).fr,
    },
  ]
}

const reserved: ReadonlySet<string> = new Set(Object.keys(text))

/** CSVW's column names are letters, digits and `_`, and begin with no `_`. A dimension that is called as a column of every file gets `DIM_` before it. */
function nameOf(id: string): string {
  const name = id.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
  return reserved.has(name) || !/^[A-Z]/.test(name) ? `DIM_${name.replace(/^_+/, '')}` : name
}

function distinct(columns: readonly Column[]): readonly Column[] {
  const seen = new Map<string, number>()
  return columns.map((column) => {
    const before = seen.get(column.name) ?? 0
    seen.set(column.name, before + 1)
    return before === 0 ? column : { ...column, name: `${column.name}_${before + 1}` }
  })
}
