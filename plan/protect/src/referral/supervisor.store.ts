import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'

/** A case supervisor of a unit; `null` where there is none: then the task is everybody's who works with the person. */
export async function supervisorOfUnit(organization: OrganizationId, unit: UnitId, tx: Queries): Promise<MemberId | null> {
  const rows = await tx.query<{ member_id: MemberId }>(
    `select member_id from fanal.member_duty where organization_id = $1 and unit_id = $2 and duty = 'case-supervisor' order by member_id limit 1`,
    [organization, unit],
  )
  return rows[0]?.member_id ?? null
}
