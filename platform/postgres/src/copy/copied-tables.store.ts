import type { ClientBase } from 'pg'
import type { Applied } from '../migration-plan.ts'
import { type TableLink, tableOrder } from './table-order.ts'

export interface CopiedTable {
  readonly table: string
  /** All but those that the database computes itself. */
  readonly columns: readonly string[]
}

/** Copied without their rows: who is signed in here is signed in nowhere else, and no half of a key outlives its session in a copy. */
export const fleeting: ReadonlySet<string> = new Set(['session', 'sign_in_attempt', 'passkey_challenge'])

const tablesOf = `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where c.relnamespace = 'fanal'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
group by c.relname`

const linksOf = `select conrelid::regclass::text as from, confrelid::regclass::text as to
from pg_constraint where contype = 'f' and connamespace = 'fanal'::regnamespace`

/** Tables whose rows the migrator might not all see: row security binds it, and no policy shows it everything. */
const hiddenFromOwner = `select c.relname as table from pg_class c
where c.relnamespace = 'fanal'::regnamespace and c.relforcerowsecurity and not exists (
  select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
    and p.polroles = array[(select oid from pg_roles where rolname = 'fanal_migrator')] and pg_get_expr(p.polqual, p.polrelid) = 'true')`

const bare = (name: string): string => name.replace(/^fanal\./, '').replaceAll('"', '')

/**
 * Every table of ours, in an order in which they can be filled.
 * @throws Error where the migrator could not see every row of one
 */
export async function copiedTables(client: ClientBase): Promise<readonly CopiedTable[]> {
  const { rows: hidden } = await client.query<{ table: string }>(hiddenFromOwner)
  if (hidden.length > 0) throw new Error(`rows may be hidden from a copy of ${hidden.map(({ table }) => table).join(', ')}`)
  const { rows: tables } = await client.query<CopiedTable>(tablesOf)
  const { rows: links } = await client.query<TableLink>(linksOf)
  const columns = new Map(tables.map((one) => [one.table, one.columns]))
  const order = tableOrder(
    [...columns.keys()],
    links.map(({ from, to }) => ({ from: bare(from), to: bare(to) })),
  )
  return order.map((table) => ({ table, columns: columns.get(table) ?? [] }))
}

/** Tables that are bound by row security even for their owner: `copy from` refuses those. */
export async function forcedTables(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select relname as table from pg_class where relnamespace = 'fanal'::regnamespace and relforcerowsecurity order by relname`,
  )
  return rows.map(({ table }) => table)
}

export async function appliedMigrations(client: ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>('select version, name, checksum from fanal_meta.schema_migration order by version')
  return rows
}

/** A name of ours as an identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const columnsOf = ({ columns }: CopiedTable): string => columns.map(quoted).join(', ')
