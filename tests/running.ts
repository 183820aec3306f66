import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beginWith, keep, mayBeKept } from './kept-node.ts'

export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const command = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  path.join(home, 'scripts/tsx.mjs'),
  path.join(home, 'apps/cli/src/main.ts'),
]

/** A whole Fanal as its users start it, on ports and a data folder of its own. */
export interface Running {
  readonly publicUrl: string
  readonly workbenchUrl: string
  readonly dataDir: string
  readonly env: Readonly<Record<string, string>>
  /** Everything it printed so far. */
  printed(): string
  /** Process ids of every Node process of it. */
  nodes(): number[]
  postmaster(): number | null
  /** kill -9 of the server's processes, of the database's, or of both. */
  kill(what: 'server' | 'database' | 'both'): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
  /** `fanal …` against it; answers its standard output and exit code. */
  fanal(args: readonly string[], env?: Readonly<Record<string, string>>): { code: number | null; out: string; err: string }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/**
 * In a run of all tests the first node of its kind is made, filled and stopped by the very program that serves it afterwards,
 * and every later one begins with a copy of that; a single test file makes its own.
 */
export async function startFanal(
  options: {
    args?: readonly string[]
    env?: Readonly<Record<string, string>>
    /** Puts something into the empty data folder before the first start; then nothing kept is used. */
    fill?: (dataDir: string) => void
  } = {},
): Promise<Running> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fanal-run-'))
  const [publicPort, workbenchPort] = [await freePort(), await freePort()]
  const env = {
    ...(process.env as Record<string, string>),
    FANAL_DATA: dataDir,
    PUBLIC_PORT: String(publicPort),
    WORKBENCH_PORT: String(workbenchPort),
    DATABASE_URL: '',
    FANAL_LANGUAGE: 'en',
    ...options.env,
  }
  const [publicUrl, workbenchUrl] = [`http://localhost:${publicPort}`, `http://localhost:${workbenchPort}`]
  const served = options.args ?? ['--demo', '--without-reports']
  let printed = ''
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [...command, 'serve', ...served], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
    for (let tries = 0; tries < 1200; tries += 1) {
      if (started.exitCode !== null) throw new Error(`Fanal did not start:\n${printed}`)
      if ((await healthy(publicUrl)) && (await healthy(workbenchUrl))) return
      await pause(100)
    }
    // a test that has failed must end: it would wait for this process
    await stop()
    throw new Error(`Fanal did not answer in time:\n${printed}`)
  }

  function nodes(): number[] {
    return child?.pid === undefined ? [] : descendants(child.pid).filter((pid) => isNode(pid))
  }

  function postmaster(): number | null {
    const file = path.join(dataDir, 'postgres')
    const found = existsSync(file)
      ? readdirSync(file, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('postmaster.pid'))
      : undefined
    return found === undefined ? null : Number(readFileSync(path.join(file, found), 'utf8').split('\n')[0])
  }

  async function kill(what: 'server' | 'database' | 'both'): Promise<void> {
    const main = postmaster()
    const victims = [
      ...(what === 'database' ? [] : nodes()),
      ...(what === 'server' || main === null ? [] : [main, ...descendants(main).filter((pid) => pid !== main)]),
    ]
    const ended =
      child === undefined || what === 'database' ? Promise.resolve() : new Promise<void>((resolve) => child!.once('exit', () => resolve()))
    for (const pid of victims) killHard(pid)
    await ended
  }

  /** Asks it to stop and waits; whatever did not is killed. */
  async function halt(): Promise<void> {
    const running = child
    if (running !== undefined && running.exitCode === null && running.signalCode === null) {
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.kill('SIGTERM')
      // unref: a test process must not stay for a clock that nobody waits for
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000).unref())])
    }
    const main = postmaster()
    if (main !== null) killHard(main)
  }

  async function stop(): Promise<void> {
    await halt()
    rmSync(dataDir, { recursive: true, force: true })
  }

  function fanal(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const done = spawnSync(process.execPath, [...command, ...args], {
      env: { ...env, XDG_CACHE_HOME: path.join(dataDir, 'cache'), ...more },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return { code: done.status, out: done.stdout, err: done.stderr }
  }

  /** Starts with what this run has kept, or keeps what it begins with. */
  async function begin(): Promise<void> {
    options.fill?.(dataDir)
    const before = options.env === undefined && options.fill === undefined ? mayBeKept(served) : 'never'
    if (before === 'made') beginWith(served, dataDir)
    await start()
    if (before !== 'to be made') return
    await halt()
    keep(served, dataDir)
    printed = ''
    await start()
  }

  await begin().catch(async (fault: unknown) => {
    // nobody else knows of it yet: left alone it would keep its test's process alive
    await stop()
    throw fault
  })
  return { publicUrl, workbenchUrl, dataDir, env, printed: () => printed, nodes, postmaster, kill, start, stop, fanal }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export async function healthy(url: string): Promise<boolean> {
  return await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it was gone already
  }
}

/** A process and all below it, by the parent ids in /proc or what `ps` tells. */
export function descendants(root: number): number[] {
  const listed = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout
  const pairs = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
  const found = [root]
  for (let at = 0; at < found.length; at += 1) found.push(...pairs.filter(([, parent]) => parent === found[at]).map(([pid]) => pid))
  return found
}

function isNode(pid: number): boolean {
  const words = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return /node/.test(words.split(' ')[0] ?? '') || words.includes('tsx.mjs')
}
