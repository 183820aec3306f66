import type { Bilingual } from '@fanal/kernel'

export type ProseFaultCode =
  | 'bare-number'
  | 'reference-unreadable'
  | 'no-such-figure'
  | 'no-such-table'
  | 'no-such-day'
  | 'no-such-provision'
  | 'name-without-a-word'
  | 'references-differ'
  | 'text-missing'
  | 'english-in-french'

export const faultText = {
  'bare-number': {
    en: 'A number stands in the text by itself. Refer to a figure, or mark it as a date, a provision or a name.',
    fr: 'Un nombre se trouve tel quel dans le texte. Renvoyez à un chiffre, ou marquez-le comme date, disposition ou nom.',
  },
  'reference-unreadable': {
    en: 'A brace begins no reference that can be read.',
    fr: 'Une accolade ne commence aucun renvoi lisible.',
  },
  'no-such-figure': { en: 'There is no such figure in this edition.', fr: 'Ce chiffre n’existe pas dans la présente édition.' },
  'no-such-table': { en: 'There is no such table in this edition.', fr: 'Ce tableau n’existe pas dans la présente édition.' },
  'no-such-day': { en: 'There is no such day.', fr: 'Ce jour n’existe pas.' },
  'no-such-provision': {
    en: 'This is not the code of a provision. Write for example CC-279.01 or IRPA-118.',
    fr: 'Ce n’est pas le code d’une disposition. Écrivez par exemple CC-279.01 ou IRPA-118.',
  },
  'name-without-a-word': {
    en: 'A name without a letter is a number.',
    fr: 'Un nom sans lettre est un nombre.',
  },
  'references-differ': {
    en: 'The English and the French text do not refer to the same things.',
    fr: 'Le texte anglais et le texte français ne renvoient pas aux mêmes choses.',
  },
  'text-missing': { en: 'The text is missing in one language.', fr: 'Le texte manque dans une langue.' },
  'english-in-french': { en: 'The French text is in English.', fr: 'Le texte français est en anglais.' },
} as const satisfies Record<ProseFaultCode, Bilingual>
