import type { Bilingual, Duty, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'

interface Tables {
  'fanal.member_duty': { organization_id: OrganizationId; member_id: MemberId; duty: Duty }
  'fanal.organization': { organization_id: OrganizationId; name_en: string; name_fr: string }
}

/** What each does now, the duty to protect before all others; whoever has left does nothing. */
export async function dutiesOf(
  organization: OrganizationId,
  members: readonly MemberId[],
  tx: Queries,
): Promise<ReadonlyMap<MemberId, Duty>> {
  if (members.length === 0) return new Map()
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.member_duty')
    .select(['member_id', 'duty'])
    .where('organization_id', '=', organization)
    .where('member_id', 'in', members)
    .execute()
  const weight = (duty: Duty) => (duty === 'case-worker' ? 0 : duty === 'case-supervisor' ? 1 : duty === 'privacy-officer' ? 2 : 3)
  // the last that is set stands
  return new Map(rows.toSorted((a, b) => weight(b.duty) - weight(a.duty)).map((row) => [row.member_id, row.duty]))
}

export async function houseOf(organization: OrganizationId, tx: Queries): Promise<Bilingual> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('fanal.organization')
    .select(['name_en', 'name_fr'])
    .where('organization_id', '=', organization)
    .executeTakeFirstOrThrow()
  return { en: row.name_en, fr: row.name_fr }
}
