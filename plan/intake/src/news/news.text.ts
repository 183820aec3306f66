import type { Bilingual } from '@fanal/kernel'

export const newsText = {
  show: { en: 'Show them', fr: 'Les afficher' },
  signedOut: {
    en: 'You are signed out: this page does not show what comes any more.',
    fr: 'Votre session est terminée : cette page ne montre plus ce qui arrive.',
  },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  badHour: { en: 'Say since when, as an hour in UTC.', fr: 'Dites depuis quand, par une heure UTC.' },
} as const satisfies Record<string, Bilingual>

/** "3 messages have come": first ones and those of people who wrote again. */
export function cameText(count: number): Bilingual {
  return {
    en: count === 1 ? 'One message has come.' : `${count} messages have come.`,
    fr: count === 1 ? 'Un message est arrivé.' : `${count} messages sont arrivés.`,
  }
}
