import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'
import type { ErasureState } from './erasure-machine.ts'
import type { RequestKind, RequestState } from './request-machine.ts'
import type { Erasure, ErasureId, IdentityCheck, LegalHold, RefusalReason, RequestChannel, RequestId, SubjectRequest } from './request.ts'

interface RequestRow {
  organization_id: OrganizationId
  request_id: RequestId
  subject_id: SubjectId
  kind: RequestKind
  channel: RequestChannel
  identity_check: IdentityCheck | null
  state: RequestState
  version: number
  seq: number
  refusal_reason: RefusalReason | null
  due_at: Date
  rule: string
  asked_at: Date
  asked_by: MemberId | null
  ended_at: Date | null
  ended_by: MemberId | null
}

interface ErasureRow {
  organization_id: OrganizationId
  erasure_id: ErasureId
  subject_id: SubjectId
  request_id: RequestId
  state: ErasureState
  version: number
  seq: number
  requested_by: MemberId
  requested_at: Date
  approved_by: MemberId | null
  legal_hold: LegalHold | null
  ended_at: Date | null
}

/** Of db/migrations/0036_my_record.sql. */
interface RequestTables {
  'fanal.subject_request': RequestRow
  'fanal.erasure': ErasureRow
}

const requestOf = (row: RequestRow): SubjectRequest => ({
  id: row.request_id,
  organization: row.organization_id,
  subject: row.subject_id,
  kind: row.kind,
  channel: row.channel,
  identityCheck: row.identity_check,
  state: row.state,
  version: row.version,
  seq: row.seq,
  refusalReason: row.refusal_reason,
  dueAt: row.due_at,
  rule: row.rule,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  endedAt: row.ended_at,
})

const erasureOf = (row: ErasureRow): Erasure => ({
  id: row.erasure_id,
  organization: row.organization_id,
  subject: row.subject_id,
  request: row.request_id,
  state: row.state,
  version: row.version,
  seq: row.seq,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  approvedBy: row.approved_by,
  legalHold: row.legal_hold,
  endedAt: row.ended_at,
})

/** @param lock  holds it against every other change until the transaction ends */
export async function requestById(
  organization: OrganizationId,
  id: RequestId,
  tx: Queries,
  { lock = false } = {},
): Promise<SubjectRequest | null> {
  const query = tx
    .tables<RequestTables>()
    .selectFrom('fanal.subject_request')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('request_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

/** What waits for an answer, the soonest due first; or what was answered, the latest first. Row security says of whom. */
export async function requestsDue(
  organization: OrganizationId,
  { ended, limit }: { readonly ended: boolean; readonly limit: number },
  tx: Queries,
): Promise<readonly SubjectRequest[]> {
  const rows = await tx
    .tables<RequestTables>()
    .selectFrom('fanal.subject_request')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('ended_at', ended ? 'is not' : 'is', null)
    .orderBy('due_at', ended ? 'desc' : 'asc')
    .orderBy('request_id')
    .limit(limit)
    .execute()
  return rows.map(requestOf)
}

export async function insertRequest(request: SubjectRequest, tx: Queries): Promise<void> {
  await tx
    .tables<RequestTables>()
    .insertInto('fanal.subject_request')
    .values({
      organization_id: request.organization,
      request_id: request.id,
      subject_id: request.subject,
      kind: request.kind,
      channel: request.channel,
      identity_check: request.identityCheck,
      state: request.state,
      version: request.version,
      seq: request.seq,
      refusal_reason: request.refusalReason,
      due_at: request.dueAt,
      rule: request.rule,
      asked_at: request.askedAt,
      asked_by: request.askedBy,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

export interface RequestChange {
  readonly state: RequestState
  readonly version: number
  readonly seq: number
  readonly identityCheck: IdentityCheck | null
  readonly refusalReason: RefusalReason | null
  readonly ended: { readonly at: Date; readonly by: MemberId } | null
}

export async function changeRequest(
  { organization, id }: Pick<SubjectRequest, 'organization' | 'id'>,
  change: RequestChange,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<RequestTables>()
    .updateTable('fanal.subject_request')
    .set({
      state: change.state,
      version: change.version,
      seq: change.seq,
      identity_check: change.identityCheck,
      refusal_reason: change.refusalReason,
      ended_at: change.ended?.at ?? null,
      ended_by: change.ended?.by ?? null,
    })
    .where('organization_id', '=', organization)
    .where('request_id', '=', id)
    .execute()
}

/** The latest erasure that a request led to. */
export async function erasureOfRequest(
  organization: OrganizationId,
  request: RequestId,
  tx: Queries,
  { lock = false } = {},
): Promise<Erasure | null> {
  const query = tx
    .tables<RequestTables>()
    .selectFrom('fanal.erasure')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('request_id', '=', request)
    .orderBy('requested_at', 'desc')
    .limit(1)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : erasureOf(row)
}

export async function insertErasure(erasure: Erasure, tx: Queries): Promise<void> {
  await tx
    .tables<RequestTables>()
    .insertInto('fanal.erasure')
    .values({
      organization_id: erasure.organization,
      erasure_id: erasure.id,
      subject_id: erasure.subject,
      request_id: erasure.request,
      state: erasure.state,
      version: erasure.version,
      seq: erasure.seq,
      requested_by: erasure.requestedBy,
      requested_at: erasure.requestedAt,
      approved_by: null,
      legal_hold: null,
      ended_at: null,
    })
    .execute()
}

export async function changeErasure({ organization, id, ...now }: Erasure, tx: Queries): Promise<void> {
  await tx
    .tables<RequestTables>()
    .updateTable('fanal.erasure')
    .set({
      state: now.state,
      version: now.version,
      seq: now.seq,
      approved_by: now.approvedBy,
      legal_hold: now.legalHold,
      ended_at: now.endedAt,
    })
    .where('organization_id', '=', organization)
    .where('erasure_id', '=', id)
    .execute()
}

/** How much of a person could still be opened; for privacy at the person's unit. */
export async function whatIsLeft(subject: SubjectId, tx: Queries): Promise<{ readonly wraps: number; readonly ciphertexts: number }> {
  const { rows } = await sql<{ wraps: number; ciphertexts: number }>`select wraps, ciphertexts from fanal.subject_left(${subject})`.execute(
    tx.tables(),
  )
  if (rows[0] === undefined) throw new Error('subject_left answered nothing')
  return rows[0]
}
