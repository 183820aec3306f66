import { existsSync, readFileSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { ok } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { asSuperuser, bootstrap } from './bootstrap.ts'
import { openDatabase } from './database.ts'
import type { Database, Door } from './database.ts'
import { findDatabase, makeFolders, port, reachableBinaries } from './folders.ts'
import type { Folders } from './folders.ts'
import { holderOf, takeHold } from './holder.ts'
import { initialise, lastLine, writeSettings } from './initialise.ts'
import { clearStale, livingPostmaster, spawnPostmaster, stopPostmaster } from './postmaster.ts'
import { didNotStart, inUse, stopped } from './refusals.ts'
import { databaseRole } from './role.ts'
import type { DatabaseServer, OpenOptions } from './server.ts'
import { chooseSteward } from './steward.ts'
import type { Steward } from './steward.ts'
import { until, wait } from './wait.ts'

export interface EmbeddedOptions extends OpenOptions {
  readonly durable: boolean
  readonly database: string
  /** What this machine allows, unless a test asks for one. */
  readonly steward?: Steward
  readonly platform?: string
}

/** Opens the embedded PostgreSQL of a data folder; see {@link ./server.ts}. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Outcome<DatabaseServer>> {
  const packaged = findBinaries(options.platform)
  if (!packaged.ok) return packaged
  const steward = options.steward ?? chooseSteward(packaged.value)
  const made = makeFolders(options.dataDir, steward)
  if (!made.ok) return made
  const folders = made.value
  const door = embeddedDoor(folders.sockets, options.database, options.durable)

  if (options.startIfStopped === false) {
    if (!(await answers(folders.sockets))) return stopped(folders.named)
    return ok(serverBehind(door, folders.sockets, () => Promise.resolve()))
  }
  const attempt = await takeHold(folders.sockets)
  if (attempt.state === 'held') {
    if (options.attach !== true) return inUse(folders.named, attempt.by)
    return attachTo(folders, door, options)
  }
  const stop = async () => {
    await stopPostmaster(folders.data)
    await attempt.hold.release()
    removeIfEmpty(folders.sockets)
  }
  const running = await run(folders, packaged.value, steward, options)
  if (!running.ok) {
    await stop()
    return running
  }
  const revive = async (): Promise<Outcome<'answers' | 'started'>> => {
    if (await answers(folders.sockets)) return ok('answers')
    const again = await run(folders, packaged.value, steward, options)
    return again.ok ? ok('started') : again
  }
  return ok(serverBehind(door, folders.sockets, stop, revive))
}

/** Sees to it that the database of these folders runs and has its roles. The caller holds the lock. */
async function run(folders: Folders, packaged: Binaries, steward: Steward, options: EmbeddedOptions): Promise<Outcome<null>> {
  const found = findDatabase(folders, packaged.major)
  if (!found.ok) return found
  if (!(await adopt(folders))) {
    const binaries = reachableBinaries(packaged, steward)
    const made = found.value === 'present' ? ok(null) : await initialise(folders, binaries, steward, options.durable)
    if (!made.ok) return made
    const started = await start(folders, binaries, steward, options.durable)
    if (!started.ok) return started
  }
  await bootstrap(folders.sockets, options.database)
  return ok(null)
}

/** Takes over a server that a killed Fanal left running; one whose socket is gone or that is shutting down is stopped first. */
async function adopt(folders: Folders): Promise<boolean> {
  const orphan = livingPostmaster(folders.data)
  if (orphan === null) return false
  const door = path.join(orphan.sockets, `.s.PGSQL.${port}`)
  if (orphan.sockets === folders.sockets && existsSync(door) && (await until(() => answers(folders.sockets), 3000))) return true
  await stopPostmaster(folders.data)
  return false
}

/** @NOTE children of a killed server need a moment to notice; until then PostgreSQL refuses the folder, rightly. */
async function start(folders: Folders, binaries: Binaries, steward: Steward, durable: boolean): Promise<Outcome<null>> {
  const patience = performance.now() + 15_000
  writeSettings(folders, steward, durable)
  for (;;) {
    clearStale(folders)
    const started = spawnPostmaster(folders, binaries, steward)
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const settled = await until(async () => started.ended() || (await answers(folders.sockets)), 300_000)
    if (settled && !started.ended()) return ok(null)
    const said = readFileSync(folders.log, 'utf8')
    if (!said.includes('shared memory block') || performance.now() > patience) return didNotStart(folders.log, lastLine(said))
    // oxlint-disable-next-line no-await-in-loop -- as above
    await wait(200)
  }
}

/** Another process holds the lock: wait until its server answers, or take its place if it goes away. */
async function attachTo(folders: Folders, door: Door, options: EmbeddedOptions): Promise<Outcome<DatabaseServer>> {
  const ready = () => hasDatabase(folders.sockets, options.database)
  let held = true
  await until(async () => (await ready()) || !(held = (await holderOf(folders.sockets)) !== null), 300_000, 50)
  if (held) return ok(serverBehind(door, folders.sockets, () => Promise.resolve()))
  return openEmbedded(options)
}

function answers(sockets: string): Promise<boolean> {
  return asSuperuser(sockets, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  )
}

function hasDatabase(sockets: string, database: string): Promise<boolean> {
  return asSuperuser(sockets, (client) => client.query('select 1 from pg_database where datname = $1', [database])).then(
    ({ rowCount }) => rowCount === 1,
    () => false,
  )
}

export function embeddedDoor(sockets: string, database: string, durable: boolean): Door {
  return {
    durable,
    config: (role) => ({ host: sockets, port, database, user: databaseRole(role), options: '-c search_path=fanal,pg_temp' }),
  }
}

/** @param revive  only who started or adopted the server may start it again */
export function serverBehind(
  door: Door,
  sockets: string,
  stop: () => Promise<void>,
  revive: DatabaseServer['revive'] = () => Promise.resolve(ok('answers')),
): DatabaseServer {
  const pools = new Set<Database>()
  let stopping: Promise<void> | undefined
  return {
    kind: 'embedded',
    connect(role, { max } = {}) {
      const database = openDatabase(door, role, max)
      pools.add(database)
      return database
    },
    version: () =>
      asSuperuser(sockets, async (client) => {
        const { rows } = await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)
        return rows[0]?.version ?? ''
      }),
    revive: () => (stopping === undefined ? revive() : Promise.resolve(ok('answers'))),
    stop: () => (stopping ??= Promise.all([...pools].map((pool) => pool.close())).then(stop)),
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else is already using it again.
  }
}
