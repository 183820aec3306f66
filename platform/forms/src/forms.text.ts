import type { Bilingual } from '@fanal/kernel'

export const text = {
  missingText: { en: 'Please write something here.', fr: 'Veuillez écrire quelque chose ici.' },
  missingChoice: { en: 'Please choose one of the answers.', fr: 'Veuillez choisir une des réponses.' },
  missingCheck: { en: 'Please tick this box to go on.', fr: 'Veuillez cocher cette case pour continuer.' },
  unknownChoice: { en: 'Please choose one of the answers that are offered.', fr: 'Veuillez choisir une des réponses proposées.' },
  stale: {
    en: 'This page is no longer fresh. Open it again and send it once more.',
    fr: 'Cette page n’est plus à jour. Ouvrez-la de nouveau et renvoyez-la.',
  },
} as const satisfies Record<string, Bilingual>

const number = (language: 'en' | 'fr', value: number) => new Intl.NumberFormat(`${language}-CA`).format(value)

/** An answer of more characters than fit, with how many there are where that is cheap to say. */
export function tooLong(max: number, has: number | null): Bilingual {
  if (has === null)
    return {
      en: `Please shorten this to ${number('en', max)} characters. You can send the rest afterwards.`,
      fr: `Veuillez raccourcir ceci à ${number('fr', max)} caractères. Vous pourrez envoyer le reste ensuite.`,
    }
  return {
    en: `Please shorten this to ${number('en', max)} characters. It has ${number('en', has)} now.`,
    fr: `Veuillez raccourcir ceci à ${number('fr', max)} caractères. Il y en a ${number('fr', has)} maintenant.`,
  }
}
