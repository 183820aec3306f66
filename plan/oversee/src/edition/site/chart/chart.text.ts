import type { Bilingual } from '@fanal/kernel'

export const text = {
  bars: { en: 'Bar chart', fr: 'Diagramme à barres' },
  line: { en: 'Line chart', fr: 'Graphique linéaire' },
  same: { en: 'The table below holds every figure.', fr: 'Le tableau ci-dessous contient chaque chiffre.' },
  counted: { en: 'What is counted', fr: 'Ce qui est compté' },
  from: { en: 'The scale begins at zero.', fr: 'L’échelle commence à zéro.' },
  suppressed: { en: 'suppressed', fr: 'supprimé' },
  none: { en: 'no figure', fr: 'aucun chiffre' },
} as const satisfies Record<string, Bilingual>

/** What is said where a bar or a point would be: never a zero. */
export const emptyInChart = (status: string): Bilingual => (status === 'x' ? text.suppressed : text.none)
