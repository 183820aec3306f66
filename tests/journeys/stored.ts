import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Running } from '../running.ts'

/** How much of what the public sent lies in the database. */
export interface Stored {
  readonly reports: number
  readonly messages: number
  /** Sealed pieces of files. */
  readonly pieces: number
}

const counting = `select (select count(*)::int from fanal.report) as reports,
  (select coalesce(sum(messages), 0)::int from fanal.report) as messages,
  (select count(*)::int from fanal.report_file_chunk) as pieces`

/** Counts past the program: what the pages say is not asked. */
export async function stored({ dataDir }: Running): Promise<Stored> {
  const server = must(await openServer({ dataDir, attach: true }))
  const [row] = await server.connect('migrator', { max: 1 }).query<Stored>(counting)
  await server.stop()
  if (row === undefined) throw new Error('no count')
  return row
}

/** What came since: `then` is what was counted earlier. */
export async function storedSince(then: Stored, fanal: Running): Promise<Stored> {
  const now = await stored(fanal)
  return { reports: now.reports - then.reports, messages: now.messages - then.messages, pieces: now.pieces - then.pieces }
}
