import type { Bilingual } from '@fanal/kernel'

/** What keeps an edition from being made at all, whatever stands in it. */
export const makingText = {
  'no-plan': {
    en: 'This plan was not held yet when the edition was asked for. Ask again.',
    fr: 'Ce plan n’était pas encore gardé au moment de la demande. Refaites-la.',
  },
  'not-whole': {
    en: 'The edition that is to be corrected is not kept as it was signed. Tell whoever runs the server: nothing was frozen.',
    fr: 'L’édition à corriger n’est plus gardée telle qu’elle a été approuvée. Avertissez la personne qui gère le serveur\u00A0: rien n’a été figé.',
  },
  'not-made': {
    en: 'The making was begun several times and never came to its end. Tell whoever runs the server: nothing was frozen.',
    fr: 'La production a commencé plusieurs fois sans jamais aboutir. Avertissez la personne qui gère le serveur\u00A0: rien n’a été figé.',
  },
} as const satisfies Record<string, Bilingual>
