import { fork } from 'node:child_process'
import path from 'node:path'
import type { Console } from '../command.ts'
import { home } from '../settings.ts'

/**
 * Brings out the demonstration's edition in a process of its own, beside the node that is running.
 * @returns once it is out, or could not be made; then the next start tries again
 */
export function bringOutEdition(env: Console['env']): Promise<void> {
  const child = fork(path.join(home, 'apps/cli/src/main.ts'), ['demo', 'edition'], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', new URL('../../../../scripts/tsx.mjs', import.meta.url).href],
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
