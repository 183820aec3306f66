import type { Bilingual } from '../words.ts'

export const reportText = {
  title: { en: 'What was done to protect this table', fr: 'Ce qui a été fait pour protéger ce tableau' },
  inside: {
    en: 'This report says which cells are at risk, and holds their true values. Keep it where the records are kept, and publish only the other folder.',
    fr: 'Ce rapport dit quelles cellules sont à risque et contient leurs vraies valeurs. Gardez-le là où sont gardés les dossiers, et ne publiez que l’autre dossier.',
  },
  rule: { en: 'The rule', fr: 'La règle' },
  thresholdNone: {
    en: 'No threshold: no count is suppressed for being small.',
    fr: 'Aucun seuil\u00a0: aucun nombre n’est supprimé parce qu’il est petit.',
  },
  zeros: {
    en: 'Zeros are shown: a suppressed count is never zero, and the audit takes for granted that readers know this.',
    fr: 'Les zéros sont montrés\u00a0: un nombre supprimé n’est jamais zéro, et la vérification tient pour acquis que les lecteurs le savent.',
  },
  additive: { en: 'Shown figures are exact, so that totals add up.', fr: 'Les chiffres montrés sont exacts, et les totaux concordent.' },
  dominance: {
    en: 'Amounts that one or a few contributors make up are suppressed too.',
    fr: 'Les montants que forment un ou quelques contributeurs sont aussi supprimés.',
  },
  utility: { en: 'What readers lose', fr: 'Ce que perdent les lecteurs' },
  cells: { en: 'Published cells', fr: 'Cellules publiées' },
  shown: { en: 'Shown', fr: 'Montrées' },
  atRisk: { en: 'Suppressed, at risk themselves', fr: 'Supprimées, elles-mêmes à risque' },
  complementary: { en: 'Suppressed to protect those', fr: 'Supprimées pour protéger celles-ci' },
  behind: { en: 'Share that stands in suppressed finest cells', fr: 'Part qui se trouve dans les cellules les plus fines supprimées' },
  cost: { en: 'Cost of suppressing others', fr: 'Coût des suppressions complémentaires' },
  cheapest: { en: 'The cheapest there is (proven)', fr: 'Le plus bas possible (prouvé)' },
  atLeast: { en: 'No choice costs less than', fr: 'Aucun choix ne coûte moins de' },
  notBounded: { en: 'Whether it is the cheapest was not worked out.', fr: 'On n’a pas calculé si c’est le plus bas possible.' },
  meanError: { en: 'Rounding, mean distance', fr: 'Arrondi, écart moyen' },
  mostError: { en: 'Rounding, largest distance', fr: 'Arrondi, plus grand écart' },
  audit: { en: 'What an outsider can work out', fr: 'Ce qu’un lecteur peut calculer' },
  bounds: {
    en: 'For each suppressed cell, the least and the most that fit everything published, by linear programming.',
    fr: 'Pour chaque cellule supprimée, le minimum et le maximum compatibles avec tout ce qui est publié, par programmation linéaire.',
  },
  witnesses: {
    en: 'For each suppressed cell, values it has in other tables that fit everything published: the true interval is at least as wide.',
    fr: 'Pour chaque cellule supprimée, les valeurs qu’elle prend dans d’autres tableaux compatibles avec tout ce qui est publié\u00a0: l’intervalle réel est au moins aussi large.',
  },
  none: { en: 'No cell is suppressed.', fr: 'Aucune cellule n’est supprimée.' },
  first: {
    en: 'The first 500 are shown; the file beside this report has all.',
    fr: 'Les 500 premières sont montrées; le fichier joint les contient toutes.',
  },
  cell: { en: 'Cell', fr: 'Cellule' },
  value: { en: 'True', fr: 'Vraie' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  why: { en: 'Why suppressed', fr: 'Pourquoi supprimée' },
  risk: { en: 'at risk', fr: 'à risque' },
  protects: { en: 'protects others', fr: 'en protège d’autres' },
  published: { en: 'As published', fr: 'Tel que publié' },
  symbols: { en: 'Symbols', fr: 'Signes' },
  made: { en: 'How this was made', fr: 'Comment ce rapport a été fait' },
} as const satisfies Record<string, Bilingual>

export function thresholdSaid(threshold: number): Bilingual {
  return {
    en: `Counts from 1 to ${threshold - 1} are suppressed, and others so that nobody can work them out.`,
    fr: `Les nombres de 1 à ${threshold - 1} sont supprimés, et d’autres pour que personne ne puisse les calculer.`,
  }
}

export function roundingSaid(base: number): Bilingual {
  return {
    en: `Every figure shown, totals too, is rounded at random to a multiple of ${base}, each by itself: totals need not add up. The same question always gets the same answer.`,
    fr: `Chaque chiffre montré, totaux compris, est arrondi au hasard à un multiple de ${base}, chacun à part\u00a0: les totaux peuvent ne pas concorder. La même question reçoit toujours la même réponse.`,
  }
}
