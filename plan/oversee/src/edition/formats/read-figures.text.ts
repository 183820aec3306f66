import type { Bilingual } from '@fanal/kernel'

export const readFigureText = {
  unreadable: { en: 'The file cannot be read.', fr: 'Le fichier ne peut pas être lu.' },
  noJson: { en: 'This is not JSON in UTF-8.', fr: 'Ce n’est pas du JSON en UTF-8.' },
  noColumn: (column: string): Bilingual => ({ en: `The column ${column} is missing.`, fr: `La colonne ${column} manque.` }),
  noEdition: (place: string): Bilingual => ({
    en: `This is not an edition: see “${place}”.`,
    fr: `Ce n’est pas une édition\u00A0: voir «\u00A0${place}\u00A0».`,
  }),
} as const
