import type { Bilingual } from '@fanal/kernel'

/** What a check of a published folder may find, each with what to make of it. */
export const verifyText = {
  'no-manifest': {
    en: 'There is no manifest.json that can be read: this is not an edition.',
    fr: 'Aucun manifest.json lisible\u00A0: ce n’est pas une édition.',
  },
  'no-edition': {
    en: 'data/edition.json cannot be read: without the published figures nothing can be recomputed.',
    fr: 'data/edition.json est illisible\u00A0: sans les chiffres publiés, rien ne peut être recalculé.',
  },
  'file-missing': { en: 'A file that the manifest names is not there.', fr: 'Un fichier nommé dans le manifeste est absent.' },
  'file-changed': { en: 'A file is not the one that was signed.', fr: 'Un fichier n’est pas celui qui a été signé.' },
  'file-unknown': { en: 'A file is there that the manifest does not name.', fr: 'Un fichier présent n’est pas nommé dans le manifeste.' },
  'manifest-differs': {
    en: 'The manifest and the published figures are not of the same edition, or a query changed under its name.',
    fr: 'Le manifeste et les chiffres publiés ne sont pas de la même édition, ou une requête a changé sous son nom.',
  },
  'figure-differs': { en: 'A figure is not the published one.', fr: 'Un chiffre n’est pas celui qui a été publié.' },
  'recomputed-differs': {
    en: 'A figure is not what the other published figures make of it.',
    fr: 'Un chiffre n’est pas celui que donnent les autres chiffres publiés.',
  },
  'rebuilt-differs': {
    en: 'A file is not what is made of the published figures.',
    fr: 'Un fichier n’est pas celui que donnent les chiffres publiés.',
  },
  'ledger-differs': {
    en: 'A figure is not what the records make of it today, as known at the cut-off.',
    fr: 'Un chiffre n’est pas celui que donnent aujourd’hui les données, selon ce qui était connu à la date d’arrêt.',
  },
  'query-differs': {
    en: 'A query is not the one that is asked today under its name.',
    fr: 'Une requête n’est pas celle qui est posée aujourd’hui sous son nom.',
  },
  'ledger-unknown': { en: 'No such plan was held here at the cut-off.', fr: 'Aucun plan de ce nom n’était gardé ici à la date d’arrêt.' },
  disclosure: { en: 'The published tables give away what they suppress.', fr: 'Les tableaux publiés révèlent ce qu’ils suppriment.' },
  'sign-off': { en: 'A sign-off does not hold.', fr: 'Une approbation n’est pas valable.' },
  'sign-off-missing': { en: 'A sign-off is missing.', fr: 'Il manque une approbation.' },
  directory: {
    en: 'The key directory beside the edition is not signed by its root, or not by the root whose fingerprint you gave.',
    fr: 'Le répertoire de clés joint n’est pas signé par sa racine, ou pas par celle dont vous avez donné l’empreinte.',
  },
  log: {
    en: 'The proof that this edition stands in the public log does not hold.',
    fr: 'La preuve que cette édition figure au registre public n’est pas valable.',
  },
  'log-missing': {
    en: 'There is no proof that this edition stands in the public log.',
    fr: 'Rien ne prouve que cette édition figure au registre public.',
  },
} as const satisfies Record<string, Bilingual>

export type VerifyCode = keyof typeof verifyText
