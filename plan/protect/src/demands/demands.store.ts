import type { MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { IsoDay } from '../calendar.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark } from '../machine.ts'
import type { ContactChannel } from '../subjects/safe-contact.ts'
import type { DemandKind, DemandState, Issuer, RefusalGround, Told } from './demand-machine.ts'
import type { Demand, DemandId } from './demand.ts'

interface DemandRow {
  organization_id: OrganizationId
  demand_id: DemandId
  subject_id: SubjectId
  unit_id: UnitId
  case_id: string | null
  kind: DemandKind
  issued_by: Issuer
  trafficking_case: boolean
  received_on: string
  answer_by: Date
  rule: string | null
  state: DemandState
  version: number
  seq: number
  marks: readonly Mark[]
  counsel_at: Date | null
  told: Told | null
  told_channel: ContactChannel | null
  told_at: Date | null
  package: readonly string[]
  package_by: MemberId | null
  released_by: MemberId | null
  released_at: Date | null
  released_count: number
  refusal: RefusalGround | null
  entered_by: MemberId
  entered_at: Date
  ended_at: Date | null
}

/** Of db/migrations/0038_walls.sql. */
interface DemandTables {
  'fanal.records_demand': DemandRow
  'fanal.protection_case': { organization_id: OrganizationId; case_id: string; number: string; subject_id: SubjectId; unit_id: UnitId }
}

const demandOf = (row: Omit<DemandRow, 'received_on'> & { day: string; number: string | null }): Demand => ({
  id: row.demand_id,
  subject: row.subject_id,
  unit: row.unit_id,
  case: row.case_id,
  caseNumber: row.number,
  kind: row.kind,
  issuedBy: row.issued_by,
  isTraffickingCase: row.trafficking_case,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written as a day by the database
  receivedOn: row.day as IsoDay,
  answerBy: row.answer_by,
  rule: row.rule,
  state: row.state,
  version: row.version,
  seq: row.seq,
  marks: row.marks,
  counselAt: row.counsel_at,
  told: row.told,
  toldChannel: row.told_channel,
  toldAt: row.told_at,
  package: row.package,
  packageBy: row.package_by,
  releasedBy: row.released_by,
  releasedAt: row.released_at,
  releasedCount: row.released_count,
  refusal: row.refusal,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
  endedAt: row.ended_at,
})

function rowsOf(organization: OrganizationId, tx: Queries) {
  return tx
    .tables<DemandTables>()
    .selectFrom('fanal.records_demand as d')
    .leftJoin('fanal.protection_case as c', (join) =>
      join.onRef('c.organization_id', '=', 'd.organization_id').onRef('c.case_id', '=', 'd.case_id'),
    )
    .selectAll('d')
    .select(['c.number as number', sql<string>`to_char(d.received_on, 'YYYY-MM-DD')`.as('day')])
    .where('d.organization_id', '=', organization)
}

/** One demand, for whoever the database shows it to; locked where it is about to change. */
export async function demandById(organization: OrganizationId, id: DemandId, tx: Queries): Promise<Demand | null> {
  await tx
    .tables<DemandTables>()
    .selectFrom('fanal.records_demand')
    .select('demand_id')
    .where('organization_id', '=', organization)
    .where('demand_id', '=', id)
    .forUpdate()
    .execute()
  const row = await rowsOf(organization, tx).where('d.demand_id', '=', id).executeTakeFirst()
  return row === undefined ? null : demandOf(row)
}

/** What runs first, the one that is due soonest on top; then what has ended, the latest on top. */
export async function demandsOf(organization: OrganizationId, limit: number, tx: Queries): Promise<readonly Demand[]> {
  const rows = await rowsOf(organization, tx)
    .orderBy((eb) => eb('d.ended_at', 'is', null), 'desc')
    .orderBy((eb) => eb.case().when('d.ended_at', 'is', null).then(eb.ref('d.answer_by')).end())
    .orderBy('d.entered_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(demandOf)
}

export type NewDemand = Pick<
  Demand,
  'id' | 'subject' | 'unit' | 'case' | 'kind' | 'issuedBy' | 'isTraffickingCase' | 'receivedOn' | 'answerBy' | 'rule' | 'state' | 'seq'
>

export async function insertDemand(one: NewDemand, actor: MemberActor, at: Date, tx: Queries): Promise<void> {
  await tx
    .tables<DemandTables>()
    .insertInto('fanal.records_demand')
    .values({
      organization_id: actor.organization,
      demand_id: one.id,
      subject_id: one.subject,
      unit_id: one.unit,
      case_id: one.case,
      kind: one.kind,
      issued_by: one.issuedBy,
      trafficking_case: one.isTraffickingCase,
      received_on: one.receivedOn,
      answer_by: one.answerBy,
      rule: one.rule,
      state: one.state,
      version: 1,
      seq: one.seq,
      marks: [],
      counsel_at: null,
      told: null,
      told_channel: null,
      told_at: null,
      package: [],
      package_by: null,
      released_by: null,
      released_at: null,
      released_count: 0,
      refusal: null,
      entered_by: actor.member,
      entered_at: at,
      ended_at: null,
    })
    .execute()
}

/** Writes what changed of a demand; false where it is not at the state that was seen any more, or nobody who may writes. */
export async function changeDemand(organization: OrganizationId, seen: Demand, next: Demand, tx: Queries): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<DemandTables>()
    .updateTable('fanal.records_demand')
    .set({
      state: next.state,
      seq: next.seq,
      issued_by: next.issuedBy,
      counsel_at: next.counselAt,
      told: next.told,
      told_channel: next.toldChannel,
      told_at: next.toldAt,
      package: [...next.package],
      package_by: next.packageBy,
      released_by: next.releasedBy,
      released_at: next.releasedAt,
      released_count: next.releasedCount,
      refusal: next.refusal,
      ended_at: next.endedAt,
    })
    .where('organization_id', '=', organization)
    .where('demand_id', '=', seen.id)
    .where('seq', '=', seen.seq)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a demand for this person's records is running: until it has ended nothing is erased. What the person takes along with their own code stays theirs. */
export async function isFrozen(subject: SubjectId, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ frozen: boolean }>`select fanal.records_frozen(${subject}) as frozen`.execute(tx.tables())
  return rows[0]?.frozen ?? false
}

/** The case of that number and its person, for whoever the database shows them to. */
export async function caseByNumber(
  organization: OrganizationId,
  number: string,
  tx: Queries,
): Promise<{ readonly case: string; readonly subject: SubjectId; readonly unit: UnitId } | null> {
  const row = await tx
    .tables<DemandTables>()
    .selectFrom('fanal.protection_case')
    .select(['case_id', 'subject_id', 'unit_id'])
    .where('organization_id', '=', organization)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : { case: row.case_id, subject: row.subject_id, unit: row.unit_id }
}
