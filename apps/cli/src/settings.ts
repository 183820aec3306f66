import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Console } from './command.ts'

/** The folder of this checkout. */
export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

export interface Settings {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicPort: number
  readonly workbenchPort: number
  readonly version: string
}

/** Where everything lies, from the environment (docs/operator.md lists all of it). */
export function settingsOf(env: Console['env']): Settings {
  return {
    dataDir: path.resolve(env.FANAL_DATA ?? path.join(home, 'data')),
    databaseUrl: env.DATABASE_URL === '' ? undefined : env.DATABASE_URL,
    publicPort: Number(env.PUBLIC_PORT ?? 8080),
    workbenchPort: Number(env.WORKBENCH_PORT ?? 8081),
    version: (JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }).version,
  }
}
