import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import type { Console } from './command.ts'
import { home, type Settings } from './settings.ts'

export interface Processes {
  readonly publicUrl: string
  readonly workbenchUrl: string
  untilAskedToStop(): Promise<void>
  stop(): Promise<void>
}

type Part = 'sealer' | 'public' | 'workbench' | 'worker'

/** What a part says once: that it serves, or why it cannot. */
type FirstWord =
  | { readonly ready: true; readonly address?: string }
  | { readonly ready: false; readonly code?: string; readonly say?: Bilingual }

const order: readonly Part[] = ['worker', 'sealer', 'public', 'workbench']

/** A part that dies more often than this in a minute is left down, and the whole stops. */
const deathsAllowed = 5

/** Starts every part as its own process, starts a part again when it dies, and stops all of them together. */
export async function startProcesses(settings: Settings, env: Console['env']): Promise<Outcome<Processes>> {
  const sockets = mkdtempSync(path.join(os.tmpdir(), 'fanal-'))
  const running = new Map<Part, ChildProcess>()
  const deaths: number[] = []
  let stopping = false
  let giveUp: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    giveUp = resolve
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

  function start(part: Part): Promise<FirstWord> {
    const child = fork(path.join(home, 'apps', part, 'src/main.ts'), {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', new URL('../../../scripts/tsx.mjs', import.meta.url).href],
      env: partEnvironment(part, settings, env, sockets),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    running.set(part, child)
    return new Promise((resolve) => {
      child.once('message', (word) => resolve(word as FirstWord))
      child.once('exit', () => {
        resolve({
          ready: false,
          code: 'part-died',
          say: {
            en: `The ${part} process ended while starting: see its message above.`,
            fr: `Le processus ${part} s’est arrêté au démarrage : voyez son message ci-dessus.`,
          },
        })
        running.delete(part)
        if (!stopping) revive(part)
      })
    })
  }

  function revive(part: Part): void {
    deaths.push(Date.now())
    while (deaths[0] !== undefined && deaths[0] < Date.now() - 60_000) deaths.shift()
    if (deaths.length > deathsAllowed) return giveUp()
    setTimeout(() => {
      if (!stopping) void start(part)
    }, 100 * deaths.length)
  }

  async function stop(): Promise<void> {
    stopping = true
    // @NOTE the worker last: it puts what the others still appended into the log
    for (const part of order.toReversed()) await end(running.get(part))
    rmSync(sockets, { recursive: true, force: true })
  }

  const addresses = new Map<Part, string>()
  for (const part of order) {
    // oxlint-disable-next-line no-await-in-loop -- the public part needs the sealer's socket
    const word = await start(part)
    if (!word.ready) {
      await stop()
      return refuse(word.code ?? 'not-started', word.say)
    }
    if (word.address !== undefined) addresses.set(part, word.address)
  }
  return ok({
    publicUrl: addresses.get('public') ?? `http://localhost:${settings.publicPort}`,
    workbenchUrl: addresses.get('workbench') ?? `http://localhost:${settings.workbenchPort}`,
    untilAskedToStop: () => asked,
    stop,
  })
}

function end(child: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return resolve()
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    if (child.connected) child.disconnect()
    else child.kill('SIGTERM')
  })
}

/** Each part is given what it needs and no more: the sealer knows no database. */
function partEnvironment(part: Part, settings: Settings, env: Console['env'], sockets: string): NodeJS.ProcessEnv {
  const shared = {
    PATH: env.PATH,
    HOME: env.HOME,
    LANG: env.LANG,
    TMPDIR: env.TMPDIR,
    NODE_ENV: 'production',
    FANAL_VERSION: settings.version,
    FANAL_SEALER_SOCKET: path.join(sockets, 'sealer.sock'),
  }
  if (part === 'sealer') return shared
  const database = {
    ...shared,
    FANAL_DATA: settings.dataDir,
    ...(settings.databaseUrl === undefined ? {} : { DATABASE_URL: settings.databaseUrl }),
  }
  if (part === 'worker') return database
  const listening = Object.fromEntries(Object.entries(env).filter(([name]) => /^FANAL_(TLS_|BEHIND_PROXY|PUBLIC_|WORKBENCH_)/.test(name)))
  // @NOTE glibc overwrites freed memory: what passed through the public process unsealed does not stay there
  const scrub = part === 'public' ? { MALLOC_PERTURB_: '165' } : {}
  return { ...database, ...listening, ...scrub, PUBLIC_PORT: String(settings.publicPort), WORKBENCH_PORT: String(settings.workbenchPort) }
}
