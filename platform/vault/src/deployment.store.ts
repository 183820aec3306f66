import type { Queries } from '@fanal/postgres'
import { fingerprintOfRoot } from '@fanal/seal'
import type { VaultTables } from './vault.tables.ts'

/** What this node is, as everybody may know it. */
export interface Deployment {
  /** 32 hexadecimal digits, of the root key. */
  readonly id: string
  readonly rootPublic: Uint8Array
  /** What posters show of the root key. */
  readonly fingerprint: string
  /** True where everybody on it is invented: no real report may be sent here. */
  readonly demonstration: boolean
  readonly createdHour: Date
}

/**
 * The node's facts; null before the key ceremony, when nobody can receive a report.
 * @throws ChangedDeployment where a row was changed and no longer fits its root key
 */
export async function readDeployment(db: Queries): Promise<Deployment | null> {
  const row = await db.tables<VaultTables>().selectFrom('fanal.published_deployment').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const { deployment_id: id, root_public, demonstration, created_hour: createdHour } = row
  const rootPublic = new Uint8Array(root_public)
  return { id, rootPublic, fingerprint: fingerprintOfRoot({ id, rootPublic, fingerprint: row.fingerprint }), demonstration, createdHour }
}

/** Once in a node's life; a second time fails on its key. Needs the migrator. */
export async function insertDeployment(made: Deployment, tx: Queries): Promise<void> {
  const { id: deployment_id, rootPublic: root_public, fingerprint, demonstration, createdHour: created_hour } = made
  await tx
    .tables<VaultTables>()
    .insertInto('fanal.deployment')
    .values({ deployment_id, root_public, fingerprint, demonstration, created_hour })
    .execute()
}
