import { type Bilingual, type MemberId, type OrganizationId, type World, timedId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import {
  type PlanRows,
  type ObservationRow,
  type Row,
  type TargetRow,
  type VersionTable,
  bilingual,
  namesOf,
  observationColumns,
  observationOf,
  observationRow,
  planFrom,
  rowsOf,
  targetColumns,
  targetOf,
  targetRow,
  versionTables,
} from './plan-rows.ts'
import type { Observation, Plan, Target } from './plan.ts'

/** A plan of an organization, as a list shows it. */
export interface PlanNamed {
  readonly organization: OrganizationId
  readonly plan: string
  readonly version: number
  readonly title: Bilingual
  readonly from: string | null
  readonly until: string | null
  readonly commitments: number
  readonly enteredAt: Date
}

export interface HeldPlan {
  readonly organization: OrganizationId
  readonly version: number
  readonly enteredAt: Date
  readonly plan: Plan
}

/** Whose tables are read: an organization's own, or what everybody may see of it. */
type Side = 'plan' | 'published_plan'

const headOf = (side: Side) => (side === 'plan' ? 'fanal.plan_version' : 'fanal.published_plan')

function namedOf(row: Row): PlanNamed {
  return {
    organization: row.organization_id,
    plan: row.plan,
    version: row.version,
    title: bilingual(row, 'title'),
    from: row.from_on,
    until: row.until_on,
    commitments: row.commitments,
    enteredAt: row.entered_at,
  }
}

async function listed(side: Side, organization: OrganizationId | null, db: Queries): Promise<readonly PlanNamed[]> {
  const rows = await db.query<Row>(
    `select distinct on (p.organization_id, p.plan) p.organization_id, p.plan, p.version, p.title_en, p.title_fr, p.from_on, p.until_on, p.entered_at,
       (select count(*)::int from fanal.${side}_commitment c where (c.organization_id, c.plan, c.version) = (p.organization_id, p.plan, p.version)) as commitments
     from ${headOf(side)} p where $1::uuid is null or p.organization_id = $1
     order by p.organization_id, p.plan, p.version desc limit 500`,
    [organization],
  )
  return rows.map(namedOf)
}

/** The newest version of each plan of an organization. */
export const plansOf = (organization: OrganizationId, tx: Transaction): Promise<readonly PlanNamed[]> => listed('plan', organization, tx)

/** Every plan that the public may read. */
export const publishedPlans = (db: Queries): Promise<readonly PlanNamed[]> => listed('published_plan', null, db)

/** The one organization that answers for plans; `null` where there is none, or several. */
export async function theSecretariat(operator: Queries): Promise<OrganizationId | null> {
  const rows = await operator.query<Row>(`select organization_id from fanal.organization where kind = 'secretariat' limit 2`)
  return rows.length === 1 ? rows[0]!.organization_id : null
}

const order = 'organization_id, plan, indicator, period, vintage, source'

async function read(
  side: Side,
  wanted: { organization: OrganizationId | null; plan: string; version: number | null; asOf?: Date | null },
  db: Queries,
): Promise<HeldPlan | null> {
  const [version] = await db.query<Row>(
    `select organization_id, plan, version, title_en, title_fr, from_on, until_on, gaps_en, gaps_fr, entered_at from ${headOf(side)}
     where plan = $2 and ($1::uuid is null or organization_id = $1) and ($3::int is null or version = $3) and ($4::timestamptz is null or entered_at <= $4)
     order by version desc, organization_id limit 1`,
    [wanted.organization, wanted.plan, wanted.version, wanted.asOf ?? null],
  )
  if (version === undefined) return null
  const organization = version.organization_id
  const at = [organization, wanted.plan, version.version]
  const rows: Partial<Record<VersionTable, readonly Row[]>> = {}
  for (const [table, columns] of Object.entries(versionTables) as [VersionTable, string][]) {
    const names = namesOf(columns)
    const first = names[0] === 'position' ? 'position' : 'indicator, period'
    // oxlint-disable-next-line no-await-in-loop -- one connection
    rows[table] = await db.query<Row>(
      `select ${names.join(', ')} from fanal.${side}_${table} where (organization_id, plan, version) = ($1::uuid, $2, $3::int) order by ${first}`,
      at,
    )
  }
  const kept = [organization, wanted.plan, wanted.asOf ?? null]
  const observation = await db.query<ObservationRow>(
    `select distinct on (${order}) ${namesOf(observationColumns).join(', ')} from fanal.${side}_observation
     where (organization_id, plan) = ($1::uuid, $2) and ($3::timestamptz is null or entered_at <= $3)
     order by ${order}, entered_at desc, observation_id desc`,
    kept,
  )
  const target = await db.query<TargetRow>(
    `select ${namesOf(targetColumns).join(', ')} from fanal.${side}_target where (organization_id, plan) = ($1::uuid, $2) and ($3::timestamptz is null or entered_at <= $3)
     order by indicator, period, set_on, entered_at, target_id`,
    kept,
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each table was read by the columns that its rows have
  const plan = planFrom({ ...rows, version, observation, target } as unknown as PlanRows)
  return { organization, version: version.version, enteredAt: version.entered_at, plan }
}

/** A plan of an organization: its newest version, or one that is named; with every value and target that holds. */
export const planOf = (
  organization: OrganizationId,
  plan: string,
  tx: Transaction,
  version: number | null = null,
): Promise<HeldPlan | null> => read('plan', { organization, plan, version }, tx)

/** A plan as the public may read it, from the published views alone. */
export const publishedPlan = (
  plan: string,
  db: Queries,
  { organization = null, asOf = null }: { readonly organization?: OrganizationId | null; readonly asOf?: Date | null } = {},
): Promise<HeldPlan | null> => read('published_plan', { organization, plan, version: null, asOf }, db)

/** The newest version of a plan and its digest, locked against a second import at the same moment; `null` where there is none. */
export async function lastVersion(
  organization: OrganizationId,
  plan: string,
  tx: Transaction,
): Promise<{ readonly version: number; readonly digest: Uint8Array } | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 47))', [`${organization}/${plan}`])
  const [row] = await tx.query<Row>(
    'select version, digest from fanal.plan_version where organization_id = $1 and plan = $2 order by version desc limit 1',
    [organization, plan],
  )
  return row === undefined ? null : { version: row.version, digest: row.digest }
}

/** Who enters something into a plan, and when; no member where a command does. */
export interface PlanEnteredBy {
  readonly organization: OrganizationId
  readonly member: MemberId | null
  readonly world: World
}

/** Writes a further version; values and targets that are not held yet are added to those that are. */
export async function insertPlan(
  plan: Plan,
  { version, digest, ...by }: PlanEnteredBy & { readonly version: number; readonly digest: Uint8Array },
  tx: Transaction,
): Promise<void> {
  const { organization } = by
  await tx.query(
    `insert into fanal.plan_version (organization_id, plan, version, title_en, title_fr, from_on, until_on, gaps_en, gaps_fr, digest, entered_at, entered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      organization,
      plan.id,
      version,
      plan.title.en,
      plan.title.fr,
      plan.from,
      plan.until,
      plan.gaps.map(({ en }) => en),
      plan.gaps.map(({ fr }) => fr),
      digest,
      by.world.now(),
      by.member,
    ],
  )
  const rows = rowsOf(plan)
  for (const [table, columns] of Object.entries(versionTables) as [VersionTable, string][]) {
    if (rows[table].length === 0) continue
    const names = namesOf(columns)
    // oxlint-disable-next-line no-await-in-loop -- one connection, and each table rests on those before it
    await tx.query(
      `insert into fanal.plan_${table} (organization_id, plan, version, ${names.join(', ')})
       select $1, $2, $3, ${names.map((name) => `row.${name}`).join(', ')} from jsonb_to_recordset($4::jsonb) as row (${columns})`,
      [organization, plan.id, version, JSON.stringify(rows[table])],
    )
  }
  await insertObservations(plan.id, plan.observations, by, tx)
  await insertTargets(plan.id, plan.targets, by, tx)
}

/** What a row says, whatever the order of its columns. */
const said = (row: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Adds the values that are not held as they are; what stands there stays. */
export async function insertObservations(
  plan: string,
  observations: readonly Observation[],
  by: PlanEnteredBy,
  tx: Transaction,
): Promise<readonly Observation[]> {
  const held = await tx.query<ObservationRow>(
    `select distinct on (${order}) ${namesOf(observationColumns).join(', ')} from fanal.plan_observation
     where organization_id = $1 and plan = $2 order by ${order}, entered_at desc, observation_id desc`,
    [by.organization, plan],
  )
  const known = new Set(held.map((row) => said(observationRow(observationOf(row)))))
  const fresh = observations.filter((one) => !known.has(said(observationRow(one))))
  await addRows('observation', observationColumns, fresh.map(observationRow), { plan, ...by }, tx)
  return fresh
}

/** Adds the targets that are not held yet. */
export async function insertTargets(
  plan: string,
  targets: readonly Target[],
  by: PlanEnteredBy,
  tx: Transaction,
): Promise<readonly Target[]> {
  const held = await tx.query<TargetRow>(
    `select ${namesOf(targetColumns).join(', ')} from fanal.plan_target where organization_id = $1 and plan = $2`,
    [by.organization, plan],
  )
  const known = new Set(held.map((row) => said(targetRow(targetOf(row)))))
  const fresh = targets.filter((one) => !known.has(said(targetRow(one))))
  await addRows('target', targetColumns, fresh.map(targetRow), { plan, ...by }, tx)
  return fresh
}

async function addRows(
  table: 'observation' | 'target',
  columns: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  { plan, organization, member, world }: PlanEnteredBy & { readonly plan: string },
  tx: Transaction,
): Promise<void> {
  if (rows.length === 0) return
  const now = world.now()
  const names = namesOf(columns)
  const withIds = rows.map((row) => ({ ...row, id: timedId<'plan-row'>(now, world.chance(10)) }))
  await tx.query(
    `insert into fanal.plan_${table} (organization_id, plan, ${table}_id, ${names.join(', ')}, entered_at, entered_by)
     select $1, $2, row.id, ${names.map((name) => `row.${name}`).join(', ')}, $4, $5 from jsonb_to_recordset($3::jsonb) as row (id uuid, ${columns})`,
    [organization, plan, JSON.stringify(withIds), now, member],
  )
}
