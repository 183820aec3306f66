import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from '../database.ts'
import { type CopiedTable, appliedMigrations, columnsOf, copiedTables, fleeting, quoted } from './copied-tables.store.ts'
import { type CopyEnd, type CopyHeader, copyVersion, endOfTable } from './copy-lines.ts'

/** Bytes gathered before they are handed on. */
const handful = 65_536

/**
 * Everything the database holds at one moment, as lines (see `copy-lines.ts`), while it goes on taking reports. The queue's own tables are left out: it makes them anew.
 * @param db  as `migrator`
 * @param at  when, as the header says it
 * @param first  lines of the caller's, after the header; objects that are no table
 */
export async function* copyOut(db: Database, at: string, first: readonly object[] = []): AsyncGenerator<Uint8Array> {
  const client = await db.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const header: CopyHeader = { fanal: 'copy', version: copyVersion, at, migrations: await appliedMigrations(client) }
    yield line(header)
    for (const one of first) yield line(one)
    const tables = await copiedTables(client)
    const rows: Record<string, number> = {}
    for (const one of tables) {
      yield line(one)
      rows[one.table] = fleeting.has(one.table) ? 0 : yield* rowsOf(client, one)
      yield endOfTable
    }
    const end: CopyEnd = { end: rows }
    yield line(end)
  } finally {
    // @NOTE the connection ends, and with it whatever was still being copied
    client.release(true)
  }
}

const line = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`)

async function* rowsOf(client: PoolClient, one: CopiedTable): AsyncGenerator<Uint8Array, number> {
  const copied = client.query(copyTo(`copy (select ${columnsOf(one)} from fanal.${quoted(one.table)}) to stdout`))
  let count = 0
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of copied as AsyncIterable<Buffer>) {
    for (let from = chunk.indexOf(0x0a); from !== -1; from = chunk.indexOf(0x0a, from + 1)) count += 1
    waiting.push(chunk)
    size += chunk.length
    if (size < handful) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
  return count
}
