import { spawn } from 'node:child_process'
import { chmodSync, chownSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ok } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import type { Binaries } from './binaries.ts'
import type { Folders } from './folders.ts'
import { notMade } from './refusals.ts'
import { serverAccess, serverSettings } from './settings.ts'
import { asSteward } from './steward.ts'
import type { Steward } from './steward.ts'

/** The one superuser; only {@link ./bootstrap.ts} signs in as it. */
export const superuser = 'fanal_superuser'

/**
 * Makes an empty database beside its place and moves it there whole: what was interrupted is never taken for a database.
 * UTF-8, byte order (`C.UTF-8` of PostgreSQL itself, the same on every machine), checksums on every page.
 */
export async function initialise(folders: Folders, binaries: Binaries, steward: Steward, durable: boolean): Promise<Outcome<null>> {
  const making = `${folders.data}.making`
  rmSync(making, { recursive: true, force: true })
  const wishes = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--auth=trust',
    `--username=${superuser}`,
  ]
  const { command, args, ...options } = asSteward(steward, binaries, 'initdb', [
    '-D',
    making,
    ...wishes,
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  const said = await lastWordsOf(spawn(command, args, { ...options, cwd: path.dirname(making), stdio: ['ignore', 'ignore', 'pipe'] }))
  if (said !== null) return notMade(folders.data, said)
  rmSync(folders.data, { recursive: true, force: true })
  renameSync(making, folders.data)
  return ok(null)
}

/** `null` where the program ended well, else its last line. */
function lastWordsOf(child: ReturnType<typeof spawn>): Promise<string | null> {
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => (said = (said + bytes.toString('utf8')).slice(-4000)))
  return new Promise((resolve) => {
    child.once('error', (fault) => resolve(fault.message))
    child.once('close', (code) => resolve(code === 0 ? null : lastLine(said)))
  })
}

/** The last line that says something about a fault. */
export function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.findLast((line) => /error|fatal|panic|could not/i.test(line)) ?? lines.at(-1) ?? 'no message'
}

/** Writes the server's settings and its door; at each start, so that a new Fanal brings its new settings. */
export function writeSettings(folders: Folders, steward: Steward, durable: boolean): void {
  for (const [name, text] of [
    ['postgresql.conf', serverSettings({ durable, sockets: folders.sockets })],
    ['pg_hba.conf', serverAccess],
  ] as const) {
    const file = path.join(folders.data, name)
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    if (steward.kind === 'own-user') chownSync(file, steward.uid, steward.uid)
  }
}
