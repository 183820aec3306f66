import type { LabourClass } from '@fanal/screen'
import type { Bilingual } from '@fanal/kernel'

/** What the checklist of the published labour indicators says. */
export const labourText = {
  title: { en: 'For work: published labour indicators', fr: 'Pour le travail : indicateurs publiés' },
  lead: {
    en: 'Secondary source, not validated. It is none of the tests above and no score. Use it for work, where it helps you to see what is missing.',
    fr: 'Source secondaire, non validée. Ce n’est aucun des tests ci-dessus et ce n’est pas un pointage. Utilisez-la pour le travail, là où elle aide à voir ce qui manque.',
  },
  who: { en: 'Whom it concerns', fr: 'Qui cela concerne' },
  adult: { en: 'An adult', fr: 'Une personne adulte' },
  child: { en: 'Somebody under 18', fr: 'Une personne de moins de 18 ans' },
  nothing: { en: 'Nothing is ticked.', fr: 'Rien n’est coché.' },
  colon: { en: ':', fr: ' :' },
  met: { en: 'met', fr: 'satisfaite' },
  notMet: { en: 'not met', fr: 'non satisfaite' },
  used: { en: 'Labour indicators used:', fr: 'Indicateurs du travail utilisés :' },
  mark: { en: 'Secondary source, not validated.', fr: 'Source secondaire, non validée.' },
  rule: {
    en: 'The rule: a dimension is met by two strong indicators, by one strong and one other, by three medium ones, or by two medium and one weak. For an adult, recruitment by deception or coercion, exploitation, and coercion at the destination come together, and abuse of vulnerability can stand in for the means; exploitation alone is a matter of labour rights; deception and exploitation without coercion are a class of their own. For a child, exploitation and the act are enough.',
    fr: 'La règle : une dimension est satisfaite par deux indicateurs forts, par un fort et un autre, par trois moyens, ou par deux moyens et un faible. Pour une personne adulte, le recrutement par tromperie ou par contrainte, l’exploitation et la contrainte à destination vont ensemble, et l’abus de vulnérabilité peut tenir lieu de moyen ; l’exploitation seule relève des droits du travail ; la tromperie et l’exploitation sans contrainte forment une catégorie à part. Pour un enfant, l’exploitation et l’acte suffisent.',
  },
  classes: {
    'trafficking-indicated': { en: 'By this rule, trafficking is indicated.', fr: 'Selon cette règle, la traite est indiquée.' },
    deceived: {
      en: 'By this rule, deceived and exploited without coercion: a class of its own.',
      fr: 'Selon cette règle, tromperie et exploitation sans contrainte : une catégorie à part.',
    },
    'labour-rights': {
      en: 'By this rule, exploitation alone: a matter of labour rights.',
      fr: 'Selon cette règle, exploitation seule : une question de droits du travail.',
    },
    'not-indicated': { en: 'By this rule, nothing is indicated.', fr: 'Selon cette règle, rien n’est indiqué.' },
  } satisfies Record<LabourClass, Bilingual>,
} as const
