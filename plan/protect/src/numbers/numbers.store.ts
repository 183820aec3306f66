import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { CountedWhat } from './numbers.ts'

export interface CountedRow {
  readonly what: CountedWhat
  readonly code: string
  /** Rounded to five; `null` where it is fewer than five. */
  readonly count: number | null
}

/** One year's counts, as db/migrations/0039_protection_numbers.sql rounds them. */
export async function countsOf(year: number, tx: Queries): Promise<readonly CountedRow[]> {
  const { rows } = await sql<{ what: CountedWhat; code: string; rounded: number; is_small: boolean }>`
    select what, code, rounded, is_small from fanal.protection_numbers(${`${year}-01-01`}::date, ${`${year + 1}-01-01`}::date)`.execute(
    tx.tables(),
  )
  return rows.map((row) => ({ what: row.what, code: row.code, count: row.is_small ? null : row.rounded }))
}
