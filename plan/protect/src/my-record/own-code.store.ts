import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'
import type { OwnCode, OwnCodeId } from './own-code.ts'

/** Of db/migrations/0036_my_record.sql. */
interface OwnCodeTables {
  'fanal.own_code': {
    organization_id: OrganizationId
    subject_id: SubjectId
    code_id: OwnCodeId
    locator_hash: Uint8Array
    fetch_hash: Uint8Array
    made_by: MemberId
    made_at: Date
  }
}

/** The code that stands for a person; `null` where there is none, or whoever asks may not see the person. */
export async function ownCodeOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<OwnCode | null> {
  const row = await tx
    .tables<OwnCodeTables>()
    .selectFrom('fanal.own_code')
    .select(['subject_id', 'code_id', 'made_by', 'made_at'])
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.code_id, subject: row.subject_id, madeBy: row.made_by, madeAt: row.made_at }
}

export interface NewOwnCode extends OwnCode {
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
}

export async function insertOwnCode(organization: OrganizationId, code: NewOwnCode, tx: Queries): Promise<void> {
  await tx
    .tables<OwnCodeTables>()
    .insertInto('fanal.own_code')
    .values({
      organization_id: organization,
      subject_id: code.subject,
      code_id: code.id,
      locator_hash: code.locatorHash,
      fetch_hash: code.fetchHash,
      made_by: code.madeBy,
      made_at: code.madeAt,
    })
    .execute()
}

/** Ends the code of a person whose maker may not see any more what it opens, and asks for a new one. Answers whether there was one. */
export async function sweepOwnCode(organization: OrganizationId, subject: SubjectId, at: Date, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select fanal.own_code_sweep(${organization}, ${subject}, ${at}) as ended`.execute(
    tx.tables(),
  )
  return rows[0]?.ended ?? false
}

/** Takes a person's code and every key that it opened. Answers whether there was one. */
export async function takeOwnCode(subject: SubjectId, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select fanal.own_code_end(${subject}) as gone`.execute(tx.tables())
  return rows[0]?.gone ?? false
}
