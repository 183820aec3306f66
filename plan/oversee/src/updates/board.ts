import type { Commitment } from '../plan/plan.ts'
import { type Day, answersFor, daysAfter, dayOf, isOverdue } from './reporting-period.ts'
import { isDepartmentsTurn, reminderStages, silenceOf } from './silence.ts'
import { type PeriodFacts, logOf, namedInSilence, noticeOf, standingOf } from './standing.ts'
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
  'told',
  'silence-stands',
] as const
export type MissingKind = (typeof missingKinds)[number]

export interface BoardRow {
  readonly commitment: Commitment
  /** The department that answers for it; `null` where the plan names nobody. */
  readonly department: string | null
  readonly missing: readonly MissingKind[]
  /** The last day of whoever has to do something next; `null` where it is only the promise's own day that has passed. */
  readonly due: Day | null
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
    ...lacks(({ code, field }) => code === 'missing-proof' || (code === 'missing-both' && field === 'evidence-en'), 'missing-evidence'),
    ...lacks(({ code, field }) => code === 'missing-both' && field === 'challenge-en', 'missing-challenge'),
  ]
}

/** What is still missing, promise by promise; those of which nothing is missing are not there. */
export function stillMissing(facts: PeriodFacts, asOf: Date, last: ReadonlyMap<string, ChosenStanding> = new Map()): readonly BoardRow[] {
  return facts.period.commitments.flatMap((commitment) => {
    const log = logOf(facts, commitment.id, asOf)
    const silence = silenceOf(log)
    const notice = noticeOf(facts, commitment.id, asOf)
    const { standing } = standingOf(log, notice)
    const isLate = isOverdue(commitment, standing === 'complete', dayOf(asOf)) === true
    const missing: MissingKind[] = [
      ...(silence === null ? correctionOf(log) : [silence]),
      ...draftLacks(commitment, facts, last.get(commitment.id) ?? null, asOf),
      ...(isLate ? (['overdue'] as const) : []),
      ...toldOf(commitment, facts, asOf),
    ]
    const isOwed = missing.some((kind) => kind !== 'overdue')
    const due = isOwed ? (notice?.replyUntil ?? facts.period.due) : null
    return missing.length === 0 ? [] : [{ commitment, department: answersFor(commitment), missing, due }]
  })
}

/** A department was told of its silence: its days to answer run, or the silence stands. */
function toldOf(commitment: Commitment, facts: PeriodFacts, asOf: Date): MissingKind[] {
  if (namedInSilence(commitment, facts, asOf) !== null) return ['silence-stands']
  const isSilent = isDepartmentsTurn(silenceOf(logOf(facts, commitment.id, asOf)))
  return isSilent && noticeOf(facts, commitment.id, asOf) !== null ? ['told'] : []
}

/** What of the board somebody looks at: one department, and what is due within seven days. */
export interface BoardFilter {
  readonly department: string | null
  readonly isThisWeek: boolean
}

export function filteredRows(rows: readonly BoardRow[], { department, isThisWeek }: BoardFilter, asOf: Date): readonly BoardRow[] {
  const today = dayOf(asOf)
  const lastDay = daysAfter(today, 6)
  return rows.filter(
    (row) =>
      (department === null || row.department === department) &&
      (!isThisWeek || (row.due !== null && row.due >= today && row.due <= lastDay)),
  )
}

/** A correction of something approved waits, or came back. */
function correctionOf(log: Parameters<typeof nowOf>[0]): MissingKind[] {
  const state = nowOf(log)
  if (state === 'submitted') return ['awaiting-approval']
  return state === 'returned' ? ['not-sent-again'] : []
}

/** What somebody is reminded of, whose turn it is, and by when. */
export interface Reminder {
  readonly kind: 'update-due' | 'update-late' | 'update-returned' | 'update-to-decide' | 'nobody-answers' | 'reply-open'
  readonly commitment: string
  readonly department: string | null
  readonly to: 'department' | 'secretariat'
  readonly due: Day
}

/** Departments see on their Today what they owe this many days before its day. */
export const remindDays = reminderStages[0]

/**
 * What is owed on a day, by whom. Silences are told by the clock; where nobody answers as a department, the secretariat is reminded to say who does.
 * @param answering  the departments that an organization answers for; where it is left out, nobody is asked who does
 */
export function remindersFor(facts: PeriodFacts, asOf: Date, answering?: ReadonlySet<string>): readonly Reminder[] {
  const { due, commitments } = facts.period
  const today = dayOf(asOf)
  const isNear = daysAfter(today, remindDays) >= due
  return commitments.flatMap((commitment): Reminder[] => {
    const { id } = commitment
    const department = answersFor(commitment)
    const log = logOf(facts, id, asOf)
    const state = nowOf(log)
    const notice = noticeOf(facts, id, asOf)
    const at = { commitment: id, department }
    if (state === 'submitted') return [{ ...at, kind: 'update-to-decide', to: 'secretariat', due: notice?.replyUntil ?? due }]
    if (state === 'approved' || department === null) return []
    if (answering !== undefined && !answering.has(department))
      return isNear ? [{ ...at, kind: 'nobody-answers', to: 'secretariat', due }] : []
    if (notice !== null && notice.reply === null && today <= notice.replyUntil)
      return [{ ...at, kind: 'reply-open', to: 'department', due: notice.replyUntil }]
    if (notice !== null) return []
    if (state === 'returned') return [{ ...at, kind: 'update-returned', to: 'department', due }]
    if (today > due) return [{ ...at, kind: 'update-late', to: 'department', due }]
    return isNear ? [{ ...at, kind: 'update-due', to: 'department', due }] : []
  })
}
