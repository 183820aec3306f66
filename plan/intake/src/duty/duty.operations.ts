import { type Actor, type MemberId, type Place, type StreamId, type UnitId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess } from '../inbox/inbox.ts'
import { type Profile, type Shift, type ShiftId, changeShift, insertShift, runningShifts, saveProfile } from './duty.store.ts'
import { dutyText } from './duty.text.ts'

interface Facts extends Place {
  readonly member: MemberId
  /** The member's own shift at this unit, where one runs. */
  readonly running: Shift | null
}

async function factsOf(unit: UnitId, at: Date, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const running = await runningShifts(organization, [unit], at, tx)
  return { organization, unit, member, running: running.find((shift) => shift.member === member) ?? null }
}

const event = ({ organization, unit }: Place, type: string, data: Readonly<Record<string, string | number | null>>) => ({
  type: `intake.${type}`,
  version: 1,
  organization,
  stream: unit as string as StreamId,
  data,
})

/** Hours of one shift at most: who forgets to end one is not on duty for ever. */
export const longestShift = 12

export interface StartShift {
  readonly id: ShiftId
  readonly unit: UnitId
  readonly hours: number
  readonly at: Date
}

/** Begins a shift, or lets one that runs end later or sooner: reporters are told whether somebody is there. */
export const startShift = operation({
  name: 'intake.start-shift',
  access: intakeAccess,
  load: (input: StartShift, tx: Transaction, actor: Actor) => factsOf(input.unit, input.at, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, { hours }) {
    if (!Number.isInteger(hours) || hours < 1 || hours > longestShift) return refuse('invalid', dutyText.badHours)
    return decided([event(facts, facts.running === null ? 'shift.started' : 'shift.moved', { member: facts.member, hours })])
  },
  async apply(_events, tx: Transaction, { id, unit, hours, at }, { organization, member, running }): Promise<void> {
    const until = new Date(at.getTime() + hours * 3_600_000)
    if (running === null) await insertShift(organization, { id, unit, member, from: at, until }, tx)
    else await changeShift(organization, running.id, { until_at: until }, tx)
  },
})

export interface EndShift {
  readonly unit: UnitId
  readonly at: Date
}

/** Ends the member's own shift; where none runs nothing changes. */
export const endShift = operation({
  name: 'intake.end-shift',
  access: intakeAccess,
  load: (input: EndShift, tx: Transaction, actor: Actor) => factsOf(input.unit, input.at, tx, actor),
  place: (facts: Facts) => facts,
  decide: (facts: Facts) => decided(facts.running === null ? [] : [event(facts, 'shift.ended', { member: facts.member })]),
  async apply(events, tx: Transaction, { at }, { organization, running }): Promise<void> {
    if (events.length > 0 && running !== null) await changeShift(organization, running.id, { ended_at: at }, tx)
  },
})

export interface SetProfile extends Profile {
  readonly unit: UnitId
  readonly at: Date
}

/** A supervisor says when the unit is there and how soon it usually answers: reporters read it before they choose. */
export const setProfile = operation({
  name: 'intake.set-unit-profile',
  access: byDuty('intake-supervisor'),
  load: (input: SetProfile, tx: Transaction, actor: Actor) => factsOf(input.unit, input.at, tx, actor),
  place: (facts: Facts) => facts,
  decide: (facts: Facts, { answersWithinHours }) =>
    decided([event(facts, 'unit-profile.set', { member: facts.member, answersWithinHours })]),
  async apply(_events, tx: Transaction, { unit, at, ...profile }, { organization, member }): Promise<void> {
    await saveProfile({ organization, unit, member, now: at }, profile, tx)
  },
})
