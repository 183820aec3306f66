import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ok } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import type { Binaries } from './binaries.ts'
import { damaged, notWritable, otherMajor, socketFolderNotOurs } from './refusals.ts'
import type { Steward } from './steward.ts'

/** Where one embedded database lies. */
export interface Folders {
  /** The data folder as a person named it. */
  readonly named: string
  /** PostgreSQL's own folder. */
  readonly data: string
  /** Where the server's last words go; start-up faults only, never a statement. */
  readonly log: string
  /** The short folder of the sockets. */
  readonly sockets: string
}

/** PostgreSQL's port; on a Unix socket only a part of the file's name. */
export const port = 5432
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length

/** Makes the folders that a database of this data folder needs, and refuses where it cannot. */
export function makeFolders(dataDir: string, steward: Steward, temporary = os.tmpdir()): Outcome<Folders> {
  const named = path.resolve(dataDir)
  try {
    mkdirSync(named, { recursive: true, mode: 0o700 })
    accessSync(named, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return notWritable(named)
  }
  const hash = createHash('sha256').update(realpathSync(named)).digest('hex').slice(0, 12)
  const home = steward.kind === 'own-user' ? path.join(steward.home, hash) : named
  if (steward.kind === 'own-user') giveFolder(home, steward.uid)
  const sockets = socketFolder(hash, temporary)
  if (!makePrivate(sockets, steward)) return socketFolderNotOurs(sockets)
  return ok({ named, data: path.join(home, 'postgres'), log: path.join(home, 'postgres.log'), sockets })
}

function socketFolder(hash: string, temporary: string): string {
  const folder = path.join(temporary, `fanal-${hash}`)
  return Buffer.byteLength(folder) <= longestSocketFolder ? folder : path.join('/tmp', `fanal-${hash}`)
}

/** @NOTE the temporary folder is everybody's: a folder that somebody else put there first is not used. */
function makePrivate(folder: string, steward: Steward): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = steward.kind === 'own-user' ? steward.uid : process.getuid?.()
  const found = lstatSync(folder)
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) return false
  chmodSync(folder, 0o700)
  if (steward.kind === 'own-user') chownSync(folder, steward.uid, steward.uid)
  return true
}

function giveFolder(folder: string, uid: number): void {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, uid, uid)
}

/** The programs that a steward can reach: root's own, copied once where the steward is another user. */
export function reachableBinaries(binaries: Binaries, steward: Steward): Binaries {
  if (steward.kind !== 'own-user') return binaries
  const hash = createHash('sha256').update(realpathSync(binaries.home)).digest('hex').slice(0, 12)
  const home = path.join(steward.home, `postgresql-${binaries.major}-${hash}`)
  if (!existsSync(path.join(home, 'bin', 'postgres'))) {
    mkdirSync(steward.home, { recursive: true, mode: 0o755 })
    cpSync(binaries.home, home, { recursive: true, verbatimSymlinks: true })
    chmodSync(home, 0o755)
  }
  return { ...binaries, home }
}

/** Whether a database lies in the folder, and one that these programs can open. */
export function findDatabase(folders: Folders, major: number): Outcome<'absent' | 'present'> {
  if (!existsSync(folders.data)) return ok('absent')
  const file = path.join(folders.data, 'PG_VERSION')
  if (!existsSync(file)) return readdirSync(folders.data).length === 0 ? ok('absent') : damaged(folders.data)
  const found = /^(\d+)\s*$/.exec(readFileSync(file, 'utf8'))?.[1]
  if (found === undefined) return damaged(folders.data)
  return Number(found) === major ? ok('present') : otherMajor(folders.data, Number(found), major)
}
