import type { Bilingual, Language } from '@fanal/kernel'
import type { Cell, Edition, Table } from '../edition.ts'
import type { Ways } from './ways.ts'

/** What every page of an edition is made with. */
export interface View {
  readonly edition: Edition
  readonly language: Language
  readonly ways: Ways
  /** Other files of the folder, for the list of downloads. */
  readonly files: readonly { readonly path: string; readonly bytes: number | null }[]
}

export interface InTable {
  readonly table: Table
  readonly cell: Cell
}

/** The cell that a reference points to. */
export function cellAt(edition: Edition, figure: string): InTable | null {
  const [id, cell] = [figure.slice(0, figure.indexOf('/')), figure.slice(figure.indexOf('/') + 1)]
  const table = edition.tables.find((one) => one.id === id)
  const found = table?.cells.find((one) => one.id === cell)
  return table === undefined || found === undefined ? null : { table, cell: found }
}

/** The names of a cell’s members, in the order of the dimensions: `Labour, Within a day`. */
export function labelOf(table: Table, at: readonly string[], language: Language): string {
  const names = table.dimensions.map(
    ({ members }, index) => members.find(({ code }) => code === at[index])?.name[language] ?? at[index] ?? '',
  )
  return names.join(', ')
}

export function departmentName(edition: Edition, code: string, language: Language): string {
  return edition.departments.find((one) => one.code === code)?.name[language] ?? code
}

export const saying = (language: Language) => (words: Bilingual) => words[language]

/** Words that more words follow: they end in a full stop, whoever wrote them. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
