import pg from 'pg'

const { builtins, getTypeParser } = pg.types

/** @throws RangeError beyond 2⁵³, where a number would be rounded in silence */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is too large')
  return value
}

/** How values leave the database: int8 as a number, date as its text (a day has no time zone). */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === builtins.INT8) return wholeNumber
    if (format !== 'binary' && oid === builtins.DATE) return String
    return getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}
