import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type pg from 'pg'
import { valueParsers } from './values.ts'
import { databaseRole } from './role.ts'
import type { Role } from './role.ts'

/** How a role gets in. */
export interface Door {
  config(role: Role): pg.PoolConfig
  /** Whether what is committed must be on disk; false for test databases only. */
  readonly durable: boolean
}

/** What a database and a transaction have in common: queries, typed by whoever asks. */
export interface Queries {
  /** Kysely over this connection, seen with the tables of one slice. */
  tables<Tables>(): Kysely<Tables>
  /** Plain SQL with `$1 …` values. Whole numbers beyond 2⁵³ throw a RangeError; `date` comes as text, `timestamptz` as Date. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** A pool whose every connection is one role. */
export interface Database extends Queries {
  readonly role: Role
  readonly kysely: Kysely<unknown>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool; connects at its first use.
 * @throws (at that use) Error where the server does not keep what it commits, or the connection is not the role
 */
export function openDatabase(door: Door, role: Role, max = 8): Database {
  const pool = new Pool({
    ...door.config(role),
    max,
    idleTimeoutMillis: door.durable ? 30_000 : 2000,
    connectionTimeoutMillis: 10_000,
    application_name: `fanal ${role}`,
    types: valueParsers,
    allowExitOnIdle: true,
    verify: (client, done) => {
      // oxlint-disable-next-line promise/no-callback-in-promise -- the pool asks for a callback
      assertFit(client, role, door.durable).then(() => done(), done)
    },
  })
  // @NOTE an idle connection that the server cuts is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // @NOTE a connection lost in the middle of a query reports more than once; the pool itself listens for the first only.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | undefined
  return {
    role,
    pool,
    kysely,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are the caller's to name
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => (closing ??= pool.end()),
  }
}

interface Fitness {
  role: string
  fsync: string
  synchronous_commit: string
  full_page_writes: string
}

/** The settings without which an acknowledged report could be lost (promise P2). */
export const durabilitySettings = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

async function assertFit(client: pg.PoolClient, role: Role, durable: boolean): Promise<void> {
  const { rows } = await client.query<Fitness>(
    `select current_user as role, ${durabilitySettings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  )
  const [found] = rows
  if (found?.role !== databaseRole(role)) throw new Error(`the connection is “${found?.role}”, not “${databaseRole(role)}”`)
  const off = durabilitySettings.find((name) => found[name] === 'off')
  if (durable && off !== undefined) throw new Error(`the database runs with ${off} off`)
}
