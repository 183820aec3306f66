import { Client } from 'pg'
import { port } from './folders.ts'
import { superuser } from './initialise.ts'
import { databaseRole, roles } from './role.ts'

/** A connection of the superuser; for making roles and databases, nothing else. */
export async function asSuperuser<T>(sockets: string, work: (client: Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new Client({ host: sockets, port, database, user: superuser, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Makes the login roles and the database where they are missing. Names are our own constants. */
export async function bootstrap(sockets: string, database: string): Promise<void> {
  await asSuperuser(sockets, async (client) => {
    const { rows: found } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    )
    const names = new Set(found.map((row) => row.name))
    for (const role of roles.map(databaseRole))
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (!names.has(role))
        await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls`)
    if (!names.has(database)) await makeDatabase(client, database)
  })
}

/** A database that only our roles may enter; a half-made one is made again. */
async function makeDatabase(client: Client, database: string): Promise<void> {
  const making = `${database}_making`
  await client.query(`drop database if exists ${making}`)
  await client.query(`create database ${making} owner ${databaseRole('migrator')} template template0`)
  await openTo(client, making)
  await client.query(`alter database ${making} rename to ${database}`)
}

/** @NOTE a clone of a template does not take the template's grants along. */
export async function openTo(client: Client, database: string): Promise<void> {
  await client.query(
    `revoke all on database ${database} from public; grant connect on database ${database} to ${roles.map(databaseRole).join(', ')}`,
  )
}
