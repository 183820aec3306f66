import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { PeopleTables } from '../people/people.tables.ts'
import type { VaultTables } from '../vault.tables.ts'

/** The newest published epoch of a unit; 0 where it has no key. */
export async function publishedEpoch(organization: OrganizationId, unit: UnitId, tx: Queries): Promise<number> {
  const row = await tx
    .tables<VaultTables>()
    .selectFrom('fanal.unit_key')
    .select('epoch')
    .where('organization_id', '=', organization)
    .where('unit_id', '=', unit)
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.epoch ?? 0
}

export interface KeyCheck {
  readonly member: MemberId
  readonly key: string
  readonly by: MemberId
}

/** Who compared whose key. */
export async function keyChecks(organization: OrganizationId, tx: Queries): Promise<KeyCheck[]> {
  const rows = await tx
    .tables<PeopleTables>()
    .selectFrom('fanal.member_key_check')
    .select(['member_id', 'key_id', 'checked_by'])
    .where('organization_id', '=', organization)
    .execute()
  return rows.map((row) => ({ member: row.member_id, key: row.key_id, by: row.checked_by }))
}

/** Notes that a colleague compared a key; a second time changes nothing. */
export async function insertKeyCheck(organization: OrganizationId, check: KeyCheck, at: Date, tx: Transaction): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .insertInto('fanal.member_key_check')
    .values({ organization_id: organization, member_id: check.member, key_id: check.key, checked_by: check.by, checked_at: at })
    .onConflict((row) => row.columns(['organization_id', 'member_id', 'key_id', 'checked_by']).doNothing())
    .execute()
}

export interface HeldSecret {
  readonly member: string
  readonly secret: 'unit-inbox' | 'unit-sign' | 'index'
  readonly epoch: number
}

/** Which of a unit's secrets, and of the organization's index key, each member holds a wrap of. */
export async function heldSecrets(organization: OrganizationId, unit: UnitId, tx: Queries): Promise<HeldSecret[]> {
  const rows = await tx
    .tables<VaultTables>()
    .selectFrom('fanal.secret_wrap')
    .select(['recipient_id', 'secret', 'epoch'])
    .where('organization_id', '=', organization)
    .where('recipient_kind', '=', 'member')
    .where('secret', 'in', ['unit-inbox', 'unit-sign', 'index'])
    .where('subject_id', 'in', [unit, organization])
    .orderBy('epoch')
    .execute()
  return rows.map((row) => ({ member: row.recipient_id, secret: row.secret as HeldSecret['secret'], epoch: row.epoch }))
}

/** When a unit's keys were made; null where nothing is wrapped. */
export async function epochMadeAt(organization: OrganizationId, unit: UnitId, epoch: number, tx: Queries): Promise<Date | null> {
  const row = await tx
    .tables<VaultTables>()
    .selectFrom('fanal.secret_wrap')
    .select(({ fn }) => fn.min('created_at').as('made'))
    .where('organization_id', '=', organization)
    .where('subject_id', '=', unit)
    .where('epoch', '=', epoch)
    .where('secret', '=', 'unit-inbox')
    .executeTakeFirst()
  return row?.made ?? null
}

/** Who holds wraps of both secrets of a unit's current epoch. */
export async function holdersOf(organization: OrganizationId, unit: UnitId, tx: Queries): Promise<Set<string>> {
  const newest = await publishedEpoch(organization, unit, tx)
  const held = (await heldSecrets(organization, unit, tx)).filter(({ epoch }) => epoch === newest)
  const whoHas = (secret: HeldSecret['secret']) => new Set(held.filter((one) => one.secret === secret).map(({ member }) => member))
  return whoHas('unit-inbox').intersection(whoHas('unit-sign'))
}
