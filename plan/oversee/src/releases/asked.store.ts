import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { ColumnType } from 'kysely'
import type { EditionFault } from '../edition/faults.ts'
import type { AskedEdition, AskedId, AskedState, Asking, NamedSigner } from './asked.ts'
import type { EditionId } from './release.ts'

/** What is read and written of db/migrations/0052_edition_asked.sql. */
interface AskedTables {
  'fanal.edition_asked': {
    organization_id: OrganizationId
    asked_id: AskedId
    plan: string
    period: string
    corrects_edition_id: EditionId | null
    why_en: string | null
    why_fr: string | null
    publish_at: Date | null
    signers: ColumnType<NamedSigner[], string, never>
    asked_at: Date
    asked_by: MemberId
    state: AskedState
    attempts: number
    edition_id: EditionId | null
    faults: ColumnType<EditionFault[], string, string>
    ended_at: Date | null
  }
}

type Row = Omit<AskedTables['fanal.edition_asked'], 'signers' | 'faults'> & { signers: NamedSigner[]; faults: EditionFault[] }
const unfinished = ['waiting', 'making'] as const

function askedFrom({ corrects_edition_id: corrected, why_en: en, why_fr: fr, ...row }: Row): AskedEdition {
  return {
    id: row.asked_id,
    organization: row.organization_id,
    plan: row.plan,
    period: row.period,
    corrects: corrected === null || en === null || fr === null ? null : { edition: corrected, why: { en, fr } },
    publishAt: row.publish_at,
    signers: row.signers,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    state: row.state,
    attempts: row.attempts,
    edition: row.edition_id,
    faults: row.faults,
  }
}

export async function insertAsked(
  { plan, period, corrects, publishAt, signers }: Asking,
  { id, organization, member, at }: { id: AskedId; organization: OrganizationId; member: MemberId; at: Date },
  tx: Transaction,
): Promise<void> {
  const asked = { organization_id: organization, asked_id: id, plan, period, publish_at: publishAt, asked_at: at, asked_by: member }
  const corrected = { corrects_edition_id: corrects?.edition ?? null, why_en: corrects?.why.en ?? null, why_fr: corrects?.why.fr ?? null }
  await tx
    .tables<AskedTables>()
    .insertInto('fanal.edition_asked')
    .values({
      ...asked,
      ...corrected,
      signers: JSON.stringify(signers),
      state: 'waiting',
      attempts: 0,
      edition_id: null,
      faults: '[]',
      ended_at: null,
    })
    .execute()
}

/** What a house asked for, the newest first. */
export async function askedOf(organization: OrganizationId, tx: Transaction): Promise<AskedEdition[]> {
  const rows = await tx
    .tables<AskedTables>()
    .selectFrom('fanal.edition_asked')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(askedFrom)
}

/** Whether the worker has an edition to make. */
export async function isEditionAsked(worker: Queries): Promise<boolean> {
  const row = await worker
    .tables<AskedTables>()
    .selectFrom('fanal.edition_asked')
    .select('asked_id')
    .where('state', 'in', unfinished)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The one that waits longest, or that somebody began and did not end; whoever else looks for one waits. */
export async function nextAsked(tx: Transaction): Promise<AskedEdition | null> {
  const row = await tx
    .tables<AskedTables>()
    .selectFrom('fanal.edition_asked')
    .selectAll()
    .where('state', 'in', unfinished)
    .orderBy('asked_at')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : askedFrom(row)
}

/** Whether it is still being made; whoever else would end it waits. */
export async function isBeingMade({ organization, id }: Pick<AskedEdition, 'organization' | 'id'>, tx: Transaction): Promise<boolean> {
  const row = await tx
    .tables<AskedTables>()
    .selectFrom('fanal.edition_asked')
    .select('state')
    .where('organization_id', '=', organization)
    .where('asked_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'making'
}

export async function beginMaking({ organization, id, attempts }: AskedEdition, tx: Transaction): Promise<void> {
  await tx
    .tables<AskedTables>()
    .updateTable('fanal.edition_asked')
    .set({ state: 'making', attempts: attempts + 1 })
    .where('organization_id', '=', organization)
    .where('asked_id', '=', id)
    .execute()
}

export async function endAsked(
  { organization, id }: Pick<AskedEdition, 'organization' | 'id'>,
  { edition, faults, at }: { edition: EditionId | null; faults: readonly EditionFault[]; at: Date },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<AskedTables>()
    .updateTable('fanal.edition_asked')
    .set({ state: edition === null ? 'refused' : 'frozen', edition_id: edition, faults: JSON.stringify(faults), ended_at: at })
    .where('organization_id', '=', organization)
    .where('asked_id', '=', id)
    .execute()
}
