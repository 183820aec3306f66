import type { Bilingual } from '@fanal/kernel'
import type { SeriesColumn } from './read-series.ts'

export const seriesText = {
  title: { en: 'Values that are entered', fr: 'Valeurs inscrites' },
  lead: {
    en: 'What courts, police and departments publish is entered here from a CSV file. A later vintage stays beside the earlier one, and both are shown.',
    fr: 'Ce que publient les tribunaux, la police et les ministères s’inscrit ici à partir d’un fichier CSV. Un millésime plus récent reste à côté du précédent, et les deux se voient.',
  },
  enter: { en: 'Enter a file', fr: 'Inscrire un fichier' },
  file: { en: 'CSV file', fr: 'Fichier CSV' },
  fileHint: {
    en: 'Comma, semicolon or tab; UTF-8; at most 5,000 rows.',
    fr: 'Virgule, point-virgule ou tabulation; UTF-8; au plus 5 000 lignes.',
  },
  send: { en: 'Enter these values', fr: 'Inscrire ces valeurs' },
  nothingTaken: {
    en: 'Nothing was entered. Mend these rows and send the file again.',
    fr: 'Rien n’a été inscrit. Corrigez ces lignes et renvoyez le fichier.',
  },
  none: { en: 'Choose one file.', fr: 'Choisissez un fichier.' },
  tooLarge: { en: 'The file is over 2 MB.', fr: 'Le fichier dépasse 2 Mo.' },
  done: {
    en: 'The file was entered. What was held already was not added again.',
    fr: 'Le fichier a été inscrit. Ce qui s’y trouvait déjà n’a pas été ajouté de nouveau.',
  },
  faults: { en: 'What is wrong', fr: 'Ce qui ne va pas' },
  row: { en: 'Row', fr: 'Ligne' },
  column: { en: 'Column', fr: 'Colonne' },
  whatToDo: { en: 'What to do', fr: 'Que faire' },
  columns: { en: 'Columns of the file', fr: 'Colonnes du fichier' },
  meaning: { en: 'What it holds', fr: 'Ce qu’elle contient' },
  revised: { en: 'Revised values', fr: 'Valeurs révisées' },
  noneRevised: { en: 'No value was revised.', fr: 'Aucune valeur n’a été révisée.' },
  indicator: { en: 'Indicator', fr: 'Indicateur' },
  period: { en: 'Period', fr: 'Période' },
  before: { en: 'Before', fr: 'Avant' },
  now: { en: 'Now', fr: 'Maintenant' },
  knownIn: { en: 'as known in', fr: 'selon ce qui était connu en' },
} as const satisfies Record<string, Bilingual>

export const columnText: Readonly<Record<SeriesColumn, Bilingual>> = {
  indicator: {
    en: 'Required. The code of an indicator of the plan that is entered.',
    fr: 'Requise. Le code d’un indicateur du plan qui se saisit.',
  },
  period: {
    en: 'Required. 2014, 2013-14, or 2013/2023 for a total over several years.',
    fr: 'Requise. 2014, 2013-14, ou 2013/2023 pour un total sur plusieurs années.',
  },
  value: { en: 'A number. It may be empty where both parts are given.', fr: 'Un nombre. Peut être vide si les deux parties sont données.' },
  vintage: {
    en: 'Required. When it was so known: 2024, 2024-11 or 2024-11-05.',
    fr: 'Requise. Quand c’était ainsi connu : 2024, 2024-11 ou 2024-11-05.',
  },
  definition: {
    en: 'Required. The version of the indicator’s definition by which it was counted.',
    fr: 'Requise. La version de la définition de l’indicateur suivie pour le compte.',
  },
  mark: { en: 'Required. verified, secondary or unverified.', fr: 'Requise. verified, secondary ou unverified.' },
  source: {
    en: 'The number of a source of the plan. Only an unverified value may have none.',
    fr: 'Le numéro d’une source du plan. Seule une valeur non vérifiée peut ne pas en avoir.',
  },
  numerator: { en: 'Of a ratio: what is above the line.', fr: 'D’un ratio : ce qui est au-dessus de la barre.' },
  denominator: { en: 'Of a ratio: what is below the line.', fr: 'D’un ratio : ce qui est sous la barre.' },
  approximate: { en: 'yes where the source says “more than” or “about”.', fr: 'oui si la source dit « plus de » ou « environ ».' },
  note_en: { en: 'What must be read with it, in English.', fr: 'Ce qui doit se lire avec elle, en anglais.' },
  note_fr: { en: 'The same in French. Both languages or neither.', fr: 'La même chose en français. Les deux langues ou aucune.' },
}
