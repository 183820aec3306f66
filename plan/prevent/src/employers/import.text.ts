import type { Bilingual } from '@fanal/kernel'
import type { EmployerSource } from './employer-record.ts'
import type { Imported } from './import-list.ts'

/** Why a list was not kept. */
export const importText = {
  unknownSource: {
    en: 'The list is one of non-compliant and lmia-positive.',
    fr: 'La liste est non-compliant ou lmia-positive.',
  },
  badDay: {
    en: 'The day of the list is needed, as 2023-10-04 and not later than today.',
    fr: 'Il faut le jour de la liste, sous la forme 2023-10-04 et pas après aujourd’hui.',
  },
  noRows: {
    en: 'No row of this file can be kept. Nothing was changed.',
    fr: 'Aucune ligne de ce fichier ne peut être gardée. Rien n’a changé.',
  },
  dayTaken: {
    en: 'Another file of that day is kept already. To put this one in its place, add --replace.',
    fr: 'Un autre fichier de ce jour est déjà gardé. Pour le remplacer par celui-ci, ajoutez --replace.',
  },
} as const satisfies Record<string, Bilingual>

const outcomes: Readonly<Record<Imported['outcome'], Bilingual>> = {
  shown: { en: 'Kept. It is shown from now on.', fr: 'Gardée. Elle est montrée désormais.' },
  kept: { en: 'Kept for history: a newer list is shown.', fr: 'Gardée pour l’historique : une liste plus récente est montrée.' },
  already: { en: 'The same file is kept already. Nothing was changed.', fr: 'Le même fichier est déjà gardé. Rien n’a changé.' },
  preview: { en: 'Preview: nothing was kept.', fr: 'Aperçu : rien n’a été gardé.' },
}

/** What came of an import, in a line. */
export function importedText(
  { outcome, rows, setAside, anomalies }: Imported,
  of: { readonly source: EmployerSource; readonly asOf: string },
): Bilingual {
  const [count, aside, odd] = [rows.length, setAside.length, anomalies.length]
  return {
    en: `${of.source}, ${of.asOf}: ${count} rows read, ${aside} set aside, ${odd} notes. ${outcomes[outcome].en}`,
    fr: `${of.source}, ${of.asOf} : ${count} lignes lues, ${aside} mises de côté, ${odd} remarques. ${outcomes[outcome].fr}`,
  }
}
