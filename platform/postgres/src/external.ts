import { ok } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { Client } from 'pg'
import { durabilitySettings, openDatabase } from './database.ts'
import type { Database } from './database.ts'
import { notDurable, rolesMissing, tooOld, unreachable } from './refusals.ts'
import { databaseRole, roles } from './role.ts'
import type { DatabaseServer } from './server.ts'

const oldestVersion = 150_000

/** Connects to a PostgreSQL of one's own: its user takes our roles on, made there where it may. */
export async function openExternal(databaseUrl: string): Promise<Outcome<DatabaseServer>> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch {
    return unreachable(withoutSecrets(databaseUrl))
  }
  try {
    const checked = await check(client)
    if (!checked.ok) return checked
    return ok(externalServer(databaseUrl, checked.value))
  } finally {
    await client.end()
  }
}

/** An address as it may be shown: neither user nor password. */
export function withoutSecrets(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'DATABASE_URL'
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

async function check(client: Client): Promise<Outcome<string>> {
  const { rows } = await client.query<Record<string, string>>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number, current_user as "user",
            ${durabilitySettings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  )
  const { version = '', number = '0', user = '', ...settings } = rows[0] ?? {}
  if (Number(number) < oldestVersion) return tooOld(version)
  const off = durabilitySettings.find((name) => settings[name] === 'off')
  if (off !== undefined) return notDurable(off)
  const missing = await takeRoles(client)
  return missing.length === 0 ? ok(version.split(' ')[0] ?? version) : rolesMissing(missing, user)
}

/** Makes our roles and lets the user take them on. Returns those it could not. */
async function takeRoles(client: Client): Promise<string[]> {
  const missing: string[] = []
  for (const role of roles.map(databaseRole))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (!(await takeRole(client, role))) missing.push(role)
  if (missing.length === 0)
    await client.query(`do $$ begin execute format('grant create, connect on database %I to fanal_migrator', current_database()); end $$`)
  return missing
}

async function takeRole(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean; held: boolean }>(
    `select count(*) > 0 as known, coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) as held from pg_roles where rolname = $1`,
    [role],
  )
  try {
    if (rows[0]?.known !== true) await client.query(`create role ${role} nologin noinherit nobypassrls`)
    if (rows[0]?.held !== true) await client.query(`grant ${role} to current_user`)
    await client.query(`set role ${role}; reset role`)
    return true
  } catch {
    return false
  }
}

function externalServer(databaseUrl: string, version: string): DatabaseServer {
  const pools = new Set<Database>()
  return {
    kind: 'external',
    connect(role, { max } = {}) {
      const options = `-c role=${databaseRole(role)} -c search_path=fanal,pg_temp`
      const database = openDatabase({ durable: true, config: () => ({ connectionString: databaseUrl, options }) }, role, max)
      pools.add(database)
      return database
    },
    version: () => Promise.resolve(version),
    revive: () => Promise.resolve(ok('answers' as const)),
    stop: async () => {
      await Promise.all([...pools].map((pool) => pool.close()))
    },
  }
}
