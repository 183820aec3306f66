import type { Bilingual } from '@fanal/kernel'
import type { StandingCode } from './edition.ts'

/** How a promise stands, in words. */
export const standingText = {
  'not-started': { en: 'Not started', fr: 'Non commencé' },
  limited: { en: 'Limited progress', fr: 'Progrès limités' },
  substantial: { en: 'Substantial progress', fr: 'Progrès importants' },
  complete: { en: 'Complete', fr: 'Achevé' },
  'no-evidence': { en: 'No evidence', fr: 'Aucune preuve' },
} as const satisfies Record<StandingCode, Bilingual>
