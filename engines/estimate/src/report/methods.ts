import type { Bilingual } from '../words.ts'

export type MethodName = 'stepwise' | 'bic' | 'lcmcr' | 'dga' | 'bayesian-threshold' | 'chao' | 'independence'

/** One line of the table of methods. Numbers are persons; null where the method gives none, and a note says why. */
export interface MethodResult {
  readonly method: MethodName
  readonly model: string | null
  readonly point: number | null
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  readonly draws: number | null
  readonly deviance: number | null
  readonly ahat: number | null
  readonly notes: readonly Bilingual[]
}

export function methodResult(method: MethodName, level: number, found: Partial<MethodResult>): MethodResult {
  return { model: null, point: null, low: null, high: null, draws: null, deviance: null, ahat: null, notes: [], ...found, method, level }
}

export const methodTitles: Readonly<Record<MethodName, Bilingual>> = {
  stepwise: { en: 'Stepwise selection of pairs', fr: 'Sélection pas à pas de paires' },
  bic: { en: 'Best model by BIC', fr: 'Meilleur modèle selon le BIC' },
  lcmcr: { en: 'Latent classes (LCMCR)', fr: 'Classes latentes (LCMCR)' },
  dga: { en: 'Average over decomposable graphs (DGA)', fr: 'Moyenne sur les graphes décomposables (DGA)' },
  'bayesian-threshold': { en: 'Bayesian thresholding', fr: 'Seuillage bayésien' },
  chao: { en: 'Chao’s lower bound', fr: 'Borne inférieure de Chao' },
  independence: { en: 'Independent lists', fr: 'Listes indépendantes' },
}

/** As a picture has room for. */
export const shortTitles: Readonly<Record<MethodName, Bilingual>> = {
  stepwise: { en: 'Stepwise', fr: 'Pas à pas' },
  bic: { en: 'BIC', fr: 'BIC' },
  lcmcr: { en: 'LCMCR', fr: 'LCMCR' },
  dga: { en: 'DGA', fr: 'DGA' },
  'bayesian-threshold': { en: 'Thresholding', fr: 'Seuillage' },
  chao: { en: 'Chao, lower bound', fr: 'Chao, borne inf.' },
  independence: { en: 'Independent lists', fr: 'Indépendance' },
}

export const notes = {
  fixedModel: {
    en: 'The interval would be right only for a model fixed before anybody saw the data.',
    fr: 'L’intervalle ne vaudrait que pour un modèle fixé avant que quiconque ait vu les données.',
  },
  lowerBound: {
    en: 'A lower bound, not an estimate: it assumes that everybody is equally easy to find.',
    fr: 'Une borne inférieure, pas une estimation\u00a0: elle suppose que tous sont aussi faciles à trouver.',
  },
  nobodyTwice: { en: 'Nobody is on exactly two lists.', fr: 'Personne ne figure sur exactement deux listes.' },
  noEstimate: {
    en: 'The model has no estimate, or not only one: lists overlap too little.',
    fr: 'Le modèle n’a pas d’estimation, ou en a plusieurs\u00a0: les listes se recoupent trop peu.',
  },
  notAsked: { en: 'Not run: another method was asked for.', fr: 'Non exécutée\u00a0: une autre méthode a été demandée.' },
  pointOnly: {
    en: 'Without an interval: another method was asked for.',
    fr: 'Sans intervalle\u00a0: une autre méthode a été demandée.',
  },
  notThese: {
    en: 'Not for this number of lists.',
    fr: 'Pas pour ce nombre de listes.',
  },
  noOverlap: { en: 'Nobody is on two lists.', fr: 'Personne ne figure sur deux listes.' },
  fewDraws: { en: 'No interval: it takes 200 draws or more.', fr: 'Aucun intervalle\u00a0: il faut au moins 200 tirages.' },
  outside: {
    en: 'No interval: the estimate lies outside all draws, or leaving one person out leaves no estimate.',
    fr: 'Aucun intervalle\u00a0: l’estimation se trouve hors de tous les tirages, ou le retrait d’une personne ne laisse aucune estimation.',
  },
  openAbove: {
    en: 'No upper limit: in too many draws nothing bounds the hidden.',
    fr: 'Aucune limite supérieure\u00a0: dans trop de tirages, rien ne borne le nombre de personnes cachées.',
  },
  atExtreme: {
    en: 'A limit sits at the extreme draw: with more draws it would move further.',
    fr: 'Une limite se trouve au tirage extrême\u00a0: avec plus de tirages, elle s’éloignerait encore.',
  },
  poisson: {
    en: 'Poisson likelihood; a conditional multinomial one differs slightly.',
    fr: 'Vraisemblance de Poisson; celle d’un multinomial conditionnel diffère légèrement.',
  },
  downhill: {
    en: 'Searched downhill from several starts, as there are too many models to try: it can get stuck.',
    fr: 'Recherche par descente depuis plusieurs départs, les modèles étant trop nombreux\u00a0: elle peut rester bloquée.',
  },
  priorOfGraphs: {
    en: 'The answer hangs on the prior count per cell; compare the other prior.',
    fr: 'La réponse dépend du nombre a priori par cellule; comparez l’autre loi a priori.',
  },
  graphsWalked: {
    en: 'Too many graphs to go through: chains walked over them.',
    fr: 'Trop de graphes pour les parcourir tous\u00a0: des chaînes s’y sont promenées.',
  },
  chainsDiffer: {
    en: 'No interval: the chains do not agree (R-hat above 1.05).',
    fr: 'Aucun intervalle\u00a0: les chaînes ne concordent pas (R-hat supérieur à 1,05).',
  },
  pairsOnly: {
    en: 'Pairs of lists only. Its author found that model choice dominates.',
    fr: 'Paires de listes seulement. Son auteur a constaté que le choix du modèle domine.',
  },
} as const satisfies Record<string, Bilingual>

export function failedNote(failed: number, absurd: number): Bilingual[] {
  if (failed + absurd === 0) return []
  return [
    {
      en: `${failed} draws had no estimate and ${absurd} one of over 100 times the estimate.`,
      fr: `${failed} tirages n’avaient pas d’estimation et ${absurd} dépassaient 100 fois l’estimation.`,
    },
  ]
}

export function triplesNote(eligible: number, stayed: number): Bilingual {
  return {
    en: `Triples let in where their three pairs survived: ${eligible} could, ${stayed} stayed.`,
    fr: `Triplets admis là où leurs trois paires subsistent\u00a0: ${eligible} le pouvaient, ${stayed} ${stayed < 2 ? 'est resté' : 'sont restés'}.`,
  }
}
