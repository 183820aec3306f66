import type { Bilingual } from '../words.ts'

export type FaultCode =
  | 'not-text'
  | 'empty'
  | 'too-big'
  | 'quote'
  | 'no-lists'
  | 'too-many-lists'
  | 'list-name'
  | 'width'
  | 'missing'
  | 'not-a-mark'
  | 'not-a-count'
  | 'negative'
  | 'fractional'
  | 'too-many'
  | 'on-no-list'
  | 'duplicate'
  | 'empty-list'
  | 'nobody'

/** Why a file is no table of capture histories, and where: row and column count from 1, the header is row 1; 0 where it is the whole. */
export interface TableFault {
  readonly code: FaultCode
  readonly row: number
  readonly column: number
  readonly say: Bilingual
}

export function fault(code: FaultCode, row: number, column: number, en: string, fr: string): TableFault {
  const where = place(row, column)
  return { code, row, column, say: { en: `${where.en}${en}`, fr: `${where.fr}${fr}` } }
}

function place(row: number, column: number): Bilingual {
  if (row === 0 && column === 0) return { en: '', fr: '' }
  if (row === 0) return { en: `Column ${column}: `, fr: `Colonne ${column} : ` }
  if (column === 0) return { en: `Row ${row}: `, fr: `Ligne ${row} : ` }
  return { en: `Row ${row}, column ${column}: `, fr: `Ligne ${row}, colonne ${column} : ` }
}
