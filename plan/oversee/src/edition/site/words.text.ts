import type { Bilingual } from '@fanal/kernel'
import type { Mark, Reading } from '../../plan/plan.ts'

/** How sure a fact is, said in words wherever the fact stands. */
export const markText = {
  verified: { en: 'Verified', fr: 'Vérifié' },
  secondary: { en: 'Secondary source', fr: 'Source secondaire' },
  unverified: { en: 'Not verified', fr: 'Non vérifié' },
} as const satisfies Record<Mark, Bilingual>

export const markMeans = {
  verified: {
    en: 'The source named was read, and says so.',
    fr: 'La source nommée a été lue, et le dit.',
  },
  secondary: {
    en: 'Read in a copy or in what somebody else wrote of it. It is not official.',
    fr: 'Lu dans une copie ou dans ce qu’un tiers en a écrit. Ce n’est pas officiel.',
  },
  unverified: {
    en: 'Nobody has found a source. It is not official.',
    fr: 'Personne n’en a trouvé la source. Ce n’est pas officiel.',
  },
} as const satisfies Record<Mark, Bilingual>

export const readingText = {
  'higher-is-better': { en: 'Higher is better.', fr: 'Une hausse est une amélioration.' },
  'lower-is-better': { en: 'Lower is better.', fr: 'Une baisse est une amélioration.' },
  'within-range': { en: 'It should stay within a range.', fr: 'La valeur devrait rester dans une fourchette.' },
  'not-scorable': {
    en: 'It is not scored: a change by itself does not say whether things got better.',
    fr: 'Il n’est pas évalué\u00A0: à lui seul, un changement ne dit pas si la situation s’améliore.',
  },
} as const satisfies Record<Reading, Bilingual>

/** What a figure’s empty place means where nobody promised a law: the words of Statistics Canada for the others. */
export const suppressedMeans: Bilingual = {
  en: 'suppressed, so that nobody can be singled out',
  fr: 'supprimé, afin que personne ne puisse être reconnu',
}

/** @param threshold  the smallest count that is published */
export const thresholdText = (threshold: number): Bilingual => ({
  en: `Counts below ${threshold}, and those that would give them away, are suppressed (x).`,
  fr: `Les comptes inférieurs à ${threshold}, et ceux qui permettraient de les retrouver, sont supprimés (x).`,
})

export const roundText = (base: number): Bilingual => ({
  en: `Counts are rounded to a multiple of ${base}, up or down by a keyed draw: the same question always has the same answer.`,
  fr: `Les comptes sont arrondis à un multiple de ${base}, vers le haut ou vers le bas selon un tirage à clé\u00A0: la même question a toujours la même réponse.`,
})

/** Kinds of files, by the end of their name; the longest that fits. */
export const fileKinds: readonly (readonly [end: string, kind: Bilingual])[] = [
  ['-metadata.json', { en: 'What the columns of a CSV file mean (CSVW)', fr: 'Ce que signifient les colonnes d’un fichier CSV (CSVW)' }],
  ['datapackage.json', { en: 'Frictionless data package', fr: 'Paquet de données Frictionless' }],
  ['.jsonld', { en: 'Catalogue record (DCAT)', fr: 'Fiche de catalogue (DCAT)' }],
  ['manifest.json', { en: 'Manifest: the hash of every file', fr: 'Manifeste\u00A0: l’empreinte de chaque fichier' }],
  ['signatures.json', { en: 'Signatures over the manifest', fr: 'Signatures du manifeste' }],
  ['.csv', { en: 'Table as CSV', fr: 'Tableau en CSV' }],
  ['.json', { en: 'JSON', fr: 'JSON' }],
  ['.pdf', { en: 'The report to print (PDF)', fr: 'Le rapport à imprimer (PDF)' }],
]

export const otherFile: Bilingual = { en: 'File', fr: 'Fichier' }

/** What a table comes as, beside its page. */
export const tableFiles: readonly { readonly path: (table: string) => string; readonly name: Bilingual }[] = [
  { path: (table) => `data/${table}.csv`, name: { en: 'CSV', fr: 'CSV' } },
  { path: (table) => `data/excel/${table}.csv`, name: { en: 'CSV for Excel', fr: 'CSV pour Excel' } },
  { path: (table) => `data/${table}.csv-metadata.json`, name: { en: 'what its columns mean (CSVW)', fr: 'sens des colonnes (CSVW)' } },
]
