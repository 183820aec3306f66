import type { Bilingual } from '@fanal/kernel'

export const selectorsText = {
  unreachable: {
    en: 'The comparison with other reports could not be made. Reload the page to try again.',
    fr: 'La comparaison avec d’autres signalements n’a pas pu se faire. Rechargez la page pour réessayer.',
  },
  noKey: {
    en: 'You do not hold your organization’s key for comparing identifiers. Ask a supervisor to share it with you.',
    fr: 'Vous ne détenez pas la clé de votre organisme pour comparer les identifiants. Demandez à une superviseure ou un superviseur de vous la transmettre.',
  },
  notKept: {
    en: 'This could not be changed. Check your connection, then try again.',
    fr: 'Ce changement n’a pas pu se faire. Vérifiez votre connexion, puis réessayez.',
  },
} as const satisfies Record<string, Bilingual>
