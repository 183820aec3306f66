import type { IdentityTables } from '@fanal/identity'
import type { Duty, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import type { WrappedSecret } from '@fanal/seal'
import { mayOpenInbox } from '../opening-duties.ts'
import type { VaultTables } from '../vault.tables.ts'

export interface RecoveringMember {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly displayName: string
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  /** The organization's recovery key. */
  readonly recoveryPublic: Uint8Array
  readonly name: { readonly en: string; readonly fr: string }
  /** Units whose inbox the member reads. */
  readonly units: readonly UnitId[]
}

/** The active member of a login name, with what a recovery needs to know. Needs the migrator. */
export async function recoveringMember(loginName: string, db: Queries): Promise<RecoveringMember | null> {
  const row = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member as m')
    .innerJoin('fanal.organization as o', 'o.organization_id', 'm.organization_id')
    .select([
      'm.organization_id',
      'm.member_id',
      'm.display_name',
      'm.kem_public',
      'm.sign_public',
      'o.recovery_public',
      'o.name_en',
      'o.name_fr',
    ])
    .where('m.login_name', '=', loginName)
    .where('m.state', '=', 'active')
    .executeTakeFirst()
  if (row === undefined) return null
  const held = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member_duty')
    .select(['unit_id', 'duty'])
    .where('organization_id', '=', row.organization_id)
    .where('member_id', '=', row.member_id)
    .execute()
  const duties = Map.groupBy(held, ({ unit_id: unit }) => unit)
  const units = [...duties].filter(([, rows]) => mayOpenInbox(rows.map(({ duty }): Duty => duty))).map(([unit]) => unit)
  return {
    organization: row.organization_id,
    member: row.member_id,
    displayName: row.display_name,
    kemPublic: new Uint8Array(row.kem_public),
    signPublic: new Uint8Array(row.sign_public),
    recoveryPublic: new Uint8Array(row.recovery_public),
    name: { en: row.name_en, fr: row.name_fr },
    units,
  }
}

/** What of these units, and of the index key, is wrapped to the organization's recovery key. */
export async function recoveryWraps(organization: OrganizationId, units: readonly UnitId[], db: Queries): Promise<WrappedSecret[]> {
  const rows = await db
    .tables<VaultTables>()
    .selectFrom('fanal.secret_wrap')
    .select('wrap')
    .where('organization_id', '=', organization)
    .where('recipient_kind', '=', 'recovery')
    .where('recipient_id', '=', organization)
    .where('secret', 'in', ['unit-inbox', 'unit-sign', 'index'])
    // Keys that wait for the root's signature may still be made again: they are nobody's yet.
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('secret', '=', 'index'),
        exists(
          selectFrom('fanal.unit_key as k')
            .select('k.epoch')
            .where('k.organization_id', '=', organization)
            .whereRef('k.unit_id', '=', 'fanal.secret_wrap.subject_id')
            .whereRef('k.epoch', '=', 'fanal.secret_wrap.epoch'),
        ),
      ]),
    )
    .where('subject_id', 'in', [...units, organization])
    .orderBy('subject_id')
    .orderBy('epoch')
    .execute()
  return rows.map(({ wrap }) => wrap)
}

/** The keepers of the shares have compared the key: nobody else has to. */
export async function trustKey(organization: OrganizationId, member: MemberId, tx: Transaction): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .updateTable('fanal.member')
    .set({ checks_needed: 0 })
    .where('organization_id', '=', organization)
    .where('member_id', '=', member)
    .execute()
}
