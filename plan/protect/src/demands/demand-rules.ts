import { type Outcome, ok } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'
import { type RuleFact, type RuleSet, ask, ruleOn } from '../rule-set.ts'
import type { DemandKind } from './demand-machine.ts'

interface DemandParams {
  /** Whether a subpoena for records in a trafficking case has to be issued and signed by a judge. */
  readonly judgeIssuesSubpoena: boolean
}

const asOf: IsoDay = '2026-11-27'
const section = 'https://www.laws-lois.justice.gc.ca/eng/acts/C-46/section-699-20190919.html'
const facts: readonly RuleFact[] = [
  {
    says: {
      en: 'Criminal Code, section 699(5.1): where the case is about an offence of section 278.2(1), a subpoena for records that sections 278.1 to 278.91 protect has to be issued and signed by a judge. Trafficking in persons is such an offence.',
      fr: 'Code criminel, paragraphe 699(5.1) : lorsque l’affaire porte sur une infraction visée au paragraphe 278.2(1), l’assignation qui vise des dossiers protégés par les articles 278.1 à 278.91 doit être délivrée et signée par une ou un juge. La traite de personnes est une telle infraction.',
    },
    sources: [section],
    asOf,
    mark: 'S',
  },
  {
    says: {
      en: 'A subpoena to bring records to court is not an order to hand them over. Whether anything is produced, a court decides after a hearing. Ask counsel.',
      fr: 'Une assignation à apporter des dossiers au tribunal n’est pas un ordre de les remettre. C’est le tribunal qui décide, après une audience, si quelque chose est produit. Demandez à une avocate ou à un avocat.',
    },
    sources: ['https://parl.ca/Content/Bills/352/Government/C-46/C-46_1/17988b-1E.html'],
    asOf,
    mark: 'S',
  },
]

/** Who has to issue it, by the day on which it came. The text of the section that we have read holds since 19 September 2019. */
export const demandRules: readonly RuleSet<DemandParams>[] = [
  {
    version: 'ca/records-subpoena/2019-09-19',
    jurisdiction: 'ca',
    kind: 'records-subpoena',
    from: '2019-09-19',
    to: null,
    params: { judgeIssuesSubpoena: true },
    facts,
  },
]

export interface WhoIssues {
  readonly judgeMustIssue: boolean
  readonly rule: RuleSet<DemandParams>
}

/** Whether a judge has to have issued this demand. Where no rule is known, counsel is asked. */
export function whoIssues(kind: DemandKind, isTraffickingCase: boolean, receivedOn: IsoDay): Outcome<WhoIssues, 'ask'> {
  const rule = ruleOn(demandRules, receivedOn)
  if (!rule.ok) {
    return ask(
      { en: 'We know no rule for that day. Ask.', fr: 'Nous ne connaissons aucune règle pour cette date. Demandez.' },
      { en: 'counsel', fr: 'une avocate ou un avocat' },
    )
  }
  return ok({ judgeMustIssue: kind === 'subpoena' && isTraffickingCase && rule.value.params.judgeIssuesSubpoena, rule: rule.value })
}
