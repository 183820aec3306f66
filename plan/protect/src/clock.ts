import type { Declared, Runner } from '@fanal/runner'
import { expireConsents } from './consent/expire-consents.ts'
import { dropFiles } from './files/drop-files.ts'
import { watchPermits } from './permits/watch-permits.ts'
import { callSafetyReviews } from './safety/call-reviews.ts'

interface DayHasCome {
  readonly at: Date
  readonly limit: number
}

/** Rows of one kind that the clock moves at once; the rest wait for the next round. */
const atOnce = 200

const clock = { kind: 'system', process: 'worker' } as const
const act = <Result>(declared: Declared<DayHasCome, Result>) => ({
  name: declared.name,
  run: (runner: Runner, at: Date): Promise<unknown> => runner.run(declared, { at, limit: atOnce }, clock),
})

/** What happens because a day has come: a yes runs out, a plan is due for review, a permit ends, a half-sent file is given up. The worker runs each; no member has a way in. */
export const clockActs = [act(expireConsents), act(callSafetyReviews), act(watchPermits), act(dropFiles)]
