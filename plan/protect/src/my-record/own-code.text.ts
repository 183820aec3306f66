import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const ownCodeRefusals = {
  badCode: refuse('bad-code', {
    en: 'The code did not arrive whole, and nothing was kept. Make another one.',
    fr: 'Le code n’est pas arrivé en entier et rien n’a été enregistré. Créez-en un autre.',
  }),
} as const
