import type { MemberActor, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { WrappedSecret } from '@fanal/seal'
import type { RecipientKind, SecretKind, VaultTables } from './vault.tables.ts'

/** One secret sealed to one reader. */
export interface StoredWrap {
  readonly id: string
  readonly secret: SecretKind
  /** The unit, organization or person whose secret it is. */
  readonly subject: string
  readonly epoch: number
  readonly recipientKind: RecipientKind
  readonly recipient: string
  readonly wrap: WrappedSecret
}

/**
 * Adds wraps; one that its reader already has stays as it is. Answers how many were new.
 * @param key  the name of the unit's new keys that these are of, until they are published
 */
export async function insertWraps(
  organization: OrganizationId,
  wraps: readonly StoredWrap[],
  at: Date,
  tx: Queries,
  key: string | null = null,
): Promise<number> {
  if (wraps.length === 0) return 0
  const rows = wraps.map((wrap) => ({
    organization_id: organization,
    secret_wrap_id: wrap.id,
    secret: wrap.secret,
    subject_id: wrap.subject,
    epoch: wrap.epoch,
    recipient_kind: wrap.recipientKind,
    recipient_id: wrap.recipient,
    wrap: wrap.wrap,
    created_at: at,
    key_id: key,
  }))
  const added = await tx
    .tables<VaultTables>()
    .insertInto('fanal.secret_wrap')
    .values(rows)
    .onConflict((row) => row.columns(['organization_id', 'recipient_id', 'secret', 'subject_id', 'epoch', 'recipient_kind']).doNothing())
    .returning('secret_wrap_id')
    .execute()
  return added.length
}

/** Every wrap of unit secrets and of the index key that this member's own key opens, newest epoch first. */
export async function wrapsOfMember(actor: MemberActor, tx: Queries): Promise<StoredWrap[]> {
  const rows = await tx
    .tables<VaultTables>()
    .selectFrom('fanal.secret_wrap')
    .selectAll()
    .where('organization_id', '=', actor.organization)
    .where('recipient_id', '=', actor.member)
    .where('recipient_kind', '=', 'member')
    .where('secret', 'in', ['unit-inbox', 'unit-sign', 'index'])
    .orderBy('epoch', 'desc')
    .orderBy('subject_id')
    .orderBy('secret')
    .execute()
  return rows.map((row) => ({
    id: row.secret_wrap_id,
    secret: row.secret,
    subject: row.subject_id,
    epoch: row.epoch,
    recipientKind: row.recipient_kind,
    recipient: row.recipient_id,
    wrap: row.wrap,
  }))
}

/** Takes away wraps of this member's own, of one unit and of the organization's index key. Answers how many there were. */
export async function deleteOwnWraps(
  actor: MemberActor,
  unit: UnitId,
  which: readonly { readonly secret: SecretKind; readonly epoch: number }[],
  tx: Queries,
): Promise<number> {
  const gone = await tx
    .tables<VaultTables>()
    .deleteFrom('fanal.secret_wrap')
    .where('organization_id', '=', actor.organization)
    .where('recipient_id', '=', actor.member)
    .where('recipient_kind', '=', 'member')
    .where('subject_id', 'in', [unit, actor.organization])
    .where(({ or, and, eb }) => or(which.map(({ secret, epoch }) => and([eb('secret', '=', secret), eb('epoch', '=', epoch)]))))
    .returning('secret_wrap_id')
    .execute()
  return gone.length
}
