import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyMigrations, readMigrations } from '../migrate.ts'
import type { DatabaseServer } from '../server.ts'
import { type CopiedTable, columnsOf, copiedTables, forcedTables, quoted } from './copied-tables.store.ts'
import { type CopyEnd, type CopyHeader, copyVersion, readCopy } from './copy-lines.ts'

export interface CopiedIn {
  /** When the copy was made. */
  readonly at: string
  readonly rows: number
  readonly tables: number
  /** The database's version at that time, and those that were applied since. */
  readonly from: string
  readonly applied: readonly string[]
}

export const notEmpty: Refusal = refuse('not-empty', {
  en: 'There is a database here already. A copy is put back into an empty one: choose an empty data folder (FANAL_DATA). Nothing was changed.',
  fr: 'Il y a déjà une base de données ici. Une copie se rétablit dans une base vide\u00A0: choisissez un dossier de données vide (FANAL_DATA). Rien n’a été modifié.',
})

const notWhole = (why: string): Refusal =>
  refuse('not-whole', {
    en: `The copy cannot be read to its end (${why}). Nothing was put back: take another one.`,
    fr: `La copie ne se lit pas jusqu’au bout (${why}). Rien n’a été rétabli\u00A0: prenez-en une autre.`,
  })

const newer: Refusal = refuse('newer', {
  en: 'The copy was made by a newer Fanal, or its migrations are not those of this one: put it back with the Fanal that made it. Nothing was changed.',
  fr: 'La copie vient d’un Fanal plus récent, ou ses migrations ne sont pas celles de celui-ci\u00A0: rétablissez-la avec le Fanal qui l’a faite. Rien n’a été modifié.',
})

/**
 * Puts a copy into an empty database: all of it or nothing, at the version it was made at; then whatever this Fanal adds is applied to it.
 * @param onObject  told of the caller's own lines before any table is filled; what it throws ends the work
 */
export async function copyIn(
  server: DatabaseServer,
  source: AsyncIterable<Uint8Array>,
  onObject: (value: object) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome<CopiedIn>> {
  const db = server.connect('migrator', { max: 2 })
  const client = await db.pool.connect()
  const filling = new Filling(server, client, onObject)
  try {
    await readCopy(source, filling)
    return await filling.finish()
  } catch (fault) {
    await filling.abandon(fault)
    if (fault instanceof Refused) return fault.refusal
    return notWhole(fault instanceof Error ? fault.message : 'unknown')
  } finally {
    client.release(true)
    await db.close()
  }
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

class Filling {
  readonly #server: DatabaseServer
  readonly #client: PoolClient
  readonly #onObject: (value: object) => Promise<void>
  #header: CopyHeader | null = null
  #end: CopyEnd | null = null
  #known = new Map<string, CopiedTable>()
  #forced: readonly string[] = []
  #into: { readonly table: string; readonly stream: Writable; failed: Promise<never> } | null = null
  readonly #rows = new Map<string, number>()

  constructor(server: DatabaseServer, client: PoolClient, onObject: (value: object) => Promise<void>) {
    this.#server = server
    this.#client = client
    this.#onObject = onObject
  }

  async object(value: unknown): Promise<void> {
    if (typeof value !== 'object' || value === null) throw new RangeError('a line is no object')
    if (this.#end !== null) throw new RangeError('there is more after its end')
    if (this.#header === null) await this.#begin(value)
    else if ('table' in value) await this.#open(value)
    else if ('end' in value) this.#end = endOf(value)
    else await this.#onObject(value)
  }

  async rows(bytes: Uint8Array): Promise<void> {
    const into = this.#into
    if (into === null) throw new RangeError('rows stand before their table')
    let count = 0
    for (let from = bytes.indexOf(0x0a); from !== -1; from = bytes.indexOf(0x0a, from + 1)) count += 1
    this.#rows.set(into.table, (this.#rows.get(into.table) ?? 0) + count)
    if (!into.stream.write(bytes)) await Promise.race([once(into.stream, 'drain'), into.failed])
  }

  async endOfTable(): Promise<void> {
    const into = this.#into
    if (into === null) throw new RangeError('a table ends that did not begin')
    this.#into = null
    into.stream.end()
    await Promise.race([once(into.stream, 'finish'), into.failed])
  }

  async #begin(value: object): Promise<void> {
    const header = headerOf(value)
    const files = readMigrations()
    const same = header.migrations.every((one, index) => {
      const file = files[index]
      return file?.version === one.version && file.name === one.name && file.checksum === one.checksum
    })
    if (!same) throw new Refused(newer)
    if (!(await isEmpty(this.#client, header.migrations.length))) throw new Refused(notEmpty)
    this.#header = header
    const migrated = await applyMigrations(this.#server, files.slice(0, header.migrations.length))
    if (!migrated.ok) throw new Refused(migrated)
    await this.#client.query('begin')
    this.#known = new Map((await copiedTables(this.#client)).map((one) => [one.table, one]))
    this.#forced = await forcedTables(this.#client)
    // @NOTE `copy from` refuses a table that binds its owner; inside the transaction nobody else sees it open
    await this.#client.query(this.#forced.map((table) => `alter table fanal.${quoted(table)} no force row level security`).join(';\n'))
    // @NOTE what the migrations themselves put into a table is in the copy
    await this.#client.query(`truncate ${[...this.#known.keys()].map((table) => `fanal.${quoted(table)}`).join(', ')}`)
  }

  async #open(value: object): Promise<void> {
    const { table, columns } = tableOf(value)
    const known = this.#known.get(table)
    if (known === undefined || [...known.columns].toSorted().join() !== [...columns].toSorted().join())
      throw new RangeError(`its table ${table} is unknown`)
    if (this.#rows.has(table)) throw new RangeError(`its table ${table} stands twice`)
    this.#rows.set(table, 0)
    const stream = this.#client.query(copyFrom(`copy fanal.${quoted(table)} (${columnsOf({ table, columns })}) from stdin`))
    const failed = once(stream, 'error').then(([fault]) => {
      throw fault instanceof Error ? fault : new Error('the rows were not taken')
    })
    failed.catch(() => undefined)
    this.#into = { table, stream, failed }
  }

  async finish(): Promise<Outcome<CopiedIn>> {
    const [header, end] = [this.#header, this.#end]
    if (header === null || end === null) throw new RangeError('its end is missing')
    const told = Object.entries(end.end)
    const differs = told.find(([table, count]) => this.#rows.get(table) !== count)?.[0]
    if (differs !== undefined || told.length !== this.#rows.size || told.length !== this.#known.size)
      throw new RangeError(`its table ${differs ?? ''} is not whole`)
    await this.#client.query(this.#forced.map((table) => `alter table fanal.${quoted(table)} force row level security`).join(';\n'))
    await this.#client.query('commit')
    await this.#client.query('analyze')
    const applied = await applyMigrations(this.#server, readMigrations())
    if (!applied.ok) return applied
    const rows = told.reduce((sum, [, count]) => sum + count, 0)
    return ok({ at: header.at, rows, tables: told.length, from: header.migrations.at(-1)?.name ?? '', applied: applied.value.applied })
  }

  async abandon(fault: unknown): Promise<void> {
    this.#into?.stream.destroy(fault instanceof Error ? fault : undefined)
    await this.#client.query('rollback').catch(() => undefined)
  }
}

/** Nothing is there, or the tables of no later version and in them nothing that ever happened. */
async function isEmpty(client: PoolClient, version: number): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('fanal_meta.schema_migration') is not null as there`)
  if (rows[0]?.there !== true) return true
  const { rows: found } = await client.query<{ isFree: boolean }>(
    `select count(*) <= $1 and to_regclass('fanal.ledger_entry') is not null as "isFree" from fanal_meta.schema_migration`,
    [version],
  )
  if (found[0]?.isFree !== true) return false
  const { rows: entries } = await client.query('select 1 from fanal.ledger_entry limit 1')
  return entries.length === 0
}

function headerOf(value: object): CopyHeader {
  if (
    !('fanal' in value) ||
    value.fanal !== 'copy' ||
    !('version' in value) ||
    !('migrations' in value) ||
    !Array.isArray(value.migrations)
  )
    throw new RangeError('it does not begin like a copy')
  if (value.version !== copyVersion) throw new Refused(newer)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each migration is compared with ours next
  return value as unknown as CopyHeader
}

function tableOf(value: object): CopiedTable {
  if (!('table' in value) || typeof value.table !== 'string' || !('columns' in value) || !Array.isArray(value.columns))
    throw new RangeError('a table has no name')
  const columns: unknown[] = value.columns
  if (!columns.every((column) => typeof column === 'string')) throw new RangeError('a column has no name')
  return { table: value.table, columns }
}

function endOf(value: object): CopyEnd {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- counts are compared with what was read
  return value as unknown as CopyEnd
}
