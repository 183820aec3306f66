import type { Commitment } from '../plan/plan.ts'
import { type Day, answersFor, daysAfter, dayOf, isOverdue } from './reporting-period.ts'
import { type PeriodFacts, logOf, mayBeNotified, noticeOf, silenceOf, standingOf } from './standing.ts'
import { type ChosenStanding, faultsOf } from './update.ts'
import { lastWritten, nowOf } from './update-machine.ts'

/** What can still be missing of a promise in a period. */
export const missingKinds = [
  'nothing-submitted',
  'not-sent-again',
  'awaiting-approval',
  'missing-french',
  'missing-english',
  'missing-evidence',
  'missing-challenge',
  'overdue',
] as const
export type MissingKind = (typeof missingKinds)[number]

export interface BoardRow {
  readonly commitment: Commitment
  /** The department that answers for it; `null` where the plan names nobody. */
  readonly department: string | null
  readonly missing: readonly MissingKind[]
}

/** A draft's words are asked for before it is sent; what was sent has them. */
function draftLacks(commitment: Commitment, facts: PeriodFacts, last: ChosenStanding | null, asOf: Date): MissingKind[] {
  const log = logOf(facts, commitment.id, asOf)
  const written = lastWritten(log)
  const state = nowOf(log)
  if (written === null || state === 'submitted' || state === 'approved') return []
  const faults = faultsOf(written.said, commitment, last)
  const lacks = (test: (fault: (typeof faults)[number]) => boolean, kind: MissingKind): MissingKind[] => (faults.some(test) ? [kind] : [])
  return [
    ...lacks(({ code }) => code === 'missing-french', 'missing-french'),
    ...lacks(({ code }) => code === 'missing-english', 'missing-english'),
    ...lacks(({ code, field }) => code === 'missing-both' && field === 'evidence-en', 'missing-evidence'),
    ...lacks(({ code, field }) => code === 'missing-both' && field === 'challenge-en', 'missing-challenge'),
  ]
}

/** What is still missing, promise by promise; those of which nothing is missing are not there. */
export function stillMissing(facts: PeriodFacts, asOf: Date, last: ReadonlyMap<string, ChosenStanding> = new Map()): readonly BoardRow[] {
  return facts.period.commitments.flatMap((commitment) => {
    const log = logOf(facts, commitment.id, asOf)
    const silence = silenceOf(log)
    const { standing } = standingOf(log, noticeOf(facts, commitment.id, asOf))
    const isLate = isOverdue(commitment, standing === 'complete', dayOf(asOf)) === true
    const missing: MissingKind[] = [
      ...(silence === null ? correctionOf(log) : [silence]),
      ...draftLacks(commitment, facts, last.get(commitment.id) ?? null, asOf),
      ...(isLate ? (['overdue'] as const) : []),
    ]
    return missing.length === 0 ? [] : [{ commitment, department: answersFor(commitment), missing }]
  })
}

/** A correction of something approved waits, or came back. */
function correctionOf(log: Parameters<typeof nowOf>[0]): MissingKind[] {
  const state = nowOf(log)
  if (state === 'submitted') return ['awaiting-approval']
  return state === 'returned' ? ['not-sent-again'] : []
}

/** What somebody is reminded of, whose turn it is, and by when. */
export interface Reminder {
  readonly kind: 'update-due' | 'update-late' | 'update-returned' | 'update-to-decide' | 'silence-to-notify' | 'reply-open'
  readonly commitment: string
  readonly department: string | null
  readonly to: 'department' | 'secretariat'
  readonly due: Day
}

/** Departments are asked this many days before their day. */
export const remindDays = 14

/** What is owed on a day, by whom. A silence is the secretariat's to notify, and is nobody's where the lead is not verified. */
export function remindersFor(facts: PeriodFacts, asOf: Date): readonly Reminder[] {
  const { due, commitments } = facts.period
  const today = dayOf(asOf)
  return commitments.flatMap((commitment): Reminder[] => {
    const { id } = commitment
    const department = answersFor(commitment)
    const log = logOf(facts, id, asOf)
    const state = nowOf(log)
    const notice = noticeOf(facts, id, asOf)
    const at = { commitment: id, department }
    if (state === 'submitted') return [{ ...at, kind: 'update-to-decide', to: 'secretariat', due: notice?.replyUntil ?? due }]
    if (state === 'approved' || department === null) return []
    if (notice !== null && notice.reply === null && today <= notice.replyUntil)
      return [{ ...at, kind: 'reply-open', to: 'department', due: notice.replyUntil }]
    if (notice !== null) return []
    const own: Reminder[] = []
    if (state === 'returned') own.push({ ...at, kind: 'update-returned', to: 'department', due })
    else if (today > due) own.push({ ...at, kind: 'update-late', to: 'department', due })
    else if (daysAfter(today, remindDays) >= due) own.push({ ...at, kind: 'update-due', to: 'department', due })
    if (mayBeNotified(commitment, facts, asOf)) own.push({ ...at, kind: 'silence-to-notify', to: 'secretariat', due })
    return own
  })
}
