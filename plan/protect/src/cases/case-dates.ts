import type { IsoDay } from '../calendar.ts'
import type { RuleFact, RuleSet } from '../rule-set.ts'
import type { CaseState } from './case-machine.ts'
import type { RiskLevel } from './case.ts'

const from: IsoDay = '2026-11-27'
type Params = { readonly days: number }

function habit(kind: string, days: number, en: string, fr: string): RuleSet<Params> {
  const facts: readonly RuleFact[] = [
    {
      says: { en: `${en} It is our own habit, not a law.`, fr: `${fr} C’est notre règle interne, pas une loi.` },
      sources: [],
      asOf: from,
      mark: 'U',
    },
  ]
  return { version: `fanal/${kind}/${from}`, jurisdiction: 'fanal', kind, from, to: null, params: { days }, facts }
}

/** When somebody looks at a case again. Habits of this house, dated as a law would be so that a change is seen. */
export const caseDates = {
  intake: habit(
    'case-intake',
    2,
    'Whoever waits at the door hears from us within two days.',
    'Qui attend à la porte a de nos nouvelles dans les deux jours.',
  ),
  assess: habit(
    'case-assess',
    7,
    'Risk and lead are settled within a week.',
    'Le risque et la personne responsable sont établis dans la semaine.',
  ),
  critical: habit(
    'case-review-critical',
    1,
    'At critical risk somebody looks every day.',
    'À risque critique, quelqu’un y revient chaque jour.',
  ),
  high: habit('case-review-high', 7, 'At high risk somebody looks every week.', 'À risque élevé, quelqu’un y revient chaque semaine.'),
  medium: habit(
    'case-review-medium',
    30,
    'At medium risk somebody looks every 30 days.',
    'À risque moyen, quelqu’un y revient tous les 30 jours.',
  ),
  low: habit('case-review-low', 90, 'At low risk somebody looks every 90 days.', 'À risque faible, quelqu’un y revient tous les 90 jours.'),
  closing: habit('case-closing', 14, 'Closing takes no longer than two weeks.', 'La fermeture ne dure pas plus de deux semaines.'),
  followUp: habit(
    'case-follow-up',
    90,
    'Three months after closing somebody asks how it is, if the person wants that.',
    'Trois mois après la fermeture, quelqu’un demande comment ça va, si la personne le souhaite.',
  ),
} as const

const dayMs = 86_400_000

export interface DueDate {
  readonly at: Date
  /** The version of the rule that the date came from. */
  readonly rule: string
}

const after = (begins: Date, { params, version }: RuleSet<Params>): DueDate => ({
  at: new Date(begins.getTime() + params.days * dayMs),
  rule: version,
})

/** By when somebody looks at a case that comes into this state. */
export function dueIn(state: CaseState, risk: RiskLevel | null, now: Date): DueDate {
  switch (state) {
    case 'intake':
      return after(now, caseDates.intake)
    case 'open':
      return after(now, caseDates.assess)
    case 'closing':
      return after(now, caseDates.closing)
    case 'closed':
      return after(now, caseDates.followUp)
    case 'active':
    case 'on-hold':
      return after(now, caseDates[risk ?? 'medium'])
  }
}
