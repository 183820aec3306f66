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

/** What leans on others stands after them, and is stopped before them. */
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

  // @NOTE the public part last: whoever finds it must find the sealer behind it
  const beside = (['worker', 'workbench'] as const).map((part) => start(part))
  const sealer = await start('sealer')
  const [worker, workbench, front] = await Promise.all([...beside, sealer.ready ? start('public') : sealer])
  const refused = [worker, sealer, workbench, front].find((word) => word?.ready === false)
  if (refused?.ready === false) {
    await stop()
    return refuse(refused.code ?? 'not-started', refused.say)
  }
  const address = (word: FirstWord | undefined) => (word?.ready === true ? word.address : undefined)
  return ok({
    publicUrl: address(front) ?? `http://localhost:${settings.publicPort}`,
    workbenchUrl: address(workbench) ?? `http://localhost:${settings.workbenchPort}`,
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
  if (part === 'worker') return { ...database, ...named(env, /^FANAL_(LICENCE_|PUBLIC_ADDRESS$)/) }
  const listening = named(env, /^FANAL_(TLS_|BEHIND_PROXY|PUBLIC_|WORKBENCH_)/)
  // @NOTE glibc overwrites freed memory: what passed through the public process unsealed does not stay there
  const scrub = part === 'public' ? { MALLOC_PERTURB_: '165' } : {}
  return { ...database, ...listening, ...scrub, PUBLIC_PORT: String(settings.publicPort), WORKBENCH_PORT: String(settings.workbenchPort) }
}

const named = (env: Console['env'], wanted: RegExp) => Object.fromEntries(Object.entries(env).filter(([name]) => wanted.test(name)))
