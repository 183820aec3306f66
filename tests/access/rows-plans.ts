import type { OrganizationId } from '@fanal/kernel'
import type { House } from './house.ts'

/** A plan of each organization has a code of its own. */
export const planCodeOf = (organization: OrganizationId): string => `p-${organization.slice(-12)}`

/** A plan with one of everything, entered by a command. */
export async function fillPlan({ owner }: Pick<House, 'owner'>, organization: OrganizationId): Promise<void> {
  const plan = planCodeOf(organization)
  const [{ held } = { held: 0 }] = await owner.query<{ held: number }>('select count(*) as held from fanal.plan_version where plan = $1', [
    plan,
  ])
  if (held > 0) return
  const at = [organization, plan]
  const words = `'Invented', 'Inventé'`
  await owner.query(
    `insert into fanal.plan_version values ($1, $2, 1, ${words}, null, null, '{}', '{}', decode(repeat('00', 32), 'hex'), now(), null)`,
    at,
  )
  await owner.query(`insert into fanal.plan_pillar values ($1, $2, 1, 'prevention', 0, ${words})`, at)
  await owner.query(`insert into fanal.plan_department values ($1, $2, 1, 'DEP', 0, ${words})`, at)
  await owner.query(`insert into fanal.plan_source values ($1, $2, 1, 'S01', 0, ${words}, null)`, at)
  await owner.query(
    `insert into fanal.plan_commitment values ($1, $2, 1, 'INV-01', 0, 'prevention', ${words}, '{DEP}', false, '{}', null, false, null, null, '{}', null, null, null, null, 'secondary', '{S01}')`,
    at,
  )
  await owner.query(`insert into fanal.plan_milestone values ($1, $2, 1, 'INV-01', 'INV-01-A', 0, ${words}, null, false)`, at)
  await owner.query(
    `insert into fanal.plan_indicator values ($1, $2, 1, 'taught', 0, ${words}, null, null, 'persons', '{}', 'not-scorable', 'distinct', 'entered', ${words}, null, null, null, null, null, null, 1)`,
    at,
  )
  await owner.query(
    `insert into fanal.plan_indicator values ($1, $2, 1, 'told', 1, ${words}, null, null, 'persons', '{}', 'not-scorable', 'distinct', 'entered', ${words}, null, null, null, null, null, null, 1)`,
    at,
  )
  await owner.query(`insert into fanal.plan_commitment_indicator values ($1, $2, 1, 'INV-01', 'taught', 0)`, at)
  await owner.query(`insert into fanal.plan_baseline values ($1, $2, 1, 'taught', '2025', 0, 'S01')`, at)
  await owner.query(
    `insert into fanal.plan_funding values ($1, $2, 1, 0, null, 5, 'CAD', ${words}, false, 'secondary', '{S01}', null, null)`,
    at,
  )
  await owner.query(
    `insert into fanal.plan_report values ($1, $2, 1, 'R-1', 0, 'progress', ${words}, null, null, null, '{}', '{}', '{}')`,
    at,
  )
  await owner.query(
    `insert into fanal.plan_observation values ($1, $2, gen_random_uuid(), 'taught', '2025', 1, null, null, false, 'secondary', 'S01', '2026', null, null, now(), null)`,
    at,
  )
  await owner.query(
    `insert into fanal.plan_target values ($1, $2, gen_random_uuid(), 'taught', '2026', 'tbd', null, null, null, null, '2026-01-01', null, null, now(), null)`,
    at,
  )
}
