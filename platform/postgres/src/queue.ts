import { PgBoss } from 'pg-boss'
import type { Database, Queries } from './database.ts'
import type { DatabaseServer } from './server.ts'
import type { Transaction } from './work.ts'

/** What a job carries: ids and codes, never words. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>

export interface JobOptions {
  /** Not before then. */
  readonly startAfter?: Date
  /** Two waiting jobs of one key and name are one. */
  readonly singletonKey?: string
  /** Default 5, with growing pauses. */
  readonly retryLimit?: number
}

export interface Queue {
  /** Puts a job into the caller's transaction: it exists if and only if that commits. */
  send(tx: Transaction, name: string, data: JobData, options?: JobOptions): Promise<void>
  /** Has jobs of a name done, one at a time; a handler that throws has it tried again. */
  work(name: string, handler: (data: JobData, signal: AbortSignal) => Promise<void>): Promise<void>
  /** A job by the clock, UTC, as five cron fields. Needs the role `worker`. */
  schedule(name: string, cron: string, data?: JobData): Promise<void>
  /** Waits for the jobs at hand, then lets go. */
  stop(): Promise<void>
}

const schema = 'queue'
/** @NOTE the maintenance that needs the tables' owner is off: the queue's roles do not own them. */
const quiet = { schema, createSchema: false, reindex: false, monitorVacuum: false } as const

/**
 * Opens the queue.
 * @param role  `worker` does jobs, keeps the clock and cleans up; `workbench` only sends
 * @param names  every name this process sends, does or schedules
 */
export async function openQueue(
  server: DatabaseServer,
  { role = 'worker', names }: { readonly role?: 'worker' | 'workbench'; readonly names: readonly string[] },
): Promise<Queue> {
  const db = server.connect(role, { max: role === 'worker' ? 4 : 2 })
  const runs = role === 'worker'
  const boss = new PgBoss({ db: adapter(db), ...quiet, migrate: false, supervise: runs, schedule: runs, cronMonitorIntervalSeconds: 15 })
  // @NOTE a lost connection is tried again by the queue's own timers; a job's own fault is kept with the job.
  boss.on('error', () => undefined)
  await boss.start()
  for (const name of names)
    // oxlint-disable-next-line no-await-in-loop -- each takes the same lock
    await boss.createQueue(name, { retryLimit: 5, retryDelay: 1, retryBackoff: true })
  return {
    async send(tx, name, data, { startAfter, singletonKey, retryLimit } = {}) {
      await boss.send(name, { ...data }, { ...given({ startAfter, singletonKey, retryLimit }), db: adapter(tx) })
    },
    async work(name, handler) {
      await boss.work<JobData>(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
        for (const job of jobs)
          // oxlint-disable-next-line no-await-in-loop -- one at a time is the promise
          await handler(job.data, job.signal)
      })
    },
    async schedule(name, cron, data = {}) {
      await boss.schedule(name, cron, { ...data }, { tz: 'UTC' })
    },
    async stop() {
      await boss.stop({ graceful: true, close: false, timeout: 20_000 })
      await db.close()
    },
  }
}

function adapter(queries: Queries) {
  return { executeSql: async (text: string, values: unknown[] = []) => ({ rows: await queries.query(text, values) }) }
}

function given<Options extends object>(options: Options): Partial<Options> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same object with fewer keys
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Options>
}

/** Keeps two installers apart. */
const grantLock = 4_603_002

/** Makes or updates the queue's own tables, as their owner, and says who may do what with them. */
export async function installQueue(db: Database): Promise<void> {
  const boss = new PgBoss({ db: adapter(db), ...quiet, migrate: true, createSchema: true, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false, close: false })
  // @NOTE one transaction under one lock: two processes that grant at once would trip over each other's rows
  await db.pool.query(`
    begin;
    select pg_advisory_xact_lock(${grantLock});
    grant usage on schema ${schema} to fanal_worker, fanal_workbench;
    grant select, insert, update, delete on all tables in schema ${schema} to fanal_worker;
    grant select, insert on all tables in schema ${schema} to fanal_workbench;
    grant update, delete on ${schema}.instance to fanal_workbench;
    grant execute on all functions in schema ${schema} to fanal_worker, fanal_workbench;
    commit`)
}
