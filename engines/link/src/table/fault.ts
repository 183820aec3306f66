/** What is wrong with a file, where, in both languages. The row is a sheet's row: the header is row 1. */
export interface TableFault {
  readonly code:
    | 'empty'
    | 'not-text'
    | 'encoding'
    | 'zero-character'
    | 'duplicate-header'
    | 'empty-header'
    | 'missing-column'
    | 'row-length'
    | 'open-quote'
    | 'long-cell'
    | 'formula'
    | 'missing-id'
    | 'duplicate-id'
    | 'settings'
  readonly row: number | null
  readonly column: string | null
  readonly en: string
  readonly fr: string
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly TableFault[] }

export function faultAt(code: TableFault['code'], row: number | null, column: string | null, say: { en: string; fr: string }): TableFault {
  const inColumn = column === null ? { en: '', fr: '' } : { en: `column “${shown(column)}”`, fr: `colonne « ${shown(column)} »` }
  const inRow = row === null ? { en: '', fr: '' } : { en: `row ${row}`, fr: `ligne ${row}` }
  const at = (language: 'en' | 'fr', colon: string) => {
    const place = [inRow[language], inColumn[language]].filter((part) => part !== '').join(', ')
    return place === '' ? '' : `${place}${colon}`
  }
  return { code, row, column, en: `${at('en', ': ')}${say.en}`, fr: `${at('fr', '\u00A0: ')}${say.fr}` }
}

/** A header may be anything: it is shown short. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
