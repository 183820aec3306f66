import { type MemberActor, type OrganizationId, timedId } from '@fanal/kernel'
import { type Transaction, unitOfWork } from '@fanal/postgres'
import type { Who } from './answers.ts'
import { crossing } from './expected-crossing.ts'
import { planRows, planTables } from './expected-plans.ts'
import { editionRows, editionTables } from './expected-editions.ts'
import { updateRows, updateTables } from './expected-updates.ts'
import { fillEdition } from './rows-editions.ts'
import { fillUpdates } from './rows-updates.ts'
import { preventionRows, preventionTables } from './expected-prevention.ts'
import { grants, organizationRows, organizationTables, sealedRows, sealedTables } from './expected-rows.ts'
import { protectionRows, protectionTables } from './expected-protection.ts'
import { referralRows, referralTables } from './expected-referrals.ts'
import type { House, Place } from './house.ts'
import { fillReferrals, referralTrespasses } from './rows-referrals.ts'
import { oversightTrespasses } from './trespasses-oversight.ts'
import { type Trespass, fillProtection, protectionTrespasses } from './rows-protection.ts'
import type { Difference } from './walk.ts'

type Table =
  | (typeof sealedTables)[number]
  | (typeof organizationTables)[number]
  | (typeof preventionTables)[number]
  | (typeof editionTables)[number]
  | (typeof planTables)[number]
  | (typeof updateTables)[number]
  | (typeof protectionTables)[number]
  | (typeof referralTables)[number]
const walkedTables: readonly Table[] = [
  ...sealedTables,
  ...organizationTables,
  ...preventionTables,
  ...editionTables,
  ...planTables,
  ...updateTables,
  ...protectionTables,
  ...referralTables,
]

/** Rows that a test needs in every organization so that "none" means something. */
export async function fillTables(house: House): Promise<void> {
  const { owner, places, world } = house
  await fillProtection(house)
  await fillReferrals(house)
  for (const { thing, members } of places) {
    const values = [thing.organization, thing.report, world.now()]
    await owner.query(`insert into fanal.line_reply values ($1, $2, 99, $3, '\\x00') on conflict do nothing`, values)
    const member = members[0]!.actor.member
    const hash = Buffer.from(world.chance(32))
    await owner.query(`insert into fanal.session values ($1, $2, $3, 'command', $2, $4, $4, null, null)`, [
      thing.organization,
      hash,
      member,
      world.now(),
    ])
    await owner.query(`insert into fanal.report_selector values ($1, $2, 'phone', $4, $3, now()) on conflict do nothing`, [
      thing.organization,
      thing.report,
      member,
      hash,
    ])
    await owner.query(
      `insert into fanal.statistical_record values ($1, $2, 99, $3, now(), '2026-05', 'web', 'en', 'witness', 'ON', 'labour', '25-39', 'unknown', 'unknown', 'indicated', 'indicated', 'not_indicated', 'trafficking-likely', 'open') on conflict do nothing`,
      [thing.organization, thing.report, member],
    )
    await owner.query(
      `insert into fanal.child_protection_step values ($1, $2, gen_random_uuid(), 'young-person-told', null, null, $3, now())`,
      [thing.organization, thing.report, member],
    )
    await owner.query(
      `insert into fanal.answer_template values ($1, gen_random_uuid(), $2, 'answer', 'Hours', 'Heures', 'On weekdays.', 'En semaine.', now(), $3)`,
      [thing.organization, thing.unit, member],
    )
    await owner.query(
      `insert into fanal.activity_count values ($1, gen_random_uuid(), $2, $3, null, 'new', 'reached', '2026-01-06', 1, now(), $4)`,
      [thing.organization, thing.activity, thing.unit, member],
    )
    await owner.query(
      `insert into fanal.course_completion values ($1, gen_random_uuid(), $2, $3, null, 'new', 'schools', '2026-01-06', 1, 'self', 'self-paced', 'en', 'ON', null, null, null, null, 'form', now(), $4)`,
      [thing.organization, thing.course, thing.unit, member],
    )
    await fillEdition(house, thing)
    await fillUpdates(house, thing)
    await owner.query('insert into fanal.imported_statement values ($1, $2) on conflict do nothing', [thing.organization, hash])
    await owner.query('insert into fanal.totp_used values ($1, $2, 1) on conflict do nothing', [thing.organization, member])
  }
}

/** The second lock: whose rows each table shows the workbench's connection, duty by duty, whatever the code above it asks. */
export async function* walkRows(house: House, home: Place): AsyncGenerator<Difference> {
  const somebodies: [Who, MemberActor | null][] = [
    ['nobody', null],
    ...home.members.map(({ duty, actor }) => [duty, actor] as [Who, MemberActor]),
  ]
  for (const [who, actor] of somebodies) {
    const expected: Readonly<Record<Table, string>> = {
      ...sealedRows[who],
      ...organizationRows[who],
      ...preventionRows[who],
      ...editionRows[who],
      ...planRows[who],
      ...updateRows[who],
      ...protectionRows[who],
      ...referralRows[who],
    }
    const settings =
      actor === null ? {} : { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
    const seen = await unitOfWork(house.workbench, settings, (tx) => organizationsSeen(tx))
    for (const [table, organizations] of seen) {
      const found = rowsOf(organizations, home)
      if (found !== expected[table]) yield { what: `${table} for ${who} of ${home.name}`, expected: expected[table], found }
    }
  }
}

async function organizationsSeen(tx: Transaction): Promise<[Table, OrganizationId[]][]> {
  const one = (table: Table) => `select '${table}' as "table", organization_id from fanal.${table} group by organization_id`
  const rows = await tx.query<{ table: Table; organization_id: OrganizationId }>(walkedTables.map(one).join(' union all '))
  return walkedTables.map((table) => [table, rows.filter((row) => row.table === table).map((row) => row.organization_id)])
}

function rowsOf(organizations: readonly OrganizationId[], home: Place): string {
  if (organizations.length === 0) return 'none'
  return organizations.every((one) => one === home.thing.organization) ? 'own organization' : 'other organizations too'
}

const id = ({ world }: House) => timedId(world.now(), world.chance(10))
/** Changes that the workbench's connection tries in somebody else's organization. */
const trespasses: readonly Trespass<Table>[] = [
  ...protectionTrespasses,
  ...referralTrespasses,
  ...oversightTrespasses,
  {
    table: 'report',
    text: `update fanal.report set state = 'closed' where organization_id = $1 and report_id = $2`,
    values: ({ thing }) => [thing.organization, thing.report],
  },
  {
    table: 'report_envelope',
    text: `insert into fanal.report_envelope values ($1, $2, $3, 9, 'answer', 1, 'officer', 0, now(), '\\x00')`,
    values: ({ thing }, house) => [thing.organization, thing.report, id(house)],
  },
  {
    table: 'line_reply',
    text: `insert into fanal.line_reply values ($1, $2, 98, now(), '\\x00')`,
    values: ({ thing }) => [thing.organization, thing.report],
  },
  {
    table: 'report_selector',
    text: `insert into fanal.report_selector values ($1, $2, 'plate', $3, $4, now())`,
    values: ({ thing, members }, { world }) => [thing.organization, thing.report, Buffer.from(world.chance(32)), members[0]!.actor.member],
  },
  {
    table: 'brief_contact',
    text: 'delete from fanal.brief_contact where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'answer_template',
    text: `update fanal.answer_template set text_en = 'theirs' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'imported_statement',
    text: 'insert into fanal.imported_statement values ($1, $2)',
    values: ({ thing }, { world }) => [thing.organization, Buffer.from(world.chance(32))],
  },
  {
    table: 'handover',
    text: `update fanal.handover set state = 'withdrawn' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'handover',
    text: `insert into fanal.handover (organization_id, handover_id, unit_id, report_id, state, receiver, keep_reason, urgency, version, written_by, written_hour)
      values ($1, $4, $2, $3, 'kept', 'nobody', 'not-needed', 'routine', 1, $4, now())`,
    values: ({ thing }, house) => [thing.organization, thing.unit, thing.report, id(house)],
  },
  {
    table: 'handed',
    text: `update fanal.handed set state = 'received' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'secret_wrap',
    text: `insert into fanal.secret_wrap values ($1, $2, 'unit-inbox', $3, 9, 'member', $2, '{}', now())`,
    values: ({ thing }, house) => [thing.organization, id(house), thing.unit],
  },
  { table: 'secret_wrap', text: 'delete from fanal.secret_wrap where organization_id = $1', values: ({ thing }) => [thing.organization] },
  {
    table: 'session',
    text: `insert into fanal.session values ($1, $2, $3, 'command', $2, now(), now(), null, null)`,
    values: ({ thing, members }, { world }) => [thing.organization, Buffer.from(world.chance(32)), members[0]!.actor.member],
  },
  {
    table: 'session',
    text: 'update fanal.session set seen_at = now() where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'totp_used',
    text: 'insert into fanal.totp_used values ($1, $2, 424242)',
    values: ({ thing, members }) => [thing.organization, members[0]!.actor.member],
  },
]

class Undone extends Error {}

/** Tries every change in the other organization, and at home without the duty; each is undone, and yielded where it was let through. */
export async function* walkTrespasses(house: House, home: Place): AsyncGenerator<Difference> {
  const theirs = house.places[house.places.indexOf(home) ^ 2]!
  for (const { table, duty = 'intake-officer', without, text, values } of trespasses)
    for (const [who, where] of [[duty, theirs] as const, ...(without === undefined ? [] : [[without, home] as const])]) {
      const { actor } = home.members.find((one) => one.duty === who)!
      const settings = { actor: actor.member, organization: actor.organization, duties: [who] }
      const changed = await tryIt(house, settings, text, values(where, house))
      const what = `${text.split(' ')[0]} ${table} of ${where.name} for ${who} of ${home.name}`
      if (changed > 0) yield { what, expected: 'refused', found: 'done' }
    }
}

/** How many rows a statement would change; nothing of it stays. */
async function tryIt(house: House, settings: Parameters<typeof unitOfWork>[1], text: string, values: readonly unknown[]): Promise<number> {
  let changed = 0
  try {
    await unitOfWork(house.workbench, settings, async (tx) => {
      changed = (await tx.query(`${text} returning 1`, values)).length
      throw new Undone()
    })
  } catch (fault) {
    if (fault instanceof Undone) return changed
    if (fault instanceof Error && fault.message.includes('row-level security')) return 0
    throw fault
  }
  return changed
}

const letters = { SELECT: 'S', INSERT: 'I', UPDATE: 'U', DELETE: 'D', TRUNCATE: 'T' } as const

/** What each role is granted on each table, and who may call what crosses row security. */
export async function* walkGrants({ database }: House): AsyncGenerator<Difference> {
  const found = await database.asOperator<{ table: string; role: string; privilege: keyof typeof letters; whole: boolean }>(
    `select c.relname as "table", r.role, p.privilege, has_table_privilege('fanal_' || r.role, c.oid, p.privilege) as whole
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(array['public', 'workbench', 'worker', 'auditor']) r(role)
       cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) with ordinality p(privilege, place)
     where n.nspname in ('fanal', 'fanal_meta') and c.relkind in ('r', 'v', 'p', 'm')
       and (has_table_privilege('fanal_' || r.role, c.oid, p.privilege)
         or (p.privilege in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege('fanal_' || r.role, c.oid, p.privilege)))
     order by 1, 2, p.place`,
  )
  const tables = await database.asOperator<{ table: string }>(
    `select c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('fanal', 'fanal_meta') and c.relkind in ('r', 'v', 'p', 'm')`,
  )
  for (const { table } of tables)
    for (const role of ['public', 'workbench', 'worker', 'auditor'] as const) {
      const granted = found.filter((one) => one.table === table && one.role === role)
      const has = granted.map(({ privilege, whole }) => (whole ? letters[privilege] : letters[privilege].toLowerCase())).join('')
      const expected = grants[table]?.[role] ?? 'a row in the table'
      if (has !== expected) yield { what: `grants on ${table} to ${role}`, expected, found: has }
    }
  const callable = await database.asOperator<{ name: string; roles: string[] }>(
    `select p.proname as name, array(select r.role from unnest(array['public', 'workbench', 'worker', 'auditor']) r(role)
       where has_function_privilege('fanal_' || r.role, p.oid, 'EXECUTE')) as roles
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef order by 1`,
  )
  for (const { name, roles } of callable) {
    const expected = (crossing[name] ?? ['a row in the table']).join()
    if (roles.join() !== expected) yield { what: `who may call ${name}`, expected, found: roles.join() }
  }
}
