import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { isEditionAsked } from '@fanal/oversee/asked'
import type { Database } from '@fanal/postgres'

export interface Editions {
  /** Has made what was asked for, where something was; the next round begins after this one. @throws Error where the making ended badly */
  round(): Promise<void>
  /** Ends a making that is under way: nothing of it is kept, and it is made again, the same. */
  stop(): void
}

const loader = new URL('../../../scripts/tsx.mjs', import.meta.url).href

/** Makes the editions that a secretariat asked for, one at a time, in a process of their own. */
export function editionsByChild(database: Database, child = path.join(import.meta.dirname, 'edition-maker.child.ts')): Editions {
  let running: ChildProcess | null = null
  let isStopped = false
  return {
    async round() {
      if (isStopped || !(await isEditionAsked(database))) return
      const execArgv = ['--disable-warning=ExperimentalWarning', '--import', loader]
      const made = fork(child, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      running = made
      const code = await new Promise<number | null>((resolve) => {
        made.once('exit', resolve)
        made.once('error', () => resolve(null))
      })
      running = null
      if (code !== 0 && !isStopped) throw new Error('the making of an edition ended badly')
    },
    stop() {
      isStopped = true
      running?.kill('SIGKILL')
    },
  }
}
