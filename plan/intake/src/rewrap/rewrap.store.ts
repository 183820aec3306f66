import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import { type After, type EnvelopePlace, type OldEnvelope, type SealedKind, sealedKinds } from './old-envelope.ts'

export interface UnitPlace {
  readonly organization: OrganizationId
  readonly unit: UnitId
}

/** Counting stops here. */
const most = 1001

/** What of each kind is sealed to a unit ($1: organization, $2: unit), with the epoch that its wrap is for. */
const sealed: Readonly<Record<SealedKind, { readonly id: string; readonly text: string }>> = {
  message: {
    id: 'e.envelope_id',
    text: `select e.report_id as report, e.envelope_id as envelope, e.bytes, e.epoch, r.received_hour as hour
      from fanal.report_envelope e join fanal.report r on r.organization_id = e.organization_id and r.report_id = e.report_id
      where e.organization_id = $1 and r.unit_id = $2`,
  },
  handed: {
    id: 'e.handed_id',
    text: `select e.handed_id as report, e.handed_id as envelope, e.bytes, e.epoch, e.arrived_hour as hour
      from fanal.handed e where e.organization_id = $1 and e.unit_id = $2 and e.bytes is not null`,
  },
  copy: {
    id: 'e.handover_id',
    text: `select e.report_id as report, e.handover_id as envelope, e.copy as bytes, e.copy_epoch as epoch, e.written_hour as hour
      from fanal.handover e where e.organization_id = $1 and e.unit_id = $2 and e.copy is not null`,
  },
  remarks: {
    id: 'e.handover_id',
    text: `select e.report_id as report, e.handover_id as envelope, e.remarks as bytes, e.remarks_epoch as epoch, e.written_hour as hour
      from fanal.handover e where e.organization_id = $1 and e.unit_id = $2 and e.remarks is not null`,
  },
}

interface Row extends Pick<OldEnvelope, 'report' | 'envelope'> {
  readonly bytes: Uint8Array
}

function envelopeIn(kind: SealedKind, { report, envelope, bytes }: Row): OldEnvelope {
  return { kind, report, envelope, bytes: new Uint8Array(bytes) }
}

/** Some of what is wrapped to an earlier epoch, of open and closed reports, in a lasting order, after the one that is named. */
export async function oldEnvelopes(
  { organization, unit }: UnitPlace,
  before: number,
  { after, size }: { readonly after: After | null; readonly size: number },
  tx: Queries,
): Promise<OldEnvelope[]> {
  const found: OldEnvelope[] = []
  for (const kind of sealedKinds.slice(after === null ? 0 : sealedKinds.indexOf(after.kind))) {
    const from = after?.kind === kind ? after.envelope : null
    const text = `select report, envelope, bytes from (${sealed[kind].text}) s
      where epoch < $3 and ($4::uuid is null or envelope > $4) order by envelope limit $5`
    // oxlint-disable-next-line no-await-in-loop -- one connection, and a later kind only where the earlier ones leave room
    const rows = await tx.query<Row>(text, [organization, unit, before, from, size - found.length])
    found.push(...rows.map((row) => envelopeIn(kind, row)))
    if (found.length === size) break
  }
  return found
}

/**
 * How many there are; counting stops at 1,001.
 * @param until  only of what came in before: what came later has nothing of an earlier epoch
 */
export async function countOld({ organization, unit }: UnitPlace, before: number, tx: Queries, until: Date | null = null): Promise<number> {
  const each = sealedKinds.map((kind) => `select epoch, hour from (${sealed[kind].text}) ${kind}`).join(' union all ')
  const text = `select count(*)::int as count from (select 1 from (${each}) s
    where epoch < $3 and ($4::timestamptz is null or hour <= $4) limit ${most}) counted`
  const [row] = await tx.query<{ count: number }>(text, [organization, unit, before, until])
  return row?.count ?? 0
}

/** The envelope as it lies, held until the transaction ends; null where it is none of this unit's. */
export async function lockEnvelope({ organization, unit }: UnitPlace, at: EnvelopePlace, tx: Transaction): Promise<OldEnvelope | null> {
  const { id, text } = sealed[at.kind]
  const [row] = await tx.query<Row>(`${text} and ${id} = $3 for update of e`, [organization, unit, at.envelope])
  return row === undefined || row.report !== at.report ? null : envelopeIn(at.kind, row)
}

const updates: Readonly<Record<SealedKind, string>> = {
  message: 'update fanal.report_envelope set bytes = $3, epoch = $4 where organization_id = $1 and envelope_id = $2 and report_id = $5',
  handed: 'update fanal.handed set bytes = $3, epoch = $4 where organization_id = $1 and handed_id = $2',
  copy: 'update fanal.handover set copy = $3 where organization_id = $1 and handover_id = $2',
  remarks: 'update fanal.handover set remarks = $3 where organization_id = $1 and handover_id = $2',
}

/** Puts other wraps in; the caller has seen that nothing else differs. */
export async function replaceWraps(organization: OrganizationId, made: OldEnvelope, epoch: number, tx: Transaction): Promise<void> {
  const { buffer, byteOffset, byteLength } = made.bytes
  const values = [organization, made.envelope, Buffer.from(buffer, byteOffset, byteLength), epoch, made.report]
  const taken = { message: 5, handed: 4, copy: 3, remarks: 3 }[made.kind]
  await tx.query(updates[made.kind], values.slice(0, taken))
}
