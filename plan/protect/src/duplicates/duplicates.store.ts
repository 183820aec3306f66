import type { Id, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'
import type { SubjectToken, TokenKind } from './tokens.ts'

export type MergeId = Id<'merge'>

export const mergeReasons = ['person-said', 'same-documents', 'colleague-knows'] as const
export type MergeReason = (typeof mergeReasons)[number]

export const splitReasons = ['two-people', 'mistake', 'person-asked'] as const
export type SplitReason = (typeof splitReasons)[number]

/** Somebody who may be the same person; of people whom the reader has no grant for only that there is somebody. */
export interface Twin {
  readonly other: SubjectId | null
  readonly kinds: readonly TokenKind[]
}

export interface Merge {
  readonly id: MergeId
  readonly kept: SubjectId
  readonly merged: SubjectId
  readonly reason: MergeReason
  readonly at: Date
  readonly by: MemberId
}

/** Of db/migrations/0038_walls.sql. */
interface MergeTables {
  'fanal.subject_merge': {
    organization_id: OrganizationId
    merge_id: MergeId
    kept_id: SubjectId
    merged_id: SubjectId
    reason: MergeReason
    merged_by: MemberId
    merged_at: Date
    split_at: Date | null
  }
  'fanal.protection_case': { organization_id: OrganizationId; case_id: string; subject_id: SubjectId; number: string; opened_at: Date }
}

export async function twinsOf(subject: SubjectId, tx: Queries): Promise<readonly Twin[]> {
  const { rows } = await sql<{ other_id: SubjectId | null; kinds: TokenKind[] }>`select * from fanal.subject_twins(${subject})`.execute(
    tx.tables(),
  )
  return rows.map((row) => ({ other: row.other_id, kinds: row.kinds }))
}

export async function keepTokensOf(subject: SubjectId, tokens: readonly SubjectToken[], at: Date, tx: Queries): Promise<number> {
  const kinds = tokens.map(({ kind }) => kind)
  const bytes = tokens.map(({ token }) => `\\x${Buffer.from(token).toString('hex')}`)
  const { rows } = await sql<{
    kept: number
  }>`select fanal.subject_tokens_keep(${subject}, ${kinds}::text[], ${bytes}::bytea[], ${at}) as kept`.execute(tx.tables())
  return rows[0]?.kept ?? 0
}

export async function mergeRows(
  one: { readonly id: MergeId; readonly merged: SubjectId; readonly kept: SubjectId; readonly reason: MergeReason },
  at: Date,
  tx: Queries,
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select fanal.subject_merge_into(${one.id}, ${one.merged}, ${one.kept}, ${one.reason}, ${at}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}

export async function splitRows(id: MergeId, reason: SplitReason, at: Date, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select fanal.subject_split(${id}, ${reason}, ${at}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}

/** The merges that stand of a person, in either direction. */
export async function mergesOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly Merge[]> {
  const rows = await tx
    .tables<MergeTables>()
    .selectFrom('fanal.subject_merge')
    .selectAll()
    .where('organization_id', '=', organization)
    .where((eb) => eb.or([eb('kept_id', '=', subject), eb('merged_id', '=', subject)]))
    .where('split_at', 'is', null)
    .orderBy('merged_at')
    .execute()
  return rows.map((row) => ({
    id: row.merge_id,
    kept: row.kept_id,
    merged: row.merged_id,
    reason: row.reason,
    at: row.merged_at,
    by: row.merged_by,
  }))
}

export async function mergeById(organization: OrganizationId, id: MergeId, tx: Queries): Promise<Merge | null> {
  const row = await tx
    .tables<MergeTables>()
    .selectFrom('fanal.subject_merge')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('merge_id', '=', id)
    .where('split_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: row.merge_id, kept: row.kept_id, merged: row.merged_id, reason: row.reason, at: row.merged_at, by: row.merged_by }
}

/** The latest case of each of these people, for whoever may see it: what somebody looks at before they decide. */
export async function casesOf(
  organization: OrganizationId,
  subjects: readonly SubjectId[],
  tx: Queries,
): Promise<ReadonlyMap<SubjectId, { readonly id: string; readonly number: string }>> {
  if (subjects.length === 0) return new Map()
  const rows = await tx
    .tables<MergeTables>()
    .selectFrom('fanal.protection_case')
    .select(['subject_id', 'case_id', 'number'])
    .where('organization_id', '=', organization)
    .where('subject_id', 'in', [...subjects])
    .orderBy('opened_at')
    .execute()
  return new Map(rows.map((row) => [row.subject_id, { id: row.case_id, number: row.number }]))
}
