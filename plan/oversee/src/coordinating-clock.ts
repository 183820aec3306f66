import type { Declared, Runner } from '@fanal/runner'
import { type DayHasCome, remindDepartments, tellSilences } from './updates/silence-clock.ts'

/** Periods at once; the rest wait for the next round. */
const atOnce = 200

const clock = { kind: 'system', process: 'worker' } as const
const act = <Result>(declared: Declared<DayHasCome, Result>) => ({
  name: declared.name,
  run: (runner: Runner, at: Date): Promise<unknown> => runner.run(declared, { at, limit: atOnce }, clock),
})

/** What happens because a day comes near or has passed: departments are reminded, then told of their silence. The worker runs each; no member has a way in. */
export const clockActs = [act(remindDepartments), act(tellSilences)]
