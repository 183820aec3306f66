import type { Bilingual } from '@fanal/kernel'

const number = (language: 'en' | 'fr', value: number) => new Intl.NumberFormat(`${language}-CA`).format(value)

/** A text that is too long, with how much is too much: rounded, because a reader cuts paragraphs and not letters. */
export function tooLong(max: number, has: number): Bilingual {
  const over = has - max < 1000 ? has - max : Math.round((has - max) / 100) * 100
  return {
    en: `Your text is about ${number('en', over)} characters too long: it may have ${number('en', max)}. Please shorten it; you can send the rest as a second message.`,
    fr: `Votre texte compte environ ${number('fr', over)} caractères de trop : il peut en avoir ${number('fr', max)}. Veuillez le raccourcir ; vous pourrez envoyer la suite dans un deuxième message.`,
  }
}
