import type { Bilingual } from '@fanal/kernel'

/** What only paper says; everything else it says in the words of the pages. */
export const pdfText = {
  draft: { en: 'No day is set: this is a draft.', fr: 'Aucune date n’est fixée\u00A0: ceci est une ébauche.' },
  fingerprint: { en: 'Fingerprint of the figures (SHA-256)', fr: 'Empreinte des chiffres (SHA-256)' },
  invitation: {
    en: 'Every figure in the text leads to its table, and under each table stands how it was made. The same figures are published as data files, with signatures that anybody can check without asking us.',
    fr: 'Chaque chiffre du texte mène à son tableau, et sous chaque tableau se trouve la façon dont il a été établi. Les mêmes chiffres sont publiés sous forme de fichiers de données, avec des signatures que chacun peut vérifier sans rien nous demander.',
  },
  overdueRule: {
    en: 'Whether a promise is late is worked out from dates and never chosen. Nothing is said of lateness or silence where no source that was checked names the lead or the day.',
    fr: 'Le retard d’une promesse se calcule à partir des dates et n’est jamais choisi. Rien n’est dit d’un retard ou d’un silence lorsqu’aucune source vérifiée ne nomme le responsable ou la date.',
  },
  table: { en: 'Table', fr: 'Tableau' },
  columns: { en: 'Columns', fr: 'Colonnes' },
  unit: { en: 'Unit', fr: 'Unité' },
  page: { en: 'Page', fr: 'Page' },
} as const satisfies Record<string, Bilingual>
