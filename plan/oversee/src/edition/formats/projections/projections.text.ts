import type { Bilingual } from '@fanal/kernel'

export const projectionText = {
  noSdg: {
    en: 'This edition has no table for indicator 16.2.2.',
    fr: 'Cette édition n’a pas de tableau pour l’indicateur 16.2.2.',
  },
  suppressed: { en: 'Suppressed to protect people.', fr: 'Supprimé pour protéger des personnes.' },
  missing: { en: 'No value is known.', fr: 'Aucune valeur n’est connue.' },
  noCalendarYear: {
    en: 'The period is not one calendar year, and this layout takes no other.',
    fr: 'La période n’est pas une année civile, et ce format n’en admet pas d’autre.',
  },
  noFigure: { en: 'This edition has no figure for this question.', fr: 'Cette édition n’a pas de chiffre pour cette question.' },
  noBreakdown: {
    sex: { en: 'No figure is broken down by sex.', fr: 'Aucun chiffre n’est ventilé selon le sexe.' },
    age: { en: 'No figure is broken down by age.', fr: 'Aucun chiffre n’est ventilé selon l’âge.' },
    form: { en: 'No figure is broken down by form of exploitation.', fr: 'Aucun chiffre n’est ventilé selon la forme d’exploitation.' },
    citizenship: { en: 'No figure is broken down by citizenship.', fr: 'Aucun chiffre n’est ventilé selon la citoyenneté.' },
  },
  noProvision: {
    en: 'The provision of law that was counted is not stated.',
    fr: 'La disposition de la loi visée par ce compte n’est pas indiquée.',
  },
  noWindow: {
    en: 'The period of this edition holds no whole window from 1 April to 31 March.',
    fr: 'La période de cette édition ne contient aucune fenêtre complète du 1er avril au 31 mars.',
  },
  notOfWindow: {
    en: 'The figure is of another period than the window.',
    fr: 'Le chiffre porte sur une autre période que la fenêtre.',
  },
  severalWindows: {
    en: 'The period of this edition is longer than one window, and the day of the action is not known.',
    fr: 'La période de cette édition dépasse une seule fenêtre, et le jour de l’action n’est pas connu.',
  },
  nil: { en: 'The department reported that nothing was done.', fr: 'Le ministère a déclaré que rien n’a été fait.' },
  notStarted: { en: 'Not started: an intention is not an action.', fr: 'Non commencé\u00A0: une intention n’est pas une action.' },
  noEvidence: { en: 'No evidence of an action was given.', fr: 'Aucune preuve d’une action n’a été fournie.' },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>
