import type { Duty, MemberId, OrganizationId, Place } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { IdentityTables } from './identity.tables.ts'

export interface UnitMember {
  readonly member: MemberId
  readonly displayName: string
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  /** Colleagues who must have compared the key before anything is wrapped to it. */
  readonly checksNeeded: number
  readonly duties: readonly Duty[]
}

/** The active members of a unit with what they do there, by name. Row security shows the actor's own organization only. */
export async function membersOfUnit(at: Place, db: Queries): Promise<UnitMember[]> {
  const rows = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member_duty as d')
    .innerJoin('fanal.member as m', (join) =>
      join.onRef('m.organization_id', '=', 'd.organization_id').onRef('m.member_id', '=', 'd.member_id'),
    )
    .select(['m.member_id', 'm.display_name', 'm.kem_public', 'm.sign_public', 'm.checks_needed', 'd.duty'])
    .where('d.organization_id', '=', at.organization)
    .where('d.unit_id', '=', at.unit)
    .where('m.state', '=', 'active')
    .orderBy('m.display_name')
    .orderBy('m.member_id')
    .orderBy('d.duty')
    .execute()
  const members = new Map<MemberId, UnitMember>()
  for (const row of rows) {
    const { member_id: member, display_name: displayName, checks_needed: checksNeeded } = row
    const [kemPublic, signPublic] = [new Uint8Array(row.kem_public), new Uint8Array(row.sign_public)]
    const duties = [...(members.get(member)?.duties ?? []), row.duty]
    members.set(member, { member, displayName, kemPublic, signPublic, checksNeeded, duties })
  }
  return [...members.values()]
}

/**
 * Names by member: whoever has or had a duty in the unit, and these members besides, those who have left included. For lists of who did what.
 * Row security shows the actor's own organization only.
 */
export async function namesAtUnit(at: Place, besides: readonly MemberId[], db: Queries): Promise<ReadonlyMap<MemberId, string>> {
  const rows = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member as m')
    .select(['m.member_id', 'm.display_name'])
    .where('m.organization_id', '=', at.organization)
    .where((or) =>
      or.or([
        or('m.member_id', 'in', (duty) =>
          duty
            .selectFrom('fanal.member_duty as d')
            .select('d.member_id')
            .where('d.organization_id', '=', at.organization)
            .where('d.unit_id', '=', at.unit),
        ),
        ...(besides.length === 0 ? [] : [or('m.member_id', 'in', [...besides])]),
      ]),
    )
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.display_name]))
}

/** Names of these members, those who have left included. Row security shows the actor's own organization only. */
export async function namesOf(
  organization: OrganizationId,
  members: readonly MemberId[],
  db: Queries,
): Promise<ReadonlyMap<MemberId, string>> {
  if (members.length === 0) return new Map()
  const rows = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select(['member_id', 'display_name'])
    .where('organization_id', '=', organization)
    .where('member_id', 'in', [...members])
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.display_name]))
}

/** Whoever is a member of an organization today, by name. Row security shows the actor's own organization only. */
export async function membersOf(organization: OrganizationId, db: Queries): Promise<{ member: MemberId; name: string }[]> {
  return await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select(['member_id as member', 'display_name as name'])
    .where('organization_id', '=', organization)
    .where('state', '=', 'active')
    .orderBy('display_name')
    .orderBy('member_id')
    .execute()
}

export interface UnitName {
  readonly organization: OrganizationId
  readonly unit: Place['unit']
  readonly en: string
  readonly fr: string
  readonly receives: boolean
}

/** The units of an organization, by their English name. */
export async function unitsOf(organization: OrganizationId, db: Queries): Promise<UnitName[]> {
  const rows = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.unit')
    .select(['unit_id', 'name_en', 'name_fr', 'receives'])
    .where('organization_id', '=', organization)
    .orderBy('name_en')
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => ({ organization, unit: row.unit_id, en: row.name_en, fr: row.name_fr, receives: row.receives }))
}

/** Whether a login name is somebody's already, in whichever organization. Needs the migrator. */
export async function isNameTaken(loginName: string, db: Queries): Promise<boolean> {
  const row = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.member')
    .select('member_id')
    .where('login_name', '=', loginName)
    .executeTakeFirst()
  return row !== undefined
}
