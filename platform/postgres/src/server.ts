import type { Outcome } from '@fanal/kernel'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { openExternal } from './external.ts'
import type { Role } from './role.ts'

/** A running PostgreSQL. */
export interface DatabaseServer {
  readonly kind: 'embedded' | 'external'
  /** A pool whose every connection is that role. Close it, or let {@link stop} do it. */
  connect(role: Role, options?: { readonly max?: number }): Database
  /** For example `18.4`. */
  version(): Promise<string>
  /** Starts an embedded server of ours again where it died; does nothing where it answers, or is somebody else's. */
  revive(): Promise<Outcome<'answers' | 'started'>>
  /** Closes the pools; an embedded server that this process started or adopted is stopped, another one left alone. */
  stop(): Promise<void>
}

export interface OpenOptions {
  /** The folder of everything Fanal keeps (`FANAL_DATA`); the embedded database lies in its `postgres`. */
  readonly dataDir: string
  /** A PostgreSQL of one's own, 15 or later; then nothing is embedded. */
  readonly databaseUrl?: string | undefined
  /** False: refuse with `database-stopped` instead of starting one. */
  readonly startIfStopped?: boolean
  /** True, for short commands: use the server that another living process holds, else start it for the time being. */
  readonly attach?: boolean
}

/**
 * Opens the database: starts the embedded one (made where there is none, adopted where a killed Fanal left it running), or connects to one's own.
 * @returns a refusal whose sentence says how to mend it: no package for this machine, folder not writable, in use, damaged, of another version …
 */
export function openServer(options: OpenOptions): Promise<Outcome<DatabaseServer>> {
  if (options.databaseUrl) return openExternal(options.databaseUrl)
  return openEmbedded({ ...options, durable: true, database: 'fanal' })
}
