import type { SourcedFact } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'

interface Right extends Omit<SourcedFact, 'says'> {
  readonly says: Bilingual
}

const bill = 'https://laws-lois.justice.gc.ca/eng/acts/C-23.7/'
const asOf = '2026-11-23'

/** What the law gives, as far as we have read it, each with source, day and mark. What we have not read is a question to ask. */
export const ownRights: readonly Right[] = [
  {
    says: {
      en: 'If a federal department or agency did not respect your rights as a victim, you can complain to it first (Canadian Victims Bill of Rights, section 25). If its answer does not help, you can go to an authority that can look into it (sections 25 and 26).',
      fr: 'Si un ministère ou organisme fédéral n’a pas respecté vos droits comme victime, vous pouvez d’abord vous plaindre à lui (Charte canadienne des droits des victimes, article 25). Si sa réponse ne suffit pas, vous pouvez vous adresser à une autorité qui peut examiner la plainte (articles 25 et 26).',
    },
    sources: [bill],
    asOf,
    mark: 'V',
  },
  {
    says: {
      en: 'These rights begin when the offence is reported (section 18). They give no right to stay in Canada (section 24).',
      fr: 'Ces droits commencent quand l’infraction est signalée (article 18). Ils ne donnent pas le droit de rester au Canada (article 24).',
    },
    sources: [bill],
    asOf,
    mark: 'V',
  },
  {
    says: {
      en: 'You can ask that the court thinks about an order to pay you back, and that such an order is carried out (sections 16 and 17).',
      fr: 'Vous pouvez demander que le tribunal envisage de vous faire dédommager, et que cette ordonnance soit exécutée (articles 16 et 17).',
    },
    sources: [bill],
    asOf,
    mark: 'V',
  },
  {
    says: {
      en: 'Money from a province or territory for victims: the rules differ from place to place, and we have not checked them. Ask your worker or a lawyer.',
      fr: 'L’argent d’une province ou d’un territoire pour les victimes : les règles changent d’un endroit à l’autre, et nous ne les avons pas vérifiées. Demandez à la personne qui vous aide, ou à une avocate ou un avocat.',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
  {
    says: {
      en: 'A criminal record for something that you were forced to do: we have read no rule that we could show you. Ask a lawyer what can be done.',
      fr: 'Un casier judiciaire pour un acte commis sous la contrainte : nous n’avons lu aucune règle à vous montrer. Demandez à une avocate ou à un avocat ce qui est possible.',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
]
