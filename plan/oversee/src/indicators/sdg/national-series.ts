import { type TableFault, rowsOf } from '@fanal/disclose'

export interface YearValue {
  readonly year: number
  readonly value: number
  /** Codes of what the row is about, as found; a dimension that is left empty stands at its total. */
  readonly about: Readonly<Record<string, string>>
}

type Read = { readonly ok: true; readonly value: readonly YearValue[] } | { readonly ok: false; readonly fault: TableFault }

const fault = (row: number, column: number, en: string, fr: string): Read => ({
  ok: false,
  fault: { code: 'not-a-number', row, column, say: { en: `Row ${row}: ${en}`, fr: `Ligne ${row}\u00A0: ${fr}` } },
})

/**
 * A national series as the sites of the global goals keep it: `Year`, dimensions, `Value`. No row is left out: one that cannot be read refuses the file.
 * @param dimensions the columns that say what a row is about; other columns are not read
 */
export function readNationalSeries(bytes: Uint8Array, dimensions: readonly string[] = []): Read {
  const rows = rowsOf(bytes)
  if (!rows.ok) return rows
  const [header, ...body] = rows.value
  const columns = header?.cells.map((cell) => cell.replace(/^\uFEFF/, '')) ?? []
  const [year, value] = ['Year', 'Value'].map((name) => columns.indexOf(name))
  const places = dimensions.map((name) => [name, columns.indexOf(name)] as const)
  if (year === -1 || value === -1 || places.some(([, at]) => at === -1))
    return fault(1, 0, 'a column is missing: Year, Value or a dimension.', 'une colonne manque : Year, Value ou une dimension.')
  const read: YearValue[] = []
  const seen = new Set<string>()
  for (const { number, cells } of body) {
    const [when, what] = [cells[year!] ?? '', cells[value!] ?? '']
    const about = Object.fromEntries(places.flatMap(([name, at]) => (cells[at] ? [[name, cells[at]]] : [])))
    if (!/^(19|20)\d\d$/.test(when)) return fault(number, year! + 1, 'the year is no year.', 'l’année n’en est pas une.')
    if (!/^\d+(\.\d+)?$/.test(what)) return fault(number, value! + 1, 'the value is no number.', 'la valeur n’est pas un nombre.')
    const key = JSON.stringify([when, about])
    if (seen.has(key))
      return fault(number, 0, 'the same year and codes a second time.', 'la même année et les mêmes codes une seconde fois.')
    seen.add(key)
    read.push({ year: Number(when), value: Number(what), about })
  }
  return { ok: true, value: read }
}
