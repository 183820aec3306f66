import type { Database } from '@fanal/postgres'

export interface Health {
  readonly status: 'ok' | 'down'
  readonly version: string
  readonly database: 'ok' | 'down'
}

/** Whether this process can do its work: the database answers within two seconds. */
export async function healthOf(database: Database, version: string): Promise<Health> {
  const late = new Promise<false>((resolve) => void setTimeout(() => resolve(false), 2000).unref())
  const answers = await Promise.race([
    database.query('select 1').then(
      () => true,
      () => false,
    ),
    late,
  ])
  return { status: answers ? 'ok' : 'down', version, database: answers ? 'ok' : 'down' }
}
