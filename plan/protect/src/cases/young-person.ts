import { type Bilingual, type MemberId, type Outcome, ok, refuse } from '@fanal/kernel'

/** What is known of somebody's age, as a code. A guess upward takes protection away, so what is not known counts as young. */
export const ageKnowledge = ['adult-confirmed', 'adult-said', 'maybe-under-18', 'under-18', 'unknown'] as const
export type AgeKnowledge = (typeof ageKnowledge)[number]

/** Whether the path of a young person is taken. Eighteen is the path's own limit; the age of protection differs by province. */
export function takesYoungPath(age: AgeKnowledge): boolean {
  return age === 'maybe-under-18' || age === 'under-18' || age === 'unknown'
}

/** That a worker judged a guardian to be safe, and wrote down why; the words are sealed. */
export interface GuardianJudgement {
  readonly by: MemberId
  readonly safe: boolean
  readonly reasonWritten: boolean
}

const guardianUnknown: Bilingual = {
  en: 'Nobody has written down why this guardian is safe. No notice, no question and no access until then.',
  fr: 'Personne n’a noté pourquoi cette tutrice ou ce tuteur est sans danger. Aucun avis, aucune question, aucun accès d’ici là.',
}

/** Whether a guardian may be told, asked or shown anything. The last judgement decides, and silence is a no. */
export function mayInvolveGuardian(judgements: readonly GuardianJudgement[]): Outcome<GuardianJudgement, 'guardian-not-known-to-be-safe'> {
  const last = judgements.at(-1)
  if (last === undefined || !last.safe || !last.reasonWritten) return refuse('guardian-not-known-to-be-safe', guardianUnknown)
  return ok(last)
}

/** A report to the authority, as it is written down: to whom, when, by whom, and whether the young person heard of it first. */
export interface ReportToAuthority {
  readonly by: MemberId | null
  /** Whether it is written down which office and which person took it; the words are sealed. */
  readonly toWhomWritten: boolean
  readonly at: Date | null
  readonly youngPerson: 'told-first' | 'unsafe-to-tell' | null
  readonly unsafeReasonWritten: boolean
  /** The version of the rule that was read for it. */
  readonly rule: string | null
}

export type ReportGap =
  | 'by-whom-missing'
  | 'to-whom-missing'
  | 'when-missing'
  | 'not-yet'
  | 'young-person-not-told'
  | 'no-reason-why-unsafe'
  | 'rule-not-named'

const gaps: Readonly<Record<ReportGap, Bilingual>> = {
  'by-whom-missing': { en: 'Say who reported it.', fr: 'Indiquez qui a signalé.' },
  'to-whom-missing': { en: 'Say to whom it was reported.', fr: 'Indiquez à qui le signalement a été fait.' },
  'when-missing': { en: 'Say when it was reported.', fr: 'Indiquez quand le signalement a été fait.' },
  'not-yet': { en: 'That moment is still to come.', fr: 'Ce moment est encore à venir.' },
  'young-person-not-told': {
    en: 'Tell the young person first, or say that it would not be safe.',
    fr: 'Dites-le d’abord à la jeune personne, ou indiquez que ce ne serait pas sans danger.',
  },
  'no-reason-why-unsafe': {
    en: 'Write down why telling them first was not safe.',
    fr: 'Notez pourquoi le lui dire d’abord n’était pas sans danger.',
  },
  'rule-not-named': { en: 'Look up the rule of the province first.', fr: 'Consultez d’abord la règle de la province.' },
}

/** Whether a report to the authority can be recorded as made. It never waits for a guardian, and nobody has to agree to it. */
export function checkReport(report: ReportToAuthority, now: Date): Outcome<ReportToAuthority, ReportGap> {
  const gap = gapOf(report, now)
  return gap === null ? ok(report) : refuse(gap, gaps[gap])
}

function gapOf({ by, toWhomWritten, at, youngPerson, unsafeReasonWritten, rule }: ReportToAuthority, now: Date): ReportGap | null {
  if (by === null) return 'by-whom-missing'
  if (!toWhomWritten) return 'to-whom-missing'
  if (at === null) return 'when-missing'
  if (at > now) return 'not-yet'
  if (youngPerson === null) return 'young-person-not-told'
  if (youngPerson === 'unsafe-to-tell' && !unsafeReasonWritten) return 'no-reason-why-unsafe'
  return rule === null ? 'rule-not-named' : null
}
