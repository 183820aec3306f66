import type { Bilingual, OrganizationId, UnitId, Place } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { EnrolledMember } from './enrol.ts'
import type { IdentityTables, OrganizationKind } from './identity.tables.ts'

export interface NewOrganization {
  readonly organization: OrganizationId
  readonly name: Bilingual
  readonly kind: OrganizationKind
  readonly recoveryPublic: Uint8Array
}

export interface NewUnit {
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly name: Bilingual
  readonly languages: readonly string[]
  readonly receives: boolean
}

/** Needs the migrator: no serving process may add an organization. */
export async function insertOrganization(added: NewOrganization, at: Date, tx: Queries): Promise<void> {
  const row = {
    organization_id: added.organization,
    name_en: added.name.en,
    name_fr: added.name.fr,
    kind: added.kind,
    recovery_public: added.recoveryPublic,
    created_at: at,
  }
  await tx.tables<IdentityTables>().insertInto('fanal.organization').values(row).execute()
}

export async function insertUnit(added: NewUnit, tx: Queries): Promise<void> {
  const { organization, unit, name, languages, receives } = added
  await tx
    .tables<IdentityTables>()
    .insertInto('fanal.unit')
    .values({ organization_id: organization, unit_id: unit, name_en: name.en, name_fr: name.fr, languages, receives })
    .execute()
}

/** Keeps a unit's languages as the root signed them. Needs the migrator. */
export async function setUnitLanguages({ organization, unit }: Place, languages: readonly string[], tx: Queries): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .updateTable('fanal.unit')
    .set({ languages })
    .where('organization_id', '=', organization)
    .where('unit_id', '=', unit)
    .execute()
}

/** Inserts a member with their duties. */
export async function insertMember(added: EnrolledMember, at: Date, tx: Queries): Promise<void> {
  const { organization: organization_id, member: member_id } = added
  const tables = tx.tables<IdentityTables>()
  await tables
    .insertInto('fanal.member')
    .values({
      organization_id,
      member_id,
      login_name: added.loginName,
      display_name: added.displayName,
      passphrase_salt: added.passphraseSalt,
      login_hash: added.loginHash,
      totp_sealed: added.totpSealed,
      kem_public: added.kemPublic,
      sign_public: added.signPublic,
      wrapped_seeds: added.wrappedSeeds,
      state: 'active',
      checks_needed: 0,
      created_at: at,
    })
    .execute()
  const duties = added.held.map(({ unit, duty }) => ({ organization_id, member_id, unit_id: unit, duty }))
  if (duties.length > 0) await tables.insertInto('fanal.member_duty').values(duties).execute()
}
