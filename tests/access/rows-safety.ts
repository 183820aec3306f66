import type { House } from './house.ts'

interface Of {
  readonly organization: string
  readonly subject: string
  readonly case: string
  readonly member: string
}

/** A safety plan with a line, an identification with another tool's result, and a permit with a date. */
export async function fillSafety(owner: House['owner'], of: Of, id: () => string): Promise<void> {
  const [plan, identification, permit] = [id(), id(), id()]
  const row = [of.organization, of.subject, of.case, of.member] as const
  await owner.query(
    `insert into fanal.safety_plan (organization_id, subject_id, case_id, plan_id, state, version, seq, marks, changed_at, begun_by, begun_at)
     values ($1, $2, $3, $5, 'draft', 1, 0, '{}', now(), $4, now())`,
    [...row, plan],
  )
  await owner.query(
    `insert into fanal.safety_item (organization_id, item_id, plan_id, subject_id, kind, state, added_by, added_at)
     values ($1, $5, $3, $2, 'step', 'kept', $4, now())`,
    [of.organization, of.subject, plan, of.member, id()],
  )
  await owner.query(
    `insert into fanal.identification (organization_id, subject_id, case_id, identification_id, state, version, seq, marks, begun_by, begun_at)
     values ($1, $2, $3, $5, 'unscreened', 1, 0, '{}', $4, now())`,
    [...row, identification],
  )
  await owner.query(
    `insert into fanal.third_party_result (organization_id, result_id, identification_id, subject_id, tool, used_on, total, kept_by, kept_at)
     values ($1, $5, $3, $2, 'tvit', '2026-01-05', 3, $4, now())`,
    [of.organization, of.subject, identification, of.member, id()],
  )
  await owner.query(
    `insert into fanal.permit (organization_id, subject_id, case_id, permit_id, kind, state, version, seq, marks, zone, begun_by, begun_at)
     values ($1, $2, $3, $5, 'victim-permit', 'considering', 1, 0, '{}', 'America/Toronto', $4, now())`,
    [...row, permit],
  )
  await owner.query(
    `insert into fanal.permit_date (organization_id, permit_id, subject_id, version, what, day, rule)
     values ($1, $3, $2, 1, 'renewal-reminder', '2026-01-05', 'made-up')`,
    [of.organization, of.subject, permit],
  )
}
