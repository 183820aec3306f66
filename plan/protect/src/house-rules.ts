import { type Outcome, ok } from '@fanal/kernel'
import { type IsoDay, addDays } from './calendar.ts'
import { type RuleFact, type RuleSet, ruleOn } from './rule-set.ts'

export type HouseRule =
  | 'request-answer'
  | 'safety-review'
  | 'safety-urgent'
  | 'transfer-overlap'
  | 'transfer-answer'
  | 'consent-renewal'
  | 'identification-decision'
  | 'permit-follow-up'
  | 'permit-urgent'
  | 'paper-entry'

const from: IsoDay = '2026-11-26'
const habit = (en: string, fr: string): readonly RuleFact[] => [{ says: { en, fr }, sources: [], asOf: from, mark: 'U' }]

const houseRule = (kind: HouseRule, days: number, en: string, fr: string): RuleSet<{ readonly days: number }> => ({
  version: `fanal/${kind}/${from}`,
  jurisdiction: 'fanal',
  kind,
  from,
  to: null,
  params: { days },
  facts: habit(en, fr),
})

/** Within how many days a form on paper is entered: it stands on the form itself. */
export const paperEntryRule = houseRule(
  'paper-entry',
  2,
  'What was written on paper is entered within two days. It is our own habit.',
  'Ce qui a été noté sur papier est saisi dans les deux jours. C’est notre règle interne.',
)

/** Habits of this house, dated as a law would be so that a change is seen. None of them is law. */
export const houseRules: readonly RuleSet<{ readonly days: number }>[] = [
  houseRule(
    'safety-review',
    30,
    'A safety plan is looked at again after 30 days at the latest. It is our own habit.',
    'Un plan de sécurité est revu au plus tard après 30 jours. C’est notre règle interne.',
  ),
  houseRule(
    'safety-urgent',
    1,
    'Once something calls for it, a safety plan is gone through within a day. It is our own habit.',
    'Dès que quelque chose le demande, un plan de sécurité est revu en un jour. C’est notre règle interne.',
  ),
  houseRule(
    'transfer-overlap',
    14,
    'After a transfer both teams see the case for 14 days. It is our own habit.',
    'Après un transfert, les deux équipes voient le dossier pendant 14 jours. C’est notre règle interne.',
  ),
  houseRule(
    'transfer-answer',
    3,
    'Whoever is asked to take a case answers within three days. It is our own habit.',
    'Qui est invité à reprendre un dossier répond dans les trois jours. C’est notre règle interne.',
  ),
  houseRule(
    'consent-renewal',
    30,
    'A person is asked again in the 30 days before a yes of theirs ends. It is our own habit.',
    'On redemande à une personne dans les 30 jours avant la fin de son oui. C’est notre règle interne.',
  ),
  houseRule(
    'identification-decision',
    14,
    'A second person decides within 14 days. It is our own habit.',
    'Une deuxième personne décide dans les 14 jours. C’est notre règle interne.',
  ),
  houseRule(
    'permit-follow-up',
    30,
    'Where an application stands is asked about every 30 days. It is our own habit.',
    'On demande où en est une demande tous les 30 jours. C’est notre règle interne.',
  ),
  houseRule(
    'permit-urgent',
    1,
    'Whoever is refused a permit, or whose permit ran out, gets legal help within a day. It is our own habit.',
    'Une personne dont le permis est refusé ou échu obtient de l’aide juridique en un jour. C’est notre règle interne.',
  ),
  paperEntryRule,
  houseRule(
    'request-answer',
    30,
    'What a person asks about their own record is answered after 30 days at the latest. It is our own habit: which law binds a house, and to which day, has to be asked.',
    'On répond au plus tard après 30 jours à ce qu’une personne demande sur son propre dossier. C’est notre règle interne : quelle loi lie un organisme, et à quel délai, il faut le demander.',
  ),
]

export interface HouseDay {
  readonly day: IsoDay
  readonly rule: string
}

/** How many days a habit of that day counts, for what is reckoned backwards from an end. */
export function houseDays(kind: HouseRule, on: IsoDay): Outcome<{ readonly days: number; readonly rule: string }, 'ask'> {
  const rule = ruleOn(
    houseRules.filter((one) => one.kind === kind),
    on,
  )
  return rule.ok ? ok({ days: rule.value.params.days, rule: rule.value.version }) : rule
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
