import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'

/** A case supervisor of a unit; `null` where there is none: then the task is everybody's who works with the person. */
export async function supervisorOfUnit(organization: OrganizationId, unit: UnitId, tx: Queries): Promise<MemberId | null> {
  const rows = await tx.query<{ member_id: MemberId | null }>('select fanal.unit_supervisor($1, $2) as member_id', [organization, unit])
  return rows[0]?.member_id ?? null
}
