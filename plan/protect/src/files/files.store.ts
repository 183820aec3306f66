import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { type CaseFile, type FileClass, type FileId, type RemovalReason, noteOfFile } from './case-file.ts'

/** Of db/migrations/0043_case_files.sql. */
interface FileTables {
  'fanal.case_file': {
    organization_id: OrganizationId
    file_id: FileId
    subject_id: SubjectId
    case_id: CaseId
    class: FileClass
    state: CaseFile['state']
    padded: number
    begun_by: MemberId
    begun_at: Date
    kept_at: Date | null
    removed_by: MemberId | null
    removed_at: Date | null
    removal_reason: RemovalReason | null
  }
  'fanal.case_file_chunk': {
    organization_id: OrganizationId
    subject_id: SubjectId
    class: FileClass
    field: string
    chunk_index: number
    file_id: FileId
    bytes: Uint8Array
  }
}

const fileOf = (row: FileTables['fanal.case_file']): CaseFile => ({
  id: row.file_id,
  subject: row.subject_id,
  caseId: row.case_id,
  class: row.class,
  state: row.state,
  padded: row.padded,
  begunBy: row.begun_by,
  begunAt: row.begun_at,
  keptAt: row.kept_at,
  removedBy: row.removed_by,
  removedAt: row.removed_at,
  removalReason: row.removal_reason,
})

/** A file, where its class is open to whoever asks. */
export async function fileById(organization: OrganizationId, id: FileId, tx: Queries): Promise<CaseFile | null> {
  const row = await tx
    .tables<FileTables>()
    .selectFrom('fanal.case_file')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('file_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : fileOf(row)
}

/** Waits for whoever else acts on this file, or counts what stands under this name, until the transaction ends. */
export async function takeTurn(name: string, tx: Queries): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 40))`.execute(tx.tables())
}

/** Every file of a case whose class is open to whoever asks, the latest first; those that were removed too. */
export async function filesOfCase(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<readonly CaseFile[]> {
  const rows = await tx
    .tables<FileTables>()
    .selectFrom('fanal.case_file')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('case_id', '=', caseId)
    .orderBy('begun_at', 'desc')
    .orderBy('file_id')
    .execute()
  return rows.map(fileOf)
}

/** How many files of a class a person has that were not removed. */
export async function countFiles(organization: OrganizationId, subject: SubjectId, of: FileClass, tx: Queries): Promise<number> {
  const { count } = await tx
    .tables<FileTables>()
    .selectFrom('fanal.case_file')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('class', '=', of)
    .where('state', '<>', 'removed')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Answers false where the id is another file's. */
export async function insertFile(
  organization: OrganizationId,
  {
    id,
    subject,
    caseId,
    class: of,
    padded,
    begunBy,
    begunAt,
  }: Pick<CaseFile, 'id' | 'subject' | 'caseId' | 'class' | 'padded' | 'begunBy' | 'begunAt'>,
  tx: Queries,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<FileTables>()
    .insertInto('fanal.case_file')
    .values({
      organization_id: organization,
      file_id: id,
      subject_id: subject,
      case_id: caseId,
      class: of,
      state: 'arriving',
      padded,
      begun_by: begunBy,
      begun_at: begunAt,
      kept_at: null,
      removed_by: null,
      removed_at: null,
      removal_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes down that a file is whole. */
export async function markKept(organization: OrganizationId, id: FileId, at: Date, tx: Queries): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<FileTables>()
    .updateTable('fanal.case_file')
    .set({ state: 'kept', kept_at: at })
    .where('organization_id', '=', organization)
    .where('file_id', '=', id)
    .where('state', '=', 'arriving')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type ChunkPlace = Pick<CaseFile, 'id' | 'subject' | 'class'>

const chunks = (organization: OrganizationId, { id, subject, class: of }: ChunkPlace, tx: Queries) =>
  tx
    .tables<FileTables>()
    .selectFrom('fanal.case_file_chunk')
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('class', '=', of)
    .where('field', '=', noteOfFile(id))

/** Whether a chunk stands at a place, and is the one that was sent. */
export async function chunkThere(
  organization: OrganizationId,
  file: ChunkPlace,
  index: number,
  bytes: Uint8Array,
  tx: Queries,
): Promise<'absent' | 'same' | 'differs'> {
  const row = await chunks(organization, file, tx)
    .select((eb) => eb('bytes', '=', bytes).as('same'))
    .where('chunk_index', '=', index)
    .executeTakeFirst()
  if (row === undefined) return 'absent'
  return row.same ? 'same' : 'differs'
}

/** Keeps a chunk; one that stands there already stays as it is. */
export async function insertChunk(
  organization: OrganizationId,
  file: ChunkPlace,
  index: number,
  bytes: Uint8Array,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<FileTables>()
    .insertInto('fanal.case_file_chunk')
    .values({
      organization_id: organization,
      subject_id: file.subject,
      class: file.class,
      field: noteOfFile(file.id),
      chunk_index: index,
      file_id: file.id,
      bytes,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How many chunks are there, and how far they go without a gap. */
export async function heldOf(
  organization: OrganizationId,
  file: ChunkPlace,
  tx: Queries,
): Promise<{ readonly count: number; readonly held: number }> {
  const { rows } = await sql<{ count: number; held: number }>`
    select count(*)::integer as count, count(*) filter (where c.chunk_index = c.nth)::integer as held
    from (select chunk_index, row_number() over (order by chunk_index) - 1 as nth from fanal.case_file_chunk
      where organization_id = ${organization} and subject_id = ${file.subject} and class = ${file.class} and field = ${noteOfFile(file.id)}) c`.execute(
    tx.tables(),
  )
  return rows[0] ?? { count: 0, held: 0 }
}

/** Sealed chunks from a place on, in their order. */
export async function chunksFrom(
  organization: OrganizationId,
  file: ChunkPlace,
  from: number,
  limit: number,
  tx: Queries,
): Promise<readonly Uint8Array[]> {
  const rows = await chunks(organization, file, tx)
    .select('bytes')
    .where('chunk_index', '>=', from)
    .orderBy('chunk_index')
    .limit(limit)
    .execute()
  return rows.map(({ bytes }) => bytes)
}

/** Destroys a file's key, name and bytes; its row stays. */
export async function removeRow(id: FileId, reason: RemovalReason, at: Date, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select fanal.case_file_remove(${id}, ${reason}, ${at}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}

export interface Unfinished {
  readonly organization: OrganizationId
  readonly file: CaseFile
}

/** Files that were begun before a moment and are not whole, in every organization: for the clock, which sees codes only. */
export async function unfinishedFiles(before: Date, limit: number, tx: Queries): Promise<readonly Unfinished[]> {
  const rows = await tx
    .tables<FileTables>()
    .selectFrom('fanal.case_file')
    .selectAll()
    .where('state', '=', 'arriving')
    .where('begun_at', '<', before)
    .orderBy('begun_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organization: row.organization_id, file: fileOf(row) }))
}

export async function dropRow({ organization, file }: Unfinished, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select fanal.case_file_drop(${organization}, ${file.id}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}
