import { type DatabaseServer, openServer } from '@fanal/postgres'
import { type Console, stopFor } from './command.ts'
import { settingsOf } from './settings.ts'

/** Opens the node's database for a short command: the running one, else started for the time being. */
export async function withDatabase<T>(console: Console, work: (server: DatabaseServer) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = settingsOf(console.env)
  const opened = await openServer({ dataDir, databaseUrl, attach: true })
  if (!opened.ok) throw stopFor(opened)
  try {
    return await work(opened.value)
  } finally {
    await opened.value.stop()
  }
}
