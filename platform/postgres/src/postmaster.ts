import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { port } from './folders.ts'
import type { Folders } from './folders.ts'
import { asSteward } from './steward.ts'
import type { Steward } from './steward.ts'
import { until } from './wait.ts'

/** What a postmaster writes about itself. @see PostgreSQL, src/include/utils/pidfile.h */
export interface PidFile {
  readonly pid: number
  /** The folder of its socket. */
  readonly sockets: string
}

/** @NOTE larger than any process id can be: it stands for "dead" where the file itself must stay. */
const nobody = 2_147_483_646

function pidFilePath(data: string): string {
  return path.join(data, 'postmaster.pid')
}

export function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(pidFilePath(data), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, sockets: lines[4] ?? '' } : null
  } catch {
    return null
  }
}

/** The postmaster that runs on this folder now, or `null`. A number that another program took over does not count. */
export function livingPostmaster(data: string): PidFile | null {
  const found = readPidFile(data)
  return found !== null && worksIn(found.pid, data) ? found : null
}

/** @NOTE a postmaster works in its data folder; a zombie has no folder. Where /proc is missing, its command line names it. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') {
    const line = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
    return line.includes('postgres') && line.includes(data)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

/**
 * Clears what a killed server left: its socket, the socket's lock, and the process number in its pid file.
 * @NOTE the pid file itself stays: PostgreSQL finds there whether children of the dead server still hold its memory.
 */
export function clearStale(folders: Folders): void {
  const socket = path.join(folders.sockets, `.s.PGSQL.${port}`)
  rmSync(socket, { force: true })
  rmSync(`${socket}.lock`, { force: true })
  const file = pidFilePath(folders.data)
  if (readPidFile(folders.data) === null) {
    rmSync(file, { force: true })
    return
  }
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(nobody)))
}

export interface Started {
  readonly child: ChildProcess
  /** Whether the process has ended already. */
  ended(): boolean
}

/** Starts a postmaster in a session of its own, so that Ctrl-C reaches it through us and in order. */
export function spawnPostmaster(folders: Folders, binaries: Binaries, steward: Steward): Started {
  const log = openSync(folders.log, 'w', 0o600)
  if (steward.kind === 'own-user') fchownSync(log, steward.uid, steward.uid)
  const { command, args, ...options } = asSteward(steward, binaries, 'postgres', ['-D', folders.data])
  const child = spawn(command, args, { ...options, cwd: folders.data, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  return { child, ended: () => ended }
}

/**
 * Stops a postmaster: sessions are cut and everything is written (SIGINT, "fast"); after `patienceMs` without writing (SIGQUIT).
 * @returns when the process is gone
 */
export async function stopPostmaster(data: string, patienceMs = 60_000): Promise<void> {
  const running = livingPostmaster(data)
  if (running === null) return
  const gone = () => !worksIn(running.pid, data)
  signal(running.pid, 'SIGINT')
  if (await until(gone, patienceMs)) return
  signal(running.pid, 'SIGQUIT')
  await until(gone, 10_000)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It went by itself in between.
  }
}
