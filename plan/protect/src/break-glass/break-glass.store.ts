import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { GrantClass, GrantId, SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { BreakGlassState, Consequence } from './break-glass-machine.ts'
import type { BreakId, BreakReason, BreakTried, BrokenGlass, HiddenReason } from './break-glass.ts'

interface BreakRow {
  organization_id: OrganizationId
  break_id: BreakId
  subject_id: SubjectId
  case_id: string | null
  state: BreakGlassState
  version: number
  seq: number
  marks: readonly Mark[]
  reason: BreakReason
  tried: BreakTried
  classes: readonly GrantClass[]
  opened_by: MemberId
  opened_at: Date
  closes_at: Date
  ended_at: Date | null
  review_due_at: Date
  reviewed_by: MemberId | null
  reviewed_at: Date | null
  consequence: Consequence | null
  hidden_why: HiddenReason | null
}

/** Of db/migrations/0038_walls.sql. */
interface BreakTables {
  'fanal.break_glass': BreakRow
  'fanal.protection_case': { organization_id: OrganizationId; case_id: string; number: string }
}

export interface BreakTarget {
  readonly subject: SubjectId
  readonly lead: MemberId | null
  /** C2, and those emergency classes whose key lies there for whoever asks. */
  readonly classes: readonly GrantClass[]
}

/** Whom a supervisor may reach by a number that was told to them; `null` alike for whoever may not and for a number that nobody has. */
export async function breakTarget(code: string, tx: Queries): Promise<BreakTarget | null> {
  const { rows } = await sql<{
    subject_id: SubjectId
    lead_id: MemberId | null
    classes: GrantClass[]
  }>`select subject_id, lead_id, classes from fanal.break_glass_target(${code})`.execute(tx.tables())
  const [row] = rows
  return row === undefined ? null : { subject: row.subject_id, lead: row.lead_id, classes: row.classes }
}

export interface NewBreak {
  readonly id: BreakId
  readonly grant: GrantId
  readonly code: string
  readonly reason: BreakReason
  readonly tried: BreakTried
  /** Of the review and of the notice. */
  readonly tasks: readonly [string, string]
  readonly at: Date
}

export async function writeBreak({ id, grant, code, reason, tried, tasks, at }: NewBreak, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select fanal.break_glass_open(${id}, ${grant}, ${code}, ${reason}, ${tried}, array[${tasks[0]}::uuid, ${tasks[1]}::uuid], ${at}) as done`.execute(
    tx.tables(),
  )
  return rows[0]?.done ?? false
}

export async function moveBreak(
  id: BreakId,
  to: Progress<BreakGlassState>,
  { consequence, ended, at }: { readonly consequence: Consequence | null; readonly ended: Date | null; readonly at: Date },
  tx: Queries,
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select fanal.break_glass_write(${id}, ${to.state}, ${to.seq}, ${[...to.marks]}::text[], ${consequence}, ${ended}, ${at}) as done`.execute(
    tx.tables(),
  )
  return rows[0]?.done ?? false
}

export async function hideBreak(id: BreakId, why: HiddenReason | null, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select fanal.break_glass_hide(${id}, ${why}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}

function rowsOf(organization: OrganizationId, tx: Queries) {
  return tx
    .tables<BreakTables>()
    .selectFrom('fanal.break_glass as b')
    .leftJoin('fanal.protection_case as c', (join) =>
      join.onRef('c.organization_id', '=', 'b.organization_id').onRef('c.case_id', '=', 'b.case_id'),
    )
    .selectAll('b')
    .select('c.number as number')
    .where('b.organization_id', '=', organization)
}

const brokenOf = (row: BreakRow & { number: string | null }): BrokenGlass => ({
  id: row.break_id,
  subject: row.subject_id,
  caseNumber: row.number,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  reason: row.reason,
  tried: row.tried,
  classes: row.classes,
  openedBy: row.opened_by,
  openedAt: row.opened_at,
  closesAt: row.closes_at,
  endedAt: row.ended_at,
  reviewDueAt: row.review_due_at,
  reviewedBy: row.reviewed_by,
  reviewedAt: row.reviewed_at,
  consequence: row.consequence,
  hiddenWhy: row.hidden_why,
})

/** One opening, for whoever the database shows it to: who opened it, who sees the person's codes, who answers for privacy. */
export async function breakById(organization: OrganizationId, id: BreakId, tx: Queries): Promise<BrokenGlass | null> {
  const row = await rowsOf(organization, tx).where('b.break_id', '=', id).executeTakeFirst()
  return row === undefined ? null : brokenOf(row)
}

/** What waits for a review first, the oldest on top; then what was reviewed, the newest on top. */
export async function breaksOf(organization: OrganizationId, limit: number, tx: Queries): Promise<readonly BrokenGlass[]> {
  const rows = await rowsOf(organization, tx)
    .orderBy((eb) => eb('b.state', '=', 'open'), 'desc')
    .orderBy((eb) => eb.case().when('b.state', '=', 'open').then(eb.ref('b.review_due_at')).end())
    .orderBy('b.opened_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(brokenOf)
}

/** Every opening of one person's record, the newest first. */
export async function breaksOfSubject(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly BrokenGlass[]> {
  const rows = await rowsOf(organization, tx).where('b.subject_id', '=', subject).orderBy('b.opened_at', 'desc').execute()
  return rows.map(brokenOf)
}

/** Whether whoever asks still reaches somebody by an emergency: an opening whose grant a colleague took back is open no more. */
export async function reachesInEmergency(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<boolean> {
  const { rows } =
    await sql`select 1 from fanal.own_grant where organization_id = ${organization} and target_kind = 'subject' and target_id = ${subject}
    and basis = 'break-glass' limit 1`.execute(tx.tables())
  return rows.length > 0
}
