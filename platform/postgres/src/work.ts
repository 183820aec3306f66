import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database, Queries } from './database.ts'
import { databaseRole } from './role.ts'

/** Who works, as row security sees it. What is left out is nobody. */
export interface WorkSettings {
  /** The member. */
  readonly actor?: string | null
  readonly organization?: string | null
  /** Codes of the duties the member holds. */
  readonly duties?: readonly string[]
  /** Why protected data are read, as a code. */
  readonly purpose?: string | null
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/** One transaction's queries; unusable once it has ended. */
export interface Transaction extends Queries {
  readonly kysely: Kysely<unknown>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const code = /^[a-z][a-z0-9.-]{0,62}$/

/**
 * The text that opens a unit of work: one trip, and `SET LOCAL` rather than `set_config()`, which Citus does not pass on.
 * @throws RangeError where a value is neither a UUID nor a code: nothing else may stand in this text
 */
export function openingText(role: Database['role'], settings: WorkSettings): string {
  const { actor, organization, duties = [], purpose, isolation = 'read committed', readOnly = false } = settings
  const values = {
    actor: checked(actor, uuid),
    organization: checked(organization, uuid),
    duties: duties.map((duty) => checked(duty, code)).join(','),
    purpose: checked(purpose, code),
  }
  return [
    `BEGIN ISOLATION LEVEL ${isolation.toUpperCase()} READ ${readOnly ? 'ONLY' : 'WRITE'}`,
    `SET LOCAL ROLE ${databaseRole(role)}`,
    ...Object.entries(values).map(([name, value]) => `SET LOCAL fanal.${name} = '${value}'`),
  ].join('; ')
}

function checked(value: string | null | undefined, shape: RegExp): string {
  if (value === null || value === undefined) return ''
  if (!shape.test(value)) throw new RangeError('a setting of a unit of work is neither a UUID nor a code')
  return value
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws.
 * @throws what `work` throws; Error where the database could not commit (then nothing was kept, unless the connection was lost meanwhile)
 */
export async function unitOfWork<T>(db: Database, settings: WorkSettings, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const opening = openingText(db.role, settings)
  const client = await db.pool.connect()
  const transaction = transactionOver(client)
  let lost: Error | undefined
  client.on('error', noteLoss)
  try {
    await client.query(opening)
    const result = await work(transaction.tx)
    transaction.end()
    await commit(client)
    return result
  } catch (fault) {
    transaction.end()
    await client.query('ROLLBACK').catch(noteLoss)
    throw fault
  } finally {
    client.removeListener('error', noteLoss)
    client.release(lost)
  }

  function noteLoss(fault: Error): void {
    lost = fault
  }
}

/** @NOTE PostgreSQL answers COMMIT with "ROLLBACK" after a statement failed, even if somebody swallowed that failure. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') throw new Error('a statement of this unit of work had failed: it was rolled back')
}

function transactionOver(client: pg.PoolClient): { tx: Transaction; end: () => void } {
  let open = true
  const onlyWhileOpen = () => {
    if (!open) throw new Error('this unit of work has ended')
  }
  // @NOTE Kysely gets the connection for its queries only: giving it back is ours to do.
  const connection = { query: client.query.bind(client), release: () => undefined }
  const pool = {
    options: {},
    connect: () => {
      onlyWhileOpen()
      return Promise.resolve(connection)
    },
    end: () => Promise.resolve(),
  }
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const tx: Transaction = {
    kysely,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are the caller's to name
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => {
      onlyWhileOpen()
      return (await client.query<Row>(text, [...values])).rows
    },
  }
  return { tx, end: () => (open = false) }
}
