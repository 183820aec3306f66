import type { Id, OrganizationId } from '@fanal/kernel'
import type { Database, Transaction } from '@fanal/postgres'
import type { Entry } from '../entry.ts'
import { storable } from '../storable.ts'

export type ImportId = Id<'directory-import'>

/** The organization of an id or a name, as whoever runs the machine types it; `null` where none or several are meant. */
export async function organizationNamed(words: string, operator: Database): Promise<OrganizationId | null> {
  const rows = await operator.query<{ organization_id: OrganizationId }>(
    `select organization_id from fanal.organization
     where organization_id::text = lower($1) or lower(name_en) = lower($1) or lower(name_fr) = lower($1) limit 2`,
    [words.trim()],
  )
  return rows.length === 1 ? rows[0]!.organization_id : null
}

export interface ImportBegun {
  readonly id: ImportId
  readonly done: number
}

/** An import of exactly this that was cut off; `null` where there is none. */
export async function openImport(
  organization: OrganizationId,
  source: string,
  digest: Uint8Array,
  tx: Transaction,
): Promise<ImportBegun | null> {
  const rows = await tx.query<{ import_id: ImportId; done: number }>(
    `select import_id, done from fanal.directory_import
     where organization_id = $1 and source = $2 and digest = $3 and ended_at is null for update`,
    [organization, source, digest],
  )
  return rows[0] === undefined ? null : { id: rows[0].import_id, done: rows[0].done }
}

export async function beginImport(
  begun: {
    readonly organization: OrganizationId
    readonly id: ImportId
    readonly source: string
    readonly digest: Uint8Array
    readonly entries: number
    readonly at: Date
  },
  tx: Transaction,
): Promise<void> {
  await tx.query(
    `insert into fanal.directory_import (organization_id, import_id, source, digest, entries, done, begun_at) values ($1, $2, $3, $4, $5, 0, $6)`,
    [begun.organization, begun.id, begun.source, begun.digest, begun.entries, begun.at],
  )
}

export async function noteImported(
  organization: OrganizationId,
  id: ImportId,
  done: number,
  endedAt: Date | null,
  tx: Transaction,
): Promise<void> {
  await tx.query(`update fanal.directory_import set done = $3, ended_at = $4 where organization_id = $1 and import_id = $2`, [
    organization,
    id,
    done,
    endedAt,
  ])
}

export interface Compared {
  readonly added: number
  readonly changed: number
  readonly same: number
}

/** What of these entries the organization does not have yet, has otherwise, or has already. */
export async function compareEntries(organization: OrganizationId, entries: readonly Entry[], tx: Transaction): Promise<Compared> {
  const rows = entries.map(({ kind, id, body }) => ({ kind, entry_id: id, body }))
  const [counts] = await tx.query<{ added: number; same: number; total: number }>(
    `select count(*) filter (where kept.entry_id is null)::int as added, count(*) filter (where kept.body = row.body)::int as same, count(*)::int as total
     from jsonb_to_recordset($2::jsonb) as row (kind text, entry_id uuid, body jsonb)
     left join fanal.directory_entry kept on kept.organization_id = $1 and kept.kind = row.kind and kept.entry_id = row.entry_id`,
    [organization, storable(rows)],
  )
  const { added = 0, same = 0, total = 0 } = counts ?? {}
  return { added, same, changed: total - added - same }
}
