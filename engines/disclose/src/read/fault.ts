import type { Bilingual } from '../words.ts'

export type FaultCode =
  | 'not-text'
  | 'empty'
  | 'too-big'
  | 'quote'
  | 'header'
  | 'no-column'
  | 'width'
  | 'missing'
  | 'too-long'
  | 'formula'
  | 'not-a-number'
  | 'negative'
  | 'fractional'
  | 'too-many'
  | 'duplicate'
  | 'total'
  | 'nesting'
  | 'too-wide'

/** Why a file cannot be tabulated, and where: row and column count from 1, the header is row 1; 0 where it is the whole. */
export interface TableFault {
  readonly code: FaultCode
  readonly row: number
  readonly column: number
  readonly say: Bilingual
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TableFault }

export function refused(
  code: FaultCode,
  row: number,
  column: number,
  en: string,
  fr: string,
): { readonly ok: false; readonly fault: TableFault } {
  const where = place(row, column)
  return { ok: false, fault: { code, row, column, say: { en: `${where.en}${en}`, fr: `${where.fr}${fr}` } } }
}

function place(row: number, column: number): Bilingual {
  if (row === 0) return { en: '', fr: '' }
  if (column === 0) return { en: `Row ${row}: `, fr: `Ligne ${row} : ` }
  return { en: `Row ${row}, column ${column}: `, fr: `Ligne ${row}, colonne ${column} : ` }
}
