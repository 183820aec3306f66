import type { IsoDay } from '../calendar.ts'
import type { RuleFact, RuleSet } from '../rule-set.ts'
import type { ReferralUrgency } from './referral.ts'

const from: IsoDay = '2026-11-27'
type Params = { readonly hours: number }

function habit(kind: string, hours: number, en: string, fr: string): RuleSet<Params> {
  const facts: readonly RuleFact[] = [
    {
      says: { en: `${en} It is our own habit, not a law.`, fr: `${fr} C’est notre règle interne, pas une loi.` },
      sources: [],
      asOf: from,
      mark: 'U',
    },
  ]
  return { version: `fanal/${kind}/${from}`, jurisdiction: 'fanal', kind, from, to: null, params: { hours }, facts }
}

/** How long somebody waits for an answer, and how soon the person hears of it. Dated as a law would be, so that a change is seen. */
export const referralDates = {
  today: habit(
    'referral-answer-today',
    6,
    'What is needed today is answered within six hours.',
    'Ce qui est nécessaire aujourd’hui reçoit une réponse dans les six heures.',
  ),
  'this-week': habit('referral-answer-this-week', 48, 'An answer comes within two days.', 'La réponse vient dans les deux jours.'),
  routine: habit('referral-answer-routine', 72, 'An answer comes within three days.', 'La réponse vient dans les trois jours.'),
  tell: habit(
    'referral-tell',
    24,
    'The person hears within a day what came of it, if that is safe.',
    'La personne apprend dans la journée ce qui en résulte, si c’est sans danger.',
  ),
} as const

/** As long as a link to whoever has no account may be opened. */
export const linkHours = 72

const hourMs = 3_600_000

export interface ReferralDate {
  readonly at: Date
  /** The version of the rule that the date came from. */
  readonly rule: string
}

/** By when an answer is due, or somebody has to be told. */
export function referralDate(what: ReferralUrgency | 'tell', begins: Date): ReferralDate {
  const { params, version } = referralDates[what]
  return { at: new Date(begins.getTime() + params.hours * hourMs), rule: version }
}
