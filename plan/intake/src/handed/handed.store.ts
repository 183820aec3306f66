import type { BasisId, ReceiverState, SealedReceiver, Urgency } from '@fanal/handover'
import type { MemberId, OrganizationId, Outcome, UnitId } from '@fanal/kernel'
import { type Page, type Transaction, keysetPage } from '@fanal/postgres'
import { ok } from '@fanal/kernel'
import type { Handed, HandedId, HandedLine } from './handed.ts'

/** What db/migrations has of the receiver's side. */
interface HandedTables {
  'fanal.handed': {
    organization_id: OrganizationId
    handed_id: HandedId
    unit_id: UnitId
    from_organization: OrganizationId
    from_unit: UnitId
    receiver: SealedReceiver
    basis: BasisId
    urgency: Urgency
    state: ReceiverState
    epoch: number
    bucket: number
    bytes: Uint8Array | null
    arrived_hour: Date
    received_by: MemberId | null
    received_hour: Date | null
    answer_code: string | null
    answered_hour: Date | null
  }
}

const listed = [
  'organization_id',
  'handed_id',
  'unit_id',
  'from_organization',
  'from_unit',
  'receiver',
  'basis',
  'urgency',
  'state',
  'arrived_hour',
  'received_by',
  'received_hour',
  'answer_code',
  'answered_hour',
] as const
type ListedRow = Pick<HandedTables['fanal.handed'], (typeof listed)[number]>

function lineIn(row: ListedRow): HandedLine {
  return {
    id: row.handed_id,
    organization: row.organization_id,
    unit: row.unit_id,
    fromOrganization: row.from_organization,
    fromUnit: row.from_unit,
    receiver: row.receiver,
    basis: row.basis,
    urgency: row.urgency,
    state: row.state,
    arrivedHour: row.arrived_hour,
    receivedBy: row.received_by,
    receivedHour: row.received_hour,
    answer: row.answer_code,
    answeredHour: row.answered_hour,
  }
}

export interface HandedPlace {
  readonly organization: OrganizationId
  readonly units: readonly UnitId[]
  readonly cursor?: string | undefined
  readonly size: number
}

/** One page of what was handed to these units, newest first. */
export async function handedPage({ organization, units, cursor, size }: HandedPlace, tx: Transaction): Promise<Outcome<Page<HandedLine>>> {
  if (units.length === 0) return ok({ rows: [], next: null, previous: null })
  const query = tx
    .tables<HandedTables>()
    .selectFrom('fanal.handed')
    .select(listed)
    .where('organization_id', '=', organization)
    .where('unit_id', 'in', [...units])
  const by = [
    { column: 'arrived_hour', type: 'timestamptz' },
    { column: 'handed_id', type: 'uuid' },
  ] as const
  const page = await keysetPage(query, { by, direction: 'descending', size, cursor })
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(lineIn) }) : page
}

/** What these units have not acknowledged, or have said nothing about since, oldest first; `most` rows. */
export async function openHanded(
  organization: OrganizationId,
  units: readonly UnitId[],
  most: number,
  tx: Transaction,
): Promise<HandedLine[]> {
  if (units.length === 0) return []
  const rows = await tx
    .tables<HandedTables>()
    .selectFrom('fanal.handed')
    .select(listed)
    .where('organization_id', '=', organization)
    .where('unit_id', 'in', [...units])
    .where('state', 'in', ['waiting', 'received'])
    .orderBy('arrived_hour')
    .orderBy('handed_id')
    .limit(most)
    .execute()
  return rows.map(lineIn)
}

/** @param lock  holds it against every other change until the transaction ends */
export async function handedOf(organization: OrganizationId, id: HandedId, tx: Transaction, { lock = false } = {}): Promise<Handed | null> {
  const query = tx
    .tables<HandedTables>()
    .selectFrom('fanal.handed')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('handed_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : { ...lineIn(row), epoch: row.epoch, bytes: row.bytes }
}

/** Whether a case was opened from this, for whoever works on cases; whose it is stays with that case. */
export async function hasCase(id: HandedId, tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ opened: boolean }>('select fanal.case_from_handed($1) as opened', [id])
  return row?.opened ?? false
}

type Change = Partial<Pick<HandedTables['fanal.handed'], 'state' | 'received_by' | 'received_hour' | 'answer_code' | 'answered_hour'>>

/** Changes where a package stands and gives it back to the sender: a code and an hour. */
export async function answerSender(
  { organization, id }: Pick<Handed, 'organization' | 'id'>,
  change: Change,
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<HandedTables>()
    .updateTable('fanal.handed')
    .set(change)
    .where('organization_id', '=', organization)
    .where('handed_id', '=', id)
    .execute()
  await tx.query('select fanal.handover_report_back($1)', [id])
}
