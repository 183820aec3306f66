import type { MemberId } from '@fanal/kernel'
import type { House, Thing } from './house.ts'

/** A row in every table of updates and meetings, of a plan of the house's own for which it answers itself. */
export async function fillUpdates(
  { owner }: Pick<House, 'owner'>,
  { organization, unit }: Pick<Thing, 'organization' | 'unit'>,
  member: MemberId,
): Promise<void> {
  const plan = `w-${unit}`.slice(0, 40)
  const of = [organization, unit]
  await owner.query(
    `insert into fanal.plan_version (organization_id, plan, version, title_en, title_fr, gaps_en, gaps_fr, digest, entered_at)
     values ($1, $2, 1, 'A plan', 'Un plan', '{}', '{}', decode(repeat('00', 32), 'hex'), now()) on conflict do nothing`,
    [organization, plan],
  )
  // the unit's id serves as every id: one row each
  await owner.query(`insert into fanal.plan_party values ($1, $2, $3, $1, now(), $4) on conflict do nothing`, [...of, plan, member])
  await owner.query(
    `insert into fanal.reporting_period values ($1, $2, $3, 1, '2013-14', '2013-04-01', '2014-04-01', '2014-05-15', 15, '{"commitments": [], "departments": []}', now(), $4) on conflict do nothing`,
    [...of, plan, member],
  )
  await owner.query(
    `insert into fanal.update_version values ($1, $2, 'C-01', 1, $2, 'AA', 'submitted', 'substantial', false, 'Done', 'Fait', '', '', '', '', '{}', $3, now()) on conflict do nothing`,
    [...of, member],
  )
  await owner.query(
    `insert into fanal.update_decision values ($1, $2, 'C-01', 1, $2, 'approved', null, null, $3, $2, now()) on conflict do nothing`,
    [...of, member],
  )
  await owner.query(`insert into fanal.silence_notice values ($1, $2, 'C-02', $2, 'AA', now(), $3, '2014-06-01') on conflict do nothing`, [
    ...of,
    member,
  ])
  await owner.query(`insert into fanal.silence_reply values ($1, $2, 'C-02', $2, 'Words', 'Des mots', now(), $3) on conflict do nothing`, [
    ...of,
    member,
  ])
  await owner.query(
    `insert into fanal.commitment_review values ($1, $2, $2, 'C-01', $2, 'limited', 'Why', 'Pourquoi', $3, now()) on conflict do nothing`,
    [...of, member],
  )
  await owner.query(
    `insert into fanal.meeting values ($1, $2, $3, '2014-01-10', 'A meeting', 'Une réunion', now(), $4) on conflict do nothing`,
    [...of, plan, member],
  )
  await owner.query(
    `insert into fanal.meeting_item values ($1, $2, $2, 'action', 'Do it', 'Le faire', '{C-01}', 'AA', '2014-02-10', now(), $3) on conflict do nothing`,
    [...of, member],
  )
  await owner.query(`insert into fanal.action_end values ($1, $2, 'done', now(), $3) on conflict do nothing`, [...of, member])
}
