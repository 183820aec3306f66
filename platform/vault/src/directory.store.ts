import { setUnitLanguages } from '@fanal/identity'
import { type OrganizationId, type UnitId, fromBase64Url, fromHex, toBase64Url } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { type Directory, type SignedDirectory, canonicalBytes } from '@fanal/seal'
import type { VaultTables } from './vault.tables.ts'

function signedOf(row: { body: Uint8Array; signature: Uint8Array }): SignedDirectory {
  return { body: JSON.parse(new TextDecoder().decode(row.body)) as Directory, signature: toBase64Url(row.signature) }
}

/** The newest version of the key directory, as the root signed it; null before the ceremony. Readable by everybody. */
export async function currentDirectory(db: Queries): Promise<SignedDirectory | null> {
  const row = await db
    .tables<VaultTables>()
    .selectFrom('fanal.published_directory')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : signedOf(row)
}

/** One version of the key directory, as the root signed it; null where there is none of that number. */
export async function directoryVersion(version: number, db: Queries): Promise<SignedDirectory | null> {
  const row = await db
    .tables<VaultTables>()
    .selectFrom('fanal.published_directory')
    .selectAll()
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? null : signedOf(row)
}

/** Every version from the first: the whole chain. */
export async function directoryChain(db: Queries): Promise<SignedDirectory[]> {
  const rows = await db.tables<VaultTables>().selectFrom('fanal.published_directory').selectAll().orderBy('version').execute()
  return rows.map(signedOf)
}

/**
 * Stores a version that was verified, with the unit keys and the languages that it names.
 * @returns false where that version is there already
 */
export async function insertDirectory({ body, signature }: SignedDirectory, at: Date, tx: Queries): Promise<boolean> {
  const row = {
    version: body.version,
    body: canonicalBytes(body),
    signature: bytesOf(signature),
    previous: body.previous === null ? null : fromHex(body.previous),
    published_at: at,
  }
  const stored = await tx
    .tables<VaultTables>()
    .insertInto('fanal.key_directory')
    .values(row)
    .onConflict((key) => key.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  if (stored === undefined) return false
  for (const { id, organization, languages } of body.units)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await setUnitLanguages({ organization: organization as OrganizationId, unit: id as UnitId }, languages, tx)
  await storeUnitKeys(body, tx)
  return true
}

async function storeUnitKeys(body: Directory, tx: Queries): Promise<void> {
  const keys = body.units.flatMap((unit) =>
    unit.epochs.map(({ epoch, inbox, sign, state }) => ({
      organization_id: unit.organization as OrganizationId,
      unit_id: unit.id as UnitId,
      epoch,
      inbox_public: bytesOf(inbox),
      sign_public: bytesOf(sign),
      state,
    })),
  )
  // Past before current: a unit never has two current keys.
  for (const key of keys.toSorted((a, b) => a.epoch - b.epoch))
    // oxlint-disable-next-line no-await-in-loop -- one connection, and their order is the point
    await tx
      .tables<VaultTables>()
      .insertInto('fanal.unit_key')
      .values(key)
      .onConflict((row) => row.columns(['organization_id', 'unit_id', 'epoch']).doUpdateSet({ state: key.state }))
      .execute()
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64Url(text)
  if (bytes === null) throw new Error('a verified directory holds base64url only')
  return bytes
}
