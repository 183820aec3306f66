import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Counts } from './news.ts'

/** More than anybody reads: what is longer is not counted to its end. */
const most = 500

/** What came into these units: the reports of the public since an hour, and those whose reporter wrote again, the reader's and nobody's. */
export async function countsOf(
  at: { readonly organization: OrganizationId; readonly units: readonly UnitId[]; readonly me: MemberId; readonly since: Date },
  tx: Transaction,
): Promise<Counts> {
  const [row] = await tx.query<{ received: number; again: number }>(
    `select
       (select count(*)::int from (select from fanal.report
          where organization_id = $1 and unit_id = any ($2::uuid[]) and received_hour >= $3 and sealed_by <> 'officer' limit $5) r) as received,
       (select count(*)::int from (select from fanal.report
          where organization_id = $1 and unit_id = any ($2::uuid[]) and state = 'waiting' and assigned_member is null limit $5) r) +
       (select count(*)::int from (select from fanal.report
          where organization_id = $1 and unit_id = any ($2::uuid[]) and state = 'waiting' and assigned_member = $4 limit $5) r) as again`,
    [at.organization, at.units, at.since, at.me, most],
  )
  return row ?? { received: 0, again: 0 }
}
