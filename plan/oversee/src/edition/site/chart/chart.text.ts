import type { Bilingual } from '@fanal/kernel'

export const text = {
  bars: { en: 'Bar chart', fr: 'Diagramme à barres' },
  line: { en: 'Line chart', fr: 'Graphique linéaire' },
  same: { en: 'The table below holds every figure.', fr: 'Le tableau ci-dessous contient chaque chiffre.' },
  counted: { en: 'What is counted', fr: 'Ce qui est compté' },
  from: { en: 'The scale begins at zero.', fr: 'L’échelle commence à zéro.' },
  suppressed: { en: 'suppressed', fr: 'supprimé' },
  none: { en: 'no figure', fr: 'aucun chiffre' },
  gaps: { en: 'The line is broken where a year has no figure', fr: 'La ligne s’interrompt là où une année n’a pas de chiffre' },
  // a stretch of years: `2012 to 2014`
  to: { en: ' to ', fr: ' à ' },
} as const satisfies Record<string, Bilingual>

/** What is said where a bar or a point would be: never a zero. */
export const emptyInChart = (status: string): Bilingual => (status === 'x' ? text.suppressed : text.none)
