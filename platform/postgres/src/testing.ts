import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import net from 'node:net'
import { fileURLToPath } from 'node:url'
import { must } from '@fanal/kernel'
import type pg from 'pg'
import { asSuperuser, openTo } from './bootstrap.ts'
import type { Database } from './database.ts'
import { embeddedDoor, serverBehind } from './embedded.ts'
import { makeFolders } from './folders.ts'
import { applyMigrations, readMigrations } from './migrate.ts'
import type { Migration } from './migration-plan.ts'
import { databaseRole } from './role.ts'
import type { Role } from './role.ts'
import type { DatabaseServer } from './server.ts'
import { guardSocket, testFolder, testServer } from './testing-place.ts'
import { wait } from './wait.ts'

/** A database of one's own on the shared test server. */
export interface TestDatabase {
  readonly server: DatabaseServer
  connect(role: Role, options?: { readonly max?: number }): Database
  /** Whoever runs the machine: sees and changes everything, past every grant and row security. */
  asOperator<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Closes the pools and removes the database. */
  drop(): Promise<void>
}

/**
 * A fresh clone of the migrated template; use a fresh organization per test and one clone per file.
 * The server is shared by every test process of this checkout and stops by itself after the last one.
 * @param upTo  how many of the migrations it has: all unless said otherwise; 0 for an empty database
 */
export async function testDatabase({ upTo = Number.POSITIVE_INFINITY }: { readonly upTo?: number } = {}): Promise<TestDatabase> {
  const sockets = await sharedServer()
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const template = upTo === 0 ? 'template0' : await migratedTemplate(sockets, upTo)
  await asSuperuser(sockets, async (client) => {
    await client.query(`create database ${name} owner ${databaseRole('migrator')} template ${template} strategy file_copy`)
    await openTo(client, name)
  })
  const server = serverBehind(embeddedDoor(sockets, name, testServer.durable), sockets, () => Promise.resolve())
  return {
    server,
    connect: (role, options) => server.connect(role, options),
    asOperator: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      asSuperuser(sockets, async (client) => (await client.query<Row>(text, [...values])).rows, name),
    async drop() {
      await server.stop()
      await asSuperuser(sockets, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

let held: Promise<string> | undefined

/** The folder of the shared server's socket. The connection to its guard stays open until this process ends. */
function sharedServer(): Promise<string> {
  return (held ??= join(testFolder()))
}

async function join(folder: string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt++) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    if (await greeted(guardSocket(folder))) return must(makeFolders(folder, { kind: 'plain' })).sockets
    if (attempt % 100 === 0) startGuard(folder)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await wait(50)
  }
  throw new Error('the shared test database did not start within 30 seconds')
}

function startGuard(folder: string): void {
  const script = fileURLToPath(new URL('./testing-guard.ts', import.meta.url))
  const guard = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder], { detached: true, stdio: 'ignore' })
  guard.unref()
}

function greeted(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = net.connect(file)
    line.once('data', () => {
      line.unref()
      resolve(true)
    })
    line.once('error', () => resolve(false))
    line.once('close', () => resolve(false))
  })
}

const templates = new Map<number, Promise<string>>()

/** The template of today's migrations, made once per server; its name carries their checksum. */
function migratedTemplate(sockets: string, upTo: number): Promise<string> {
  const known = templates.get(upTo) ?? makeTemplate(sockets, readMigrations().slice(0, upTo))
  templates.set(upTo, known)
  return known
}

function makeTemplate(sockets: string, migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { checksum } of migrations) hash.update(checksum)
  const template = `template_${hash.digest('hex').slice(0, 12)}`
  const making = `${template}_making`
  return asSuperuser(sockets, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [template])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 1) return template
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making} owner ${databaseRole('migrator')} template template0 strategy file_copy`)
    await openTo(client, making)
    const server = serverBehind(embeddedDoor(sockets, making, testServer.durable), sockets, () => Promise.resolve())
    const migrated = await applyMigrations(server, migrations)
    await server.stop()
    must(migrated)
    await client.query(`alter database ${making} rename to ${template}`)
    return template
  })
}
