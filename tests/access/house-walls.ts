import { type OrganizationId, type UnitId, type World, timedId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'

/** An opening in an emergency by somebody of no table here, and a demand for the records of the same person. */
export async function someWalls(
  { organization, unit, subject }: { readonly organization: OrganizationId; readonly unit: UnitId; readonly subject: string },
  { owner, world }: { readonly owner: Pick<Queries, 'query'>; readonly world: World },
): Promise<{ readonly opening: string; readonly demand: string }> {
  const [opening, grant, somebody, demand] = [1, 2, 3, 4].map(() => timedId<'row'>(world.now(), world.chance(10)))
  await owner.query(
    `insert into fanal.access_grant values ($1, $2, 'subject', $3, 'member', $4, null, array['C2'], array['see'], 'safety', 'break-glass', $5,
       now(), now() + interval '60 minutes', false, $4, null, null)`,
    [organization, grant, subject, somebody, opening],
  )
  await owner.query(
    `insert into fanal.break_glass (organization_id, break_id, subject_id, state, version, seq, marks, reason, tried, classes, grant_id, opened_by,
       opened_at, closes_at, review_due_at)
     values ($1, $2, $3, 'open', 1, 0, '{}', 'missing', 'no-time', array['C2'], $4, $5, $6::timestamptz, $6::timestamptz + interval '60 minutes',
       $6::timestamptz + interval '72 hours')`,
    [organization, opening, subject, grant, somebody, world.now()],
  )
  await owner.query(
    `insert into fanal.records_demand (organization_id, demand_id, subject_id, unit_id, kind, issued_by, trafficking_case, received_on, answer_by, state,
       version, seq, marks, entered_by, entered_at)
     values ($1, $2, $3, $4, 'warrant', 'judge', true, '2026-01-05', now() + interval '9 days', 'frozen', 1, 1, '{}', $5, now())`,
    [organization, demand, subject, unit, somebody],
  )
  return { opening: opening as string, demand: demand as string }
}
