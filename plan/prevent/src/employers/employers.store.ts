import type { Queries, Transaction } from '@fanal/postgres'
import type { Day, EmployerRecord, EmployerSource } from './employer-record.ts'
import type { Snapshot } from './look-up.ts'
import type { ReadList, ReadRow } from './reading/read-list.ts'

/** What is read and written of db/migrations/0028_employer_record.sql. */
interface EmployerTables {
  'fanal.employer_snapshot': {
    source: EmployerSource
    as_of: string
    imported_at: Date
    file_sha256: Buffer
    rows: number
    invented: boolean
    anomalies: string
    set_aside: string
  }
  'fanal.employer_record': { source: EmployerSource; as_of: string; row: number; names: string; address: string; says: string; raw: string }
}

/** A list that is kept already. */
export interface KeptSnapshot {
  readonly source: EmployerSource
  readonly asOf: Day
  readonly sha256: string
}

/** Rows that one statement writes. */
const batch = 1000

/** The lists of one kind that are kept, the newest first. */
export async function keptSnapshots(source: EmployerSource, tx: Transaction): Promise<readonly KeptSnapshot[]> {
  const rows = await tx.query<{ as_of: string; sha256: string }>(
    `select to_char(as_of, 'YYYY-MM-DD') as as_of, encode(file_sha256, 'hex') as sha256
     from fanal.employer_snapshot where source = $1 order by as_of desc for update`,
    [source],
  )
  return rows.map(({ as_of: asOf, sha256 }) => ({ source, asOf, sha256 }))
}

export async function insertSnapshot(
  list: ReadList,
  of: { readonly sha256: string; readonly isInvented: boolean; readonly now: Date },
  tx: Transaction,
): Promise<void> {
  const { source, asOf, rows, setAside, anomalies } = list
  await tx
    .tables<EmployerTables>()
    .insertInto('fanal.employer_snapshot')
    .values({
      source,
      as_of: asOf,
      imported_at: of.now,
      file_sha256: Buffer.from(of.sha256, 'hex'),
      rows: rows.length,
      invented: of.isInvented,
      anomalies: JSON.stringify(anomalies),
      set_aside: JSON.stringify(setAside),
    })
    .execute()
  for (let from = 0; from < rows.length; from += batch)
    // oxlint-disable-next-line no-await-in-loop -- one transaction is one connection
    await tx
      .tables<EmployerTables>()
      .insertInto('fanal.employer_record')
      .values(rows.slice(from, from + batch).map(rowOf))
      .execute()
}

function rowOf({ record, raw }: ReadRow): EmployerTables['fanal.employer_record'] {
  const { source, asOf, row, names, address, says } = record
  return { source, as_of: asOf, row, names: JSON.stringify(names), address, says: JSON.stringify(says), raw: JSON.stringify(raw) }
}

/** Takes one list out again, so that a corrected file of the same day can stand in its place. */
export async function deleteSnapshot(source: EmployerSource, asOf: Day, tx: Transaction): Promise<void> {
  for (const table of ['fanal.employer_record', 'fanal.employer_snapshot'] as const)
    // oxlint-disable-next-line no-await-in-loop -- the rows point at their list
    await tx.tables<EmployerTables>().deleteFrom(table).where('source', '=', source).where('as_of', '=', asOf).execute()
}

/** A list that is shown; the hash tells when another file took its place. */
export type PublishedSnapshot = Snapshot & { readonly sha256: string }

export async function publishedSnapshots(db: Pick<Queries, 'query'>): Promise<readonly PublishedSnapshot[]> {
  return await db.query<PublishedSnapshot>(
    `select source, to_char(as_of, 'YYYY-MM-DD') as "asOf", rows, invented as "isInvented", encode(file_sha256, 'hex') as sha256
     from fanal.published_employer_snapshot order by source desc`,
  )
}

export async function publishedEmployers(db: Pick<Queries, 'query'>): Promise<readonly EmployerRecord[]> {
  return await db.query<EmployerRecord & Record<string, unknown>>(
    `select source, to_char(as_of, 'YYYY-MM-DD') as "asOf", row, names, address, says from fanal.published_employer order by source desc, row`,
  )
}
