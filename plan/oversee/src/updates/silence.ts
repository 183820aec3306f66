import type { Commitment } from '../plan/plan.ts'
import { type Day, answersFor, daysAfter } from './reporting-period.ts'
import { type StepTaken, nowOf } from './update-machine.ts'

/** Whose turn it is where nothing is approved: the department's (a silence) or the secretariat's (which is no silence of the department). */
export type Silence = 'nothing-submitted' | 'not-sent-again' | 'awaiting-approval'

export function silenceOf(log: { readonly steps: readonly StepTaken[] }): Silence | null {
  if (log.steps.some(({ kind }) => kind === 'approved')) return null
  if (nowOf(log) === 'submitted') return 'awaiting-approval'
  return log.steps.some(({ kind }) => kind === 'submitted') ? 'not-sent-again' : 'nothing-submitted'
}

export const isDepartmentsTurn = (silence: Silence | null): boolean => silence === 'nothing-submitted' || silence === 'not-sent-again'

/** Whether anything is said against a department here at all: only where a source names the lead and the day. */
export const isJudged = (commitment: Pick<Commitment, 'lead' | 'leadVerified' | 'dueVerified'>): boolean =>
  commitment.leadVerified && commitment.dueVerified && commitment.lead.length > 0

/** Departments are reminded so many days before their day; 0 is after it, where nobody reminded them before. */
export const reminderStages = [14, 3, 0] as const
export type ReminderStage = (typeof reminderStages)[number]

/** What a department was reminded of already. */
export interface Reminded {
  readonly department: string
  readonly stage: ReminderStage
  readonly on: Day
}

/** The reminder that a department should have had by today and has not; the nearest one only, where several were missed. */
export function reminderDue(due: Day, today: Day, had: readonly Pick<Reminded, 'stage'>[]): ReminderStage | null {
  if (today > due) return had.length === 0 ? 0 : null
  const stage = [3, 14].find((days) => daysAfter(today, days) >= due)
  return stage === undefined || had.some((one) => one.stage <= stage) ? null : (stage as ReminderStage)
}

/** Nobody is told of a silence sooner than so many days after the first reminder. */
export const daysReminded = 7

interface Asked {
  readonly due: Day
  readonly log: { readonly steps: readonly StepTaken[] }
  readonly isTold: boolean
  /** Of the department that answers. */
  readonly reminded: readonly Reminded[]
}

/** Whether the clock tells a department today that its silence will print: its day is over, it was reminded, and it is its turn. */
export function isToBeTold(commitment: Commitment, { due, log, isTold, reminded }: Asked, today: Day): boolean {
  if (!isJudged(commitment) || answersFor(commitment) === null || isTold) return false
  const [first] = reminded.map(({ on }) => on).toSorted()
  if (today <= due || first === undefined || daysAfter(first, daysReminded) > today) return false
  return isDepartmentsTurn(silenceOf(log))
}
