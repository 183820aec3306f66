import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { VaultTables } from '../vault.tables.ts'

/** Holds a unit's new keys against everybody else who makes or publishes some, until the transaction ends. */
export async function lockNewKeys(unit: UnitId, tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 20))`, [`new keys of ${unit}`])
}

const ofEpoch = (organization: OrganizationId, unit: UnitId, epoch: number, tx: Queries) =>
  tx
    .tables<VaultTables>()
    .selectFrom('fanal.secret_wrap')
    .where('organization_id', '=', organization)
    .where('subject_id', '=', unit)
    .where('epoch', '=', epoch)
    .where('secret', 'in', ['unit-inbox', 'unit-sign'])

export interface KeptEpoch {
  /** The name of the keys, 16 hexadecimal digits; empty where an older version of this program kept none. */
  readonly key: string
  readonly madeAt: Date
}

/** The keys of an epoch that lie here and wait for the root's signature; null where nobody made any. */
export async function keptEpoch(organization: OrganizationId, unit: UnitId, epoch: number, tx: Queries): Promise<KeptEpoch | null> {
  const row = await ofEpoch(organization, unit, epoch, tx)
    .select(['key_id', 'created_at'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { key: row.key_id ?? '', madeAt: row.created_at }
}

/** Whether both secrets of these very keys lie here for the organization's recovery, and nothing of any other keys in their epoch. */
export async function isKeptWhole(organization: OrganizationId, unit: UnitId, epoch: number, key: string, tx: Queries): Promise<boolean> {
  const rows = await ofEpoch(organization, unit, epoch, tx).select(['secret', 'recipient_kind', 'key_id']).execute()
  const forRecovery = new Set(rows.filter((row) => row.recipient_kind === 'recovery').map(({ secret }) => secret))
  const both = forRecovery.has('unit-inbox') && forRecovery.has('unit-sign')
  return both && rows.every((row) => row.key_id === key)
}

/** Takes back the wraps of an epoch that was never published: it is made again. */
export async function forgetEpoch(organization: OrganizationId, unit: UnitId, epoch: number, tx: Transaction): Promise<void> {
  await tx
    .tables<VaultTables>()
    .deleteFrom('fanal.secret_wrap')
    .where('organization_id', '=', organization)
    .where('subject_id', '=', unit)
    .where('epoch', '=', epoch)
    .where('secret', 'in', ['unit-inbox', 'unit-sign'])
    .execute()
}
