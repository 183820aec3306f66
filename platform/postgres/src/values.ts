import { types } from 'pg'
import type { CustomTypesConfig } from 'pg'

/** @see PostgreSQL, src/include/catalog/pg_type.dat */
const int8 = 20
const date = 1082

/** @throws RangeError beyond 2⁵³, where a number would be rounded in silence */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is too large')
  return value
}

/** How values leave the database: int8 as a number, date as its text (a day has no time zone). */
export const valueParsers: CustomTypesConfig = {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its overloads return any; ours is one function for both formats
  getTypeParser: ((oid: number, format: 'text' | 'binary' = 'text'): unknown => {
    if (format === 'text' && oid === int8) return wholeNumber
    if (format === 'text' && oid === date) return String
    // oxlint-disable-next-line typescript/no-unsafe-return, typescript/no-unsafe-enum-assignment, typescript/no-unsafe-type-assertion -- the library types its own table by an enum and any
    return types.getTypeParser(oid, format)
  }) as CustomTypesConfig['getTypeParser'],
}
