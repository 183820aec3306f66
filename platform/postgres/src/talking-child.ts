import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A Node process of its own that runs a module's text, and the first line it says. */
export interface TalkingChild {
  readonly child: ChildProcess
  readonly said: string
}

/** Starts one; for tests that kill. The text may `await import(…)`. */
export function talkingChild(program: string, env: NodeJS.ProcessEnv = process.env): Promise<TalkingChild> {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (bytes: Buffer) => resolve({ child, said: bytes.toString('utf8').trim() }))
    child.once('exit', () => reject(new Error('the child ended without a word')))
  })
}

/** Kills it as a power cut would, and waits until it is gone. */
export function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
