import type { Bilingual } from '@fanal/kernel'
import type { Lost } from './session-line.ts'

/** What whoever is writing is told about their session: one sentence for every form. */
export const lostText = {
  'signed-out': {
    en: 'You are signed out, and nothing was sent. What you wrote is still here: sign in in another tab, come back to this one and press again.',
    fr: 'Votre session est terminée et rien n’a été envoyé. Ce que vous avez écrit est encore ici : ouvrez une session dans un autre onglet, revenez à celui-ci et appuyez de nouveau.',
  },
  'another-member': {
    en: 'Somebody else is signed in in this browser now, and nothing was sent. What you wrote is still here: sign in yourself in another tab, come back to this one and press again.',
    fr: 'Une autre personne a maintenant sa session dans ce navigateur, et rien n’a été envoyé. Ce que vous avez écrit est encore ici : ouvrez votre propre session dans un autre onglet, revenez à celui-ci et appuyez de nouveau.',
  },
} as const satisfies Record<Lost, Bilingual>

export const signInText = { en: 'Sign in in another tab', fr: 'Ouvrir une session dans un autre onglet' } as const satisfies Bilingual
