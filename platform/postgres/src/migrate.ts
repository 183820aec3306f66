import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ok, refuse } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import type pg from 'pg'
import type { Database } from './database.ts'
import { migrationOf, planMigrations } from './migration-plan.ts'
import type { Applied, Migration } from './migration-plan.ts'
import { installQueue } from './queue.ts'
import type { DatabaseServer } from './server.ts'

/** The house's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** One number for all Fanals on a server: who migrates keeps the others waiting. */
const advisoryLock = 4_603_001

export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => migrationOf(file, readFileSync(path.join(folder, file), 'utf8')))
}

/**
 * Applies what is missing, then the queue's own tables: each migration in a transaction of its own, one process at a time.
 * @returns the names applied now; a refusal names the file that stands in the way
 */
export function migrate(server: DatabaseServer, folder = migrationsFolder): Promise<Outcome<{ applied: string[] }>> {
  return applyMigrations(server, readMigrations(folder))
}

/** As {@link migrate}, with migrations already read. */
export async function applyMigrations(server: DatabaseServer, files: readonly Migration[]): Promise<Outcome<{ applied: string[] }>> {
  const db = server.connect('migrator', { max: 1 })
  try {
    const done = await migrateOver(db, files)
    if (done.ok) await installQueue(db)
    return done
  } finally {
    await db.close()
  }
}

/** What a migrate would apply now, without applying it; refuses as migrate would. */
export async function migrationState(server: DatabaseServer): Promise<Outcome<{ missing: string[] }>> {
  const db = server.connect('migrator', { max: 1 })
  try {
    const [there] = await db.query<{ there: boolean }>("select to_regclass('fanal_meta.schema_migration') is not null as there")
    const applied =
      there?.there === true
        ? await db.query<Applied & Record<string, unknown>>(
            'select version, name, checksum from fanal_meta.schema_migration order by version',
          )
        : []
    const plan = planMigrations(readMigrations(), applied)
    return plan.ok ? ok({ missing: plan.value.map((migration) => migration.name) }) : plan
  } finally {
    await db.close()
  }
}

async function migrateOver(db: Database, files: readonly Migration[]): Promise<Outcome<{ applied: string[] }>> {
  const client = await db.pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${advisoryLock})`)
    await client.query(`
      create schema if not exists fanal_meta;
      create table if not exists fanal_meta.schema_migration (
        version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<Applied>('select version, name, checksum from fanal_meta.schema_migration order by version')
    const plan = planMigrations(files, rows)
    if (!plan.ok) return plan
    for (const migration of plan.value) {
      // oxlint-disable-next-line no-await-in-loop -- their order is the point
      const done = await applyOne(client, migration)
      if (!done.ok) return done
    }
    return ok({ applied: plan.value.map((migration) => migration.name) })
  } finally {
    // @NOTE the connection ends, and the lock with it.
    client.release(true)
  }
}

/** A line that begins or ends a transaction; the `begin` of a function's body has no semicolon. */
const ownTransaction = /^\s*(begin|start transaction|commit|rollback)\s*;/im

async function applyOne(client: pg.PoolClient, { name, version, checksum, text }: Migration): Promise<Outcome<null>> {
  try {
    if (ownTransaction.test(text)) throw new Error('it begins or ends a transaction of its own')
    await client.query('begin')
    await client.query(text)
    await client.query('insert into fanal_meta.schema_migration (version, name, checksum) values ($1, $2, $3)', [version, name, checksum])
    await client.query('commit')
    return ok(null)
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    const why = fault instanceof Error ? fault.message : 'unknown'
    return refuse('migration-failed', {
      en: `The migration ${name} failed and changed nothing (${why}): the database stays at the version before it.`,
      fr: `La migration ${name} a échoué sans rien modifier (${why}) : la base de données reste à la version précédente.`,
    })
  }
}
