import type { MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { SealedClass, WrappedSecret } from '@fanal/seal'
import type { CaseId, NeedDomain, RiskLevel } from '../cases/case.ts'
import type { GrantId, SubjectId } from '../grants/access-grant.ts'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import type { TransferState } from './transfer-machine.ts'
import type { CaseTransfer, PersonSaid, RejectReason, TransferId, TransferReason } from './transfer.ts'

interface TransferRow {
  organization_id: OrganizationId
  transfer_id: TransferId
  case_id: CaseId
  subject_id: SubjectId
  number: string
  risk_level: RiskLevel | null
  need_domains: readonly NeedDomain[]
  from_unit: UnitId
  from_member: MemberId
  to_unit: UnitId
  to_member: MemberId | null
  why: TransferReason
  person_said: PersonSaid
  proposed_by: MemberId
  proposed_at: Date
  respond_by: Date
  state: TransferState
  version: number
  seq: number
  accepted_by: MemberId | null
  accepted_at: Date | null
  grant_id: GrantId | null
  overlap_ends: Date | null
  rule: string | null
  reject_reason: RejectReason | null
  ended_at: Date | null
  former: readonly MemberId[]
  summary: { opened: string; met: number; open: number; unmet: number; given: number } | null
}

/** Of db/migrations/0044_case_transfer.sql. */
interface TransferTables {
  'fanal.case_transfer': TransferRow
  'fanal.case_transfer_key': {
    organization_id: OrganizationId
    transfer_id: TransferId
    subject_id: SubjectId
    class: SealedClass
    epoch: number
    reader_id: string
    wrap: WrappedSecret
    passed_by: MemberId
  }
}

const transferOf = ({ summary, ...row }: TransferRow): CaseTransfer => ({
  id: row.transfer_id,
  organization: row.organization_id,
  caseId: row.case_id,
  subject: row.subject_id,
  number: row.number,
  risk: row.risk_level,
  needs: row.need_domains,
  from: { unit: row.from_unit, member: row.from_member },
  to: { unit: row.to_unit, member: row.to_member },
  why: row.why,
  personSaid: row.person_said,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  respondBy: row.respond_by,
  state: row.state,
  version: row.version,
  seq: row.seq,
  acceptedBy: row.accepted_by,
  acceptedAt: row.accepted_at,
  grant: row.grant_id,
  overlapEnds: row.overlap_ends,
  rule: row.rule,
  rejectReason: row.reject_reason,
  endedAt: row.ended_at,
  summary:
    summary === null
      ? null
      : { openedAt: new Date(summary.opened), met: summary.met, open: summary.open, unmet: summary.unmet, given: summary.given },
})

const transfers = (tx: Queries) => tx.tables<TransferTables>().selectFrom('fanal.case_transfer').selectAll()

/** One transfer, for whoever may see the case, is asked to take it, or had it. */
export async function transferById(organization: OrganizationId, id: TransferId, tx: Queries): Promise<CaseTransfer | null> {
  const row = await transfers(tx).where('organization_id', '=', organization).where('transfer_id', '=', id).executeTakeFirst()
  return row === undefined ? null : transferOf(row)
}

/** Waits for whoever else moves this transfer: whoever is asked may write no row of it, and so lock none. */
export async function holdTransfer(id: TransferId, tx: Queries): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 41))', [id])
}

/** Every transfer of a case that whoever asks may know of, the newest first. */
export async function transfersOfCase(organization: OrganizationId, id: CaseId, tx: Queries): Promise<readonly CaseTransfer[]> {
  const rows = await transfers(tx)
    .where('organization_id', '=', organization)
    .where('case_id', '=', id)
    .orderBy('transfer_id', 'desc')
    .execute()
  return rows.map(transferOf)
}

/** Cases that a member is asked to take, the soonest to answer first. */
export async function transfersAsked({ organization, member, held }: MemberActor, tx: Queries): Promise<readonly CaseTransfer[]> {
  const units = held.map(({ unit }) => unit)
  if (units.length === 0) return []
  const rows = await transfers(tx)
    .where('organization_id', '=', organization)
    .where('state', '=', 'proposed')
    .where('to_unit', 'in', units)
    .where('proposed_by', '<>', member)
    .where((eb) => eb.or([eb('to_member', 'is', null), eb('to_member', '=', member)]))
    .orderBy('respond_by')
    .orderBy('transfer_id')
    .limit(100)
    .execute()
  return rows.map(transferOf)
}

/** Cases that a member had and that have moved, the latest first. */
export async function transfersAway({ organization, member }: MemberActor, tx: Queries): Promise<readonly CaseTransfer[]> {
  const rows = await transfers(tx)
    .where('organization_id', '=', organization)
    .where('state', '=', 'effective')
    .where((eb) => eb(eb.val(member), '=', eb.fn.any('former')))
    .orderBy('ended_at', 'desc')
    .orderBy('transfer_id')
    .limit(100)
    .execute()
  return rows.map(transferOf)
}

/** Writes down what is proposed, and the keys that wait for whoever is asked. */
export async function insertTransfer(
  row: CaseTransfer,
  wraps: readonly SubjectWrap[],
  { member }: Pick<MemberActor, 'member'>,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<TransferTables>()
    .insertInto('fanal.case_transfer')
    .values({
      organization_id: row.organization,
      transfer_id: row.id,
      case_id: row.caseId,
      subject_id: row.subject,
      number: row.number,
      risk_level: row.risk,
      need_domains: row.needs,
      from_unit: row.from.unit,
      from_member: row.from.member,
      to_unit: row.to.unit,
      to_member: row.to.member,
      why: row.why,
      person_said: row.personSaid,
      proposed_by: row.proposedBy,
      proposed_at: row.proposedAt,
      respond_by: row.respondBy,
      state: row.state,
      version: row.version,
      seq: row.seq,
      accepted_by: null,
      accepted_at: null,
      grant_id: null,
      overlap_ends: null,
      rule: row.rule,
      reject_reason: null,
      ended_at: null,
      former: [],
      summary: null,
    })
    .execute()
  const keys = wraps.map((wrap) => ({
    organization_id: row.organization,
    transfer_id: row.id,
    subject_id: row.subject,
    class: wrap.class,
    epoch: wrap.epoch,
    reader_id: wrap.reader,
    wrap: wrap.wrap,
    passed_by: member,
  }))
  if (keys.length > 0) await tx.tables<TransferTables>().insertInto('fanal.case_transfer_key').values(keys).execute()
}

/** What stands in the way of a transfer; read where no row of the case is. */
export interface InTheWay {
  readonly sealed: boolean
  readonly frozen: boolean
  readonly passable: boolean
  readonly keysWait: boolean
  readonly takerThere: boolean
}

/** `null` where whoever asks may not know of it. */
export async function inTheWayOf({ organization, id }: Pick<CaseTransfer, 'organization' | 'id'>, tx: Queries): Promise<InTheWay | null> {
  const [row] = await tx.query<{ sealed: boolean; frozen: boolean; passable: boolean; keys_wait: boolean; taker_there: boolean }>(
    'select sealed, frozen, passable, keys_wait, taker_there from fanal.transfer_facts($1, $2)',
    [organization, id],
  )
  if (row === undefined) return null
  return { sealed: row.sealed, frozen: row.frozen, passable: row.passable, keysWait: row.keys_wait, takerThere: row.taker_there }
}

/** Whoever was asked has the case too from now on, with the keys that waited for them. */
export async function acceptTransfer(
  id: TransferId,
  { grant, overlapEnds, rule, seq, at }: { grant: GrantId; overlapEnds: Date; rule: string; seq: number; at: Date },
  tx: Transaction,
): Promise<void> {
  await tx.query('select fanal.transfer_accept($1, $2, $3, $4, $5, $6)', [id, grant, overlapEnds, rule, seq, at])
}

export async function rejectTransfer(id: TransferId, reason: RejectReason, seq: number, at: Date, tx: Transaction): Promise<void> {
  await tx.query('select fanal.transfer_reject($1, $2, $3, $4)', [id, reason, seq, at])
}

/** Takes back what a transfer gave. Answers how many keys went. */
export async function takeTransferBack(id: TransferId, seq: number, at: Date, tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ gone: number }>('select fanal.transfer_withdraw($1, $2, $3) as gone', [id, seq, at])
  return row?.gone ?? 0
}

/** Accepted transfers whose overlap is over, in every organization, the longest due first: for the clock. */
export async function transfersDue(now: Date, limit: number, tx: Queries): Promise<readonly CaseTransfer[]> {
  const rows = await transfers(tx)
    .where('state', '=', 'accepted')
    .where('overlap_ends', '<=', now)
    .orderBy('overlap_ends')
    .orderBy('transfer_id')
    .limit(limit)
    .execute()
  return rows.map(transferOf)
}

/** Moves a case: grants, keys, tasks and the row. Answers how many yeses name whoever had it. */
export async function takeEffect(
  { organization, id, seq }: Pick<CaseTransfer, 'organization' | 'id' | 'seq'>,
  at: Date,
  tx: Transaction,
): Promise<number> {
  const [row] = await tx.query<{ consents: number }>('select fanal.transfer_take_effect($1, $2, $3, $4) as consents', [
    organization,
    id,
    seq,
    at,
  ])
  return row?.consents ?? 0
}
