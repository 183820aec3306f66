import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { migrationsFolder } from './migrate.ts'

/** The shared test server forgets with the machine: tests of durability use one of their own. */
export const testServer = { durable: false, database: 'fanal' } as const

/** How long the server stays after its last user, milliseconds: the next test process finds it warm. */
export const lingerMs = 1000

/** One server per user and checkout. */
export function testFolder(): string {
  const hash = createHash('sha256').update(migrationsFolder).digest('hex').slice(0, 8)
  return path.join(os.tmpdir(), `fanal-test-${process.getuid?.() ?? 0}-${hash}`)
}

export function guardSocket(folder: string): string {
  return path.join(folder, 'guard.sock')
}
