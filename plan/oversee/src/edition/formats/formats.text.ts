import type { Bilingual } from '@fanal/kernel'

/** What the files of an edition are called, for whoever finds them in a catalogue. */
export const formatsText = {
  figures: { en: 'All published figures', fr: 'Tous les chiffres publiés' },
  whole: {
    en: 'The whole edition as data: every table, promise, text and source.',
    fr: 'L’édition entière sous forme de données\u00A0: tableaux, engagements, textes et sources.',
  },
  csv: { en: 'Table (CSV)', fr: 'Tableau (CSV)' },
  excel: { en: 'Table (CSV for Excel)', fr: 'Tableau (CSV pour Excel)' },
  metadata: { en: 'Description of the table (CSVW)', fr: 'Description du tableau (CSVW)' },
  json: { en: 'Whole edition (JSON)', fr: 'Édition entière (JSON)' },
  noLicence: { en: 'No licence is stated.', fr: 'Aucune licence n’est indiquée.' },
  page: { en: 'Report (web page)', fr: 'Rapport (page Web)' },
  pdf: { en: 'Report (PDF)', fr: 'Rapport (PDF)' },
  projections: { en: 'The same figures in other shapes', fr: 'Les mêmes chiffres sous d’autres formes' },
  projectionsAre: {
    en: 'For the United Nations, for the report of the United States, and for a tracker of action plans.',
    fr: 'Pour les Nations Unies, pour le rapport des États-Unis et pour un outil de suivi des plans d’action.',
  },
  sdg: { en: 'SDG indicator 16.2.2 (Open SDG layout)', fr: 'Indicateur 16.2.2 des ODD (format Open SDG)' },
  sdgGaps: { en: 'SDG indicator 16.2.2: what could not be put in', fr: 'Indicateur 16.2.2 des ODD\u00A0: ce qui n’a pu y figurer' },
  unodc: { en: 'Tables for the UNODC global report', fr: 'Tableaux pour le rapport mondial de l’ONUDC' },
  usTip: {
    en: 'What falls into the window of the US report',
    fr: 'Ce qui tombe dans la période du rapport des États-Unis',
  },
  progress: { en: 'The plan, one row for each promise', fr: 'Le plan, une ligne par engagement' },
} as const satisfies Record<string, Bilingual>

export function editionTitle(plan: Bilingual, period: string, number: number): Bilingual {
  return { en: `${plan.en}, ${period}, edition ${number}`, fr: `${plan.fr}, ${period}, édition ${number}` }
}
