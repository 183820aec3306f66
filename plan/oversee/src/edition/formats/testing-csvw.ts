import type { Cell, Table } from '../edition.ts'

interface Description {
  readonly url: string
  readonly dialect: {
    readonly delimiter: string
    readonly quoteChar: string
    readonly lineTerminators: readonly string[]
    readonly trim: boolean
  }
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string
      readonly titles: { readonly en: readonly string[]; readonly fr: readonly string[] }
      readonly datatype: string
      readonly required?: boolean
      readonly null?: readonly string[]
    }[]
    readonly primaryKey: readonly string[]
  }
}

type Value = string | number | boolean | null

const read: Readonly<Record<string, (text: string) => Value>> = {
  string: (text) => text,
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : fail(`no boolean: ${text}`)),
  integer: (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : fail(`no integer: ${text}`)),
  decimal: (text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : fail(`no decimal: ${text}`)),
}

function fail(why: string): never {
  throw new Error(why)
}

/** Reads a CSV file by its description and nothing else, one letter after the other, apart from the reader that Fanal ships. */
export function rowsBy(description: Description, bytes: Uint8Array): readonly Readonly<Record<string, Value>>[] {
  const { dialect, tableSchema } = description
  const [header, ...rows] = split(new TextDecoder().decode(bytes), dialect)
  for (const [at, { titles }] of tableSchema.columns.entries()) {
    const name = header?.[at] ?? ''
    if (!titles.en.includes(name) || !titles.fr.includes(name)) fail(`column ${at} is called ${name}`)
  }
  const seen = new Set<string>()
  return rows.map((cells) => {
    if (cells.length !== tableSchema.columns.length) fail('a row of another width')
    const values = tableSchema.columns.map(({ name, datatype, required, null: empty = [''] }, at) => {
      const isNull = empty.includes(cells[at]!)
      if (isNull && required === true) fail(`${name} is required`)
      return [name, isNull ? null : read[datatype]!(cells[at]!)] as const
    })
    const row = Object.fromEntries(values)
    const key = JSON.stringify(tableSchema.primaryKey.map((name) => row[name]))
    if (seen.has(key)) fail(`twice: ${key}`)
    seen.add(key)
    return row
  })
}

function split(text: string, { delimiter, quoteChar, lineTerminators: [end = ''] }: Description['dialect']): string[][] {
  const rows: string[][] = []
  let [row, cell, isQuoted] = [[] as string[], '', false]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!
    if (isQuoted) {
      if (letter !== quoteChar) cell += letter
      else if (text[at + 1] === quoteChar) cell += text[++at]!
      else isQuoted = false
    } else if (letter === quoteChar) isQuoted = true
    else if (letter === delimiter) {
      row.push(cell)
      cell = ''
    } else if (text.startsWith(end, at)) {
      rows.push([...row, cell])
      ;[row, cell] = [[], '']
      at += end.length - 1
    } else cell += letter
  }
  return rows
}

/** The cells of a table out of such rows; the columns of its dimensions are found by their titles. */
export function cellsFrom(table: Table, description: Description, bytes: Uint8Array): readonly Cell[] {
  const { columns } = description.tableSchema
  const codes = new Map(columns.map(({ name, titles }) => [titles.en[1] ?? '', name]))
  const timeIs = table.dimensions.findIndex(({ id }) => ['period', 'year', 'ref-date'].includes(id))
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : null)
  return rowsBy(description, bytes).map((row) => {
    const at = table.dimensions.map(
      ({ name }, index) => text(row[index === timeIs ? 'REF_DATE' : (codes.get(`${name.en} (code)`) ?? '')]) ?? '',
    )
    const note = text(row['NOTE_EN'])
    const numerator = text(row['NUMERATOR'])
    return {
      id: text(row['COORDINATE']) ?? '',
      at,
      value: typeof row['VALUE'] === 'number' ? row['VALUE'] : null,
      status: (text(row['STATUS']) ?? '') as Cell['status'],
      symbol: (text(row['SYMBOL']) ?? '') as Cell['symbol'],
      from: numerator === null ? null : { numerator, denominator: text(row['DENOMINATOR']) ?? '', per: Number(row['PER']) },
      mark: text(row['MARK']) as Cell['mark'],
      source: text(row['SOURCE']),
      vintage: text(row['VINTAGE']),
      approximate: row['APPROXIMATE'] === true,
      note: note === null ? null : { en: note, fr: text(row['NOTE_FR']) ?? '' },
    }
  })
}

export const asDescription = (bytes: Uint8Array): Description => JSON.parse(new TextDecoder().decode(bytes)) as Description
