import type { Bilingual, MemberId } from '@fanal/kernel'
import type { Standing, StandingCode } from '../edition/edition.ts'
import type { Commitment } from '../plan/plan.ts'
import { evidenceSaid } from './proof.ts'
import { type Day, type ReportingPeriod, dayOf, isOverdue } from './reporting-period.ts'
import { isJudged, silenceOf } from './silence.ts'
import { type ChosenStanding, type Said, type UpdateLog, hasWords } from './update.ts'
import { approved } from './update-machine.ts'

/** A department was told that its silence will print, and has until the end of a day to answer. */
export interface Notice {
  readonly commitment: string
  readonly department: string
  readonly at: Date
  readonly replyUntil: Day
  /** What the department answered. */
  readonly reply: { readonly words: Bilingual; readonly by: MemberId; readonly at: Date } | null
}

/** What somebody found who neither wrote nor decided the update. */
export interface Review {
  readonly commitment: string
  readonly standing: StandingCode
  readonly reason: Bilingual
  readonly by: MemberId
  readonly at: Date
}

/** Everything that is known of a period: what was asked, said, decided, found and answered. */
export interface PeriodFacts {
  readonly period: ReportingPeriod
  readonly updates: readonly UpdateLog[]
  readonly notices: readonly Notice[]
  readonly reviews: readonly Review[]
}

const blank: UpdateLog = { commitment: '', steps: [] }

/** What of an update was known at a moment. */
const asKnown = (log: UpdateLog | undefined, asOf: Date): UpdateLog =>
  log === undefined ? blank : { ...log, steps: log.steps.filter(({ at }) => at <= asOf) }

export const noticeOf = ({ notices }: PeriodFacts, commitment: string, asOf: Date): Notice | null =>
  notices.findLast((notice) => notice.commitment === commitment && notice.at <= asOf) ?? null

export const logOf = ({ updates }: PeriodFacts, commitment: string, asOf: Date): UpdateLog =>
  asKnown(
    updates.find((log) => log.commitment === commitment),
    asOf,
  )

export interface Stands {
  readonly standing: StandingCode
  /** What was said, where something holds. */
  readonly said: Said | null
}

/** Whether everything that was sent came after the right of reply had run out. */
const isTooLate = ({ steps }: UpdateLog, notice: Notice | null): boolean =>
  notice !== null && !steps.some((step) => step.kind === 'submitted' && dayOf(step.at) <= notice.replyUntil)

/**
 * How one promise stands by what is known of it: what a second person approved. What was first sent after the right of reply had run out came too late for this
 * period; a correction of what came in time does not.
 */
export function standingOf(log: UpdateLog, notice: Notice | null): Stands {
  const holds = isTooLate(log, notice) ? null : approved(log)
  return holds === null ? { standing: 'no-evidence', said: null } : { standing: holds.written.said.standing, said: holds.written.said }
}

/** The department that prints beside a silence: only where a source names its lead and its day, it was told, and its days to answer are over. */
export function namedInSilence(commitment: Commitment, facts: PeriodFacts, asOf: Date): string | null {
  const notice = noticeOf(facts, commitment.id, asOf)
  if (!isJudged(commitment) || notice === null) return null
  const log = logOf(facts, commitment.id, asOf)
  if (silenceOf(log) === 'awaiting-approval' && !isTooLate(log, notice)) return null
  if (standingOf(log, notice).standing !== 'no-evidence') return null
  return dayOf(asOf) > notice.replyUntil ? notice.department : null
}

/** Which tables tell of which promise. */
export type TablesOf = ReadonlyMap<string, readonly string[]>

/**
 * How every promise of a period stands as known at `asOf`, in the order of the plan: what an edition prints.
 * Pure, and the same for the same facts.
 */
export function standingsFor(facts: PeriodFacts, asOf: Date, tables: TablesOf = new Map()): readonly Standing[] {
  const today = dayOf(asOf)
  return facts.period.commitments.map((commitment) => {
    const { id } = commitment
    const notice = noticeOf(facts, id, asOf)
    const { standing, said } = standingOf(logOf(facts, id, asOf), notice)
    const review = facts.reviews.findLast((found) => found.commitment === id && found.at <= asOf)
    const words = (told: Bilingual | undefined): Bilingual | null => (told !== undefined && hasWords(told) ? told : null)
    return {
      commitment: id,
      pillar: commitment.pillar,
      title: commitment.title,
      mark: commitment.mark,
      sources: commitment.sources,
      lead: commitment.lead,
      leadVerified: commitment.leadVerified,
      due: commitment.due,
      timeline: commitment.timeline,
      standing,
      overdue: isOverdue(commitment, standing === 'complete', today),
      progress: words(said?.progress),
      challenge: words(said?.challenge),
      evidence: evidenceSaid(words(said?.evidence), said?.proofs ?? [], commitment) ?? commitment.evidence,
      nil: said?.nil ?? false,
      silent: namedInSilence(commitment, facts, asOf),
      reviewed: review === undefined || review.standing === standing ? null : { standing: review.standing, reason: review.reason },
      reply: notice?.reply && notice.reply.at <= asOf ? notice.reply.words : null,
      tables: tables.get(id) ?? [],
    }
  })
}

/** Where a promise stood when an update was last approved in an earlier period. */
export function lastStanding(earlier: readonly UpdateLog[]): { readonly standing: ChosenStanding; readonly said: Said } | null {
  const holds = earlier.map((log) => approved(log)).findLast((found) => found !== null)
  return holds === undefined || holds === null ? null : { standing: holds.written.said.standing, said: holds.written.said }
}
