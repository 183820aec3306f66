import type { Duty } from '@fanal/kernel'
import { type Act, type By, type Machine, type Progress, attempt } from './machine.ts'
import { houses, members, moment } from './testing-machines.ts'

export const [ana, bo, cleo] = members
export const [house, harbour] = houses
export const worker = (member = ana, organization = house, duty: Duty = 'case-worker'): Act =>
  act({ kind: 'member', member, organization, duties: [duty] })
export const act = (by: By, rule: string | null = null): Act => ({ by, now: moment, rule })
export const clock = act({ kind: 'clock' })
export const at = <State extends string>(state: State): Progress<State> => ({ state, version: 1, marks: [], seq: 0 })

/** The code of the refusal, or the state that was reached. */
export function ends<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  from: State,
  name: Name,
  facts: Facts,
  who: Act = worker(),
): string {
  const outcome = attempt(machine, at(from), name, facts, who)
  return outcome.ok ? outcome.value.progress.state : `no: ${outcome.code}`
}
