import type { Bilingual } from '@fanal/kernel'

/** Why a file is no such list, and what to do. */
export const readText = {
  fileEmpty: { en: 'The file is empty. Nothing was kept.', fr: 'Le fichier est vide. Rien n’a été gardé.' },
  fileTooLarge: { en: 'The file is larger than 100 MB. Nothing was kept.', fr: 'Le fichier dépasse 100 Mo. Rien n’a été gardé.' },
  isPdf: {
    en: 'This is a PDF. Save the list as CSV in UTF-8 and try again.',
    fr: 'C’est un PDF. Enregistrez la liste en CSV, encodage UTF-8, et réessayez.',
  },
  isSheet: {
    en: 'This is a workbook or a ZIP file. Save the sheet as CSV in UTF-8 and try again.',
    fr: 'C’est un classeur ou un fichier ZIP. Enregistrez la feuille en CSV, encodage UTF-8, et réessayez.',
  },
  isMarkup: {
    en: 'This is a web page or JSON, not CSV. Save the list as CSV in UTF-8 and try again.',
    fr: 'C’est une page Web ou du JSON, pas du CSV. Enregistrez la liste en CSV, encodage UTF-8, et réessayez.',
  },
  notUtf8: {
    en: 'The file is not UTF-8, so accents would be lost. Save it as CSV UTF-8 and try again.',
    fr: 'Le fichier n’est pas en UTF-8 : les accents seraient perdus. Enregistrez-le en CSV UTF-8 et réessayez.',
  },
  columnsMissing: (missing: readonly string[], isOneColumn: boolean): Bilingual => ({
    en: `These columns are missing: ${missing.join(', ')}.${isOneColumn ? ' The first line has only one column: is it separated by commas?' : ''} Nothing was kept.`,
    fr: `Ces colonnes manquent : ${missing.join(', ')}.${isOneColumn ? ' La première ligne n’a qu’une colonne : est-elle séparée par des virgules ?' : ''} Rien n’a été gardé.`,
  }),
  tooManyRows: (most: number): Bilingual => ({
    en: `The file has more than ${most} rows. Nothing was kept.`,
    fr: `Le fichier a plus de ${most} lignes. Rien n’a été gardé.`,
  }),
} as const
