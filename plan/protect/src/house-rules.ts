import { type Outcome, ok } from '@fanal/kernel'
import { type IsoDay, addDays } from './calendar.ts'
import { type RuleFact, type RuleSet, ruleOn } from './rule-set.ts'

export type HouseRule = 'safety-review' | 'transfer-overlap' | 'request-answer'

const from: IsoDay = '2026-11-26'
const habit = (en: string, fr: string): readonly RuleFact[] => [{ says: { en, fr }, sources: [], asOf: from, mark: 'U' }]

/** Habits of this house, dated as a law would be so that a change is seen. None of them is law. */
export const houseRules: readonly RuleSet<{ readonly days: number }>[] = [
  {
    version: `fanal/safety-review/${from}`,
    jurisdiction: 'fanal',
    kind: 'safety-review' satisfies HouseRule,
    from,
    to: null,
    params: { days: 30 },
    facts: habit(
      'A safety plan is looked at again after 30 days at the latest. It is our own habit.',
      'Un plan de sécurité est revu au plus tard après 30 jours. C’est notre propre habitude.',
    ),
  },
  {
    version: `fanal/transfer-overlap/${from}`,
    jurisdiction: 'fanal',
    kind: 'transfer-overlap' satisfies HouseRule,
    from,
    to: null,
    params: { days: 14 },
    facts: habit(
      'After a transfer both teams see the case for 14 days. It is our own habit.',
      'Après un transfert, les deux équipes voient le dossier pendant 14 jours. C’est notre propre habitude.',
    ),
  },
  {
    version: `fanal/request-answer/${from}`,
    jurisdiction: 'fanal',
    kind: 'request-answer' satisfies HouseRule,
    from,
    to: null,
    params: { days: 30 },
    facts: habit(
      'What a person asks about their own record is answered after 30 days at the latest. It is our own habit: which law binds a house, and to which day, has to be asked.',
      'On répond au plus tard après 30 jours à ce qu’une personne demande sur son propre dossier. C’est notre propre habitude : quelle loi lie un organisme, et à quel délai, il faut le demander.',
    ),
  },
]

export interface HouseDay {
  readonly day: IsoDay
  readonly rule: string
}

/** The day that a habit leads to from its beginning, with the version of the rule. Somebody's safety waits for no business day. */
export function houseDay(
  kind: HouseRule,
  begins: IsoDay,
  rules: readonly RuleSet<{ readonly days: number }>[] = houseRules,
): Outcome<HouseDay, 'ask'> {
  const rule = ruleOn(
    rules.filter((one) => one.kind === kind),
    begins,
  )
  return rule.ok ? ok({ day: addDays(begins, rule.value.params.days), rule: rule.value.version }) : rule
}
