import { endStaleSessions, forgetAttemptsOfYesterday } from '@fanal/identity'
import type { World } from '@fanal/kernel'
import { clockActs as overseeClock } from '@fanal/oversee/coordinating-clock'
import type { Database } from '@fanal/postgres'
import { expireReferrals } from '@fanal/protect'
import { clockActs as protectClock } from '@fanal/protect/clock'
import { createRunner } from '@fanal/runner'
import { readDeployment } from '@fanal/vault'
import type { Editions } from './editions.ts'
import { sequenceAll, signCurrentHead } from './sequencer.ts'

export interface WorkerParts {
  readonly database: Database
  readonly world: World
  readonly logSeed: Uint8Array
  readonly editions: Editions
  /** Told of each round that failed; the next one tries again. */
  readonly onFault: (what: string, fault: unknown) => void
}

export interface Worker {
  stop(): Promise<void>
}

/** ms */
const rhythm = { sequence: 500, head: 2000, headsApart: 60_000, sessions: 60_000, attempts: 3_600_000, days: 60_000, editions: 1000 }

/** Of what has run out, how many at once. */
const atOnce = 200

/** Starts what has to happen by itself: the log, its heads, the end of sessions, the editions that were asked for, and what a day that has come asks for. */
export function startWorker({ database, world, logSeed, editions, onFault }: WorkerParts): Worker {
  const runner = createRunner({ database, world })
  const system = { kind: 'system', process: 'worker' } as const
  const deployment = async (): Promise<string | null> => (await readDeployment(database))?.id ?? null
  const parts = { database, world, logSeed, deployment }
  const loops = [
    every(rhythm.sequence, 'sequence', () => sequenceAll(parts)),
    every(rhythm.head, 'head', () => signCurrentHead(parts, rhythm.headsApart)),
    every(rhythm.sessions, 'sessions', () => runner.run(endStaleSessions, { at: world.now() }, system)),
    ...[...protectClock, ...overseeClock].map((act) => every(rhythm.days, act.name, () => act.run(runner, world.now()))),
    every(rhythm.attempts, 'attempts', () => runner.run(forgetAttemptsOfYesterday, { at: world.now() }, system)),
    every(rhythm.editions, 'editions', () => editions.round()),
    every(rhythm.days, 'referrals', () => runner.run(expireReferrals, { at: world.now(), limit: atOnce }, system)),
  ]

  function every(ms: number, what: string, work: () => Promise<unknown>): { stop(): Promise<void> } {
    let timer: NodeJS.Timeout | undefined
    let stopped = false
    let round = Promise.resolve()
    const again = (): void => {
      round = work()
        .then(() => undefined)
        .catch((fault: unknown) => onFault(what, fault))
        .finally(() => {
          if (!stopped) timer = setTimeout(again, ms)
        })
    }
    timer = setTimeout(again, 50)
    return {
      async stop() {
        stopped = true
        clearTimeout(timer)
        await round
      },
    }
  }

  return {
    async stop() {
      editions.stop()
      await Promise.all(loops.map((loop) => loop.stop()))
      await sequenceAll(parts)
      await signCurrentHead(parts)
    },
  }
}
