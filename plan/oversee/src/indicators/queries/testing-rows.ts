import type { TestDatabase } from '@fanal/postgres/testing'

/** Puts a row of another pillar where its own acts would have put it: this one imports none of them. */
export async function put(database: TestDatabase, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row)
  await database.asOperator(
    `insert into fanal.${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
}

/** The codes that a column may hold, as its check says. */
export async function codesHeld(database: TestDatabase, table: string, column: string): Promise<readonly string[]> {
  const rows = await database.asOperator<{ text: string }>(
    `select pg_get_constraintdef(c.oid) as text from pg_constraint c where c.conrelid = $1::regclass and c.contype = 'c' and c.conname = $2`,
    [`fanal.${table}`, `${table}_${column}_check`],
  )
  return [...(rows[0]?.text ?? '').matchAll(/'([^']+)'::text/g)].map(([, code]) => code!)
}
