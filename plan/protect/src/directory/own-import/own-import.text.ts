import type { Bilingual } from '@fanal/kernel'
import { type FilesFault, mostBytes, mostFiles } from './sent-files.ts'

const megabytes = mostBytes / 1024 / 1024

export const importText = {
  title: { en: 'Import services from a file', fr: 'Importer des services à partir d’un fichier' },
  lead: {
    en: 'You see first what would change and what is wrong. Nothing is changed before you say so.',
    fr: 'Vous voyez d’abord ce qui changerait et ce qui ne va pas. Rien ne change avant que vous le disiez.',
  },
  files: { en: 'Files', fr: 'Fichiers' },
  filesHint: {
    en: `HSDS 3.0, as JSON or as tables (CSV): services.csv, organizations.csv, locations.csv … You can choose several. At most ${megabytes} MB together.`,
    fr: `HSDS 3.0, en JSON ou en tables (CSV) : services.csv, organizations.csv, locations.csv … Vous pouvez en choisir plusieurs. Au plus ${megabytes} Mo en tout.`,
  },
  look: { en: 'Look at what would change', fr: 'Voir ce qui changerait' },
  rules: {
    en: 'What somebody here wrote by hand is left as it is. An import never shows more of a place than is shown today. Entries that are not in the file stay.',
    fr: 'Ce que quelqu’un ici a écrit à la main reste tel quel. Une importation ne montre jamais plus d’un lieu qu’aujourd’hui. Les fiches qui ne sont pas dans le fichier restent.',
  },
  previewTitle: { en: 'What would change', fr: 'Ce qui changerait' },
  nothingYet: { en: 'Nothing has been changed yet.', fr: 'Rien n’a encore changé.' },
  added: { en: 'New', fr: 'Nouveau' },
  changed: { en: 'Changed', fr: 'Modifié' },
  same: { en: 'The same as now', fr: 'Inchangé' },
  problems: { en: 'Problems', fr: 'Problèmes' },
  goodRows: {
    en: 'The good rows are kept all the same. Mend the others in the file, and import it once more: nothing is doubled.',
    fr: 'Les bonnes lignes sont gardées quand même. Corrigez les autres dans le fichier et importez-le de nouveau : rien n’est doublé.',
  },
  keep: { en: 'Import', fr: 'Importer' },
  goOn: { en: 'Go on with the import', fr: 'Poursuivre l’importation' },
  other: { en: 'Choose other files', fr: 'Choisir d’autres fichiers' },
  nothingToKeep: {
    en: 'There is nothing in these files that can be kept. Nothing was changed.',
    fr: 'Il n’y a rien dans ces fichiers qui puisse être gardé. Rien n’a changé.',
  },
  doneTitle: { en: 'Imported', fr: 'Importé' },
  toServices: { en: 'To our services', fr: 'À nos services' },
  file: { en: 'File', fr: 'Fichier' },
  row: { en: 'Row', fr: 'Ligne' },
  field: { en: 'Field', fr: 'Champ' },
  whatToDo: { en: 'What is wrong, and what to do', fr: 'Ce qui ne va pas, et quoi faire' },
  became: { en: 'What becomes of it', fr: 'Ce qu’il en advient' },
} as const satisfies Record<string, Bilingual>

export const filesFaultText: Readonly<Record<FilesFault, Bilingual>> = {
  none: { en: 'Choose at least one file.', fr: 'Choisissez au moins un fichier.' },
  'too-large': {
    en: `The files are larger than ${megabytes} MB together. Import them one after the other, or ask whoever runs this machine: its command takes any size. Nothing was changed.`,
    fr: `Les fichiers dépassent ${megabytes} Mo en tout. Importez-les l’un après l’autre, ou demandez à qui s’occupe de cette machine : sa commande accepte toutes les tailles. Rien n’a changé.`,
  },
  'too-many': {
    en: `These are more than ${mostFiles} files. Choose fewer. Nothing was changed.`,
    fr: `Il y a plus de ${mostFiles} fichiers. Choisissez-en moins. Rien n’a changé.`,
  },
  damaged: {
    en: 'The files did not arrive whole. Choose them again.',
    fr: 'Les fichiers ne sont pas arrivés entiers. Choisissez-les de nouveau.',
  },
}

export function moreProblems(count: number): Bilingual {
  return { en: `And ${count} more. Mend these first.`, fr: `Et ${count} de plus. Corrigez d’abord ceux-ci.` }
}

export function goesOn(at: number, of: number): Bilingual {
  return {
    en: `An import of these files was cut off after ${at} of ${of} entries. It goes on there; nothing is doubled.`,
    fr: `Une importation de ces fichiers s’est arrêtée après ${at} fiches sur ${of}. Elle reprend là ; rien n’est doublé.`,
  }
}

export function importedText(count: number, byHand: number): Bilingual {
  const kept = { en: `${count} entries are in.`, fr: `${count} fiches sont entrées.` }
  if (byHand === 0) return kept
  return {
    en: `${kept.en} ${byHand} were written by hand here, and were left as they are.`,
    fr: `${kept.fr} ${byHand} avaient été écrites à la main ici et restent telles quelles.`,
  }
}
