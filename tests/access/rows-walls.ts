import { timedId } from '@fanal/kernel'
import type { Rows } from './expected-rows.ts'
import type { House, Place } from './house.ts'

/** What stands around a record; written by hand. */
export const wallTables = [
  'break_glass',
  'approval',
  'co_signer',
  'records_demand',
  'subject_link',
  'young_report',
  'guardian_judgement',
  'subject_merge',
] as const
type Row = Readonly<Record<(typeof wallTables)[number], Rows>>

const each = (rows: Rows): Row => Object.fromEntries(wallTables.map((table) => [table, rows])) as Row
export const noWalls: Row = each('none')
/** Whoever works with the person. */
export const protectingWalls: Row = each('own organization')
/** That it happened, in codes; whom somebody belongs with is not among it. */
export const privacyWalls: Row = {
  ...noWalls,
  break_glass: 'own organization',
  approval: 'own organization',
  co_signer: 'own organization',
  records_demand: 'own organization',
  young_report: 'own organization',
  subject_merge: 'own organization',
}
/** Who decides with us from outside. */
export const administratorWalls: Row = { ...noWalls, co_signer: 'own organization' }

/** One row of each about a person and a second one. */
export async function fillWalls(
  { owner, world }: Pick<House, 'owner' | 'world'>,
  { thing }: Pick<Place, 'thing'>,
  { subject, written }: { readonly subject: string; readonly written: string },
): Promise<void> {
  const id = () => timedId(world.now(), world.chance(10))
  const { organization, unit } = thing
  const [somebody, grant, opening, second] = [id(), id(), id(), id()]
  await owner.query(
    `insert into fanal.access_grant values ($1, $2, 'subject', $3, 'member', $4, null, array['C2'], array['see'], 'safety', 'break-glass', $5,
       now() - interval '2 hours', now() - interval '1 hour', false, $4, null, null)`,
    [organization, grant, subject, somebody, opening],
  )
  await owner.query(
    `insert into fanal.break_glass (organization_id, break_id, subject_id, case_id, state, version, seq, marks, reason, tried, classes, grant_id, opened_by,
       opened_at, closes_at, review_due_at)
     values ($1, $2, $3, $4, 'open', 1, 0, '{}', 'missing', 'no-time', array['C2'], $5, $6, '2026-01-05', timestamptz '2026-01-05' + interval '60 minutes',
       timestamptz '2026-01-05' + interval '72 hours')`,
    [organization, opening, subject, written, grant, somebody],
  )
  await owner.query(
    `insert into fanal.approval (organization_id, approval_id, subject_id, unit_id, kind, target_id, reason, state, version, seq, marks, requested_by,
       requested_at, due_at)
     values ($1, $2, $3, $4, 'plan', $3, 'safety', 'requested', 1, 0, '{}', $5, now(), now())`,
    [organization, id(), subject, unit, somebody],
  )
  await owner.query(`insert into fanal.co_signer values ($1, $2, $3, $4, now(), now())`, [organization, id(), id(), somebody])
  await owner.query(
    `insert into fanal.records_demand (organization_id, demand_id, subject_id, unit_id, kind, issued_by, trafficking_case, received_on, answer_by, state,
       version, seq, marks, entered_by, entered_at)
     values ($1, $2, $3, $4, 'subpoena', 'judge', true, '2026-01-05', now(), 'frozen', 1, 1, '{}', $5, now())`,
    [organization, id(), subject, unit, somebody],
  )
  await owner.query(`insert into fanal.subject_link values ($1, $2, $3, null, 'child', 'danger', true, 1, $4, now(), null)`, [
    organization,
    id(),
    subject,
    somebody,
  ])
  await owner.query(`insert into fanal.young_report values ($1, $2, $3, $4, 'ON', 'on/x', now(), $5, 'told-first', now())`, [
    organization,
    id(),
    subject,
    written,
    somebody,
  ])
  await owner.query(`insert into fanal.guardian_judgement values ($1, $2, $3, false, null, $4, now())`, [
    organization,
    id(),
    subject,
    somebody,
  ])
  await owner.query(
    `insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
     values ($1, $2, $3, 'merged', 'no', '{"state":"unsaid"}', 2, $4, now())`,
    [organization, second, unit, somebody],
  )
  await owner.query(`insert into fanal.subject_merge values ($1, $2, $3, $4, 'person-said', $5, now(), null, null, null)`, [
    organization,
    id(),
    subject,
    second,
    somebody,
  ])
}

/** What a case worker tries with what is another organization's, knowing its id. */
export const wallTrespasses = [
  { table: 'approval', duty: 'case-worker', text: `update fanal.approval set used_at = now() where organization_id = $1`, values: of },
  {
    table: 'records_demand',
    duty: 'privacy-officer',
    text: `update fanal.records_demand set package = '{}' where organization_id = $1`,
    values: of,
  },
  {
    table: 'subject_link',
    duty: 'case-worker',
    text: `update fanal.subject_link set contact = 'yes' where organization_id = $1`,
    values: of,
  },
] as const
function of({ thing }: Place): readonly unknown[] {
  return [thing.organization]
}
