import type { Declared, Runner } from '@fanal/runner'
import { expireConsents } from './consent/expire-consents.ts'
import { dropFiles } from './files/drop-files.ts'
import { warnConsents } from './consent/warn-consents.ts'
import { watchPermits } from './permits/watch-permits.ts'
import { callSafetyReviews } from './safety/call-reviews.ts'
import { settleTransfers } from './transfer/settle-transfers.ts'

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

/**
 * What happens because a day has come: a yes runs out or soon will, a plan is due for review, a permit ends, a half-sent file is given up, two teams
 * have shared a case for long enough. The worker runs each; no member has a way in.
 */
export const clockActs = [
  act(expireConsents),
  act(warnConsents),
  act(callSafetyReviews),
  act(watchPermits),
  act(dropFiles),
  act(settleTransfers),
]
