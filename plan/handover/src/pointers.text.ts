import type { Bilingual } from '@fanal/kernel'
import type { PointerKind } from './pointers.ts'

/** What a warning says: what was found, and what to write instead. */
export const pointerText = {
  copied: {
    en: 'Taken word for word from the original: say it in your own words.',
    fr: 'Repris mot à mot de l’original : dites-le dans vos propres mots.',
  },
  'first-person': {
    en: 'Speaks as the person who told: say what happens, not who says it.',
    fr: 'Parle comme la personne qui l’a dit : dites ce qui se passe, et non qui le dit.',
  },
  relation: {
    en: 'Says what somebody is to somebody: leave it out if it is about whoever told.',
    fr: 'Dit ce qu’une personne est pour une autre : supprimez-le si cela concerne la personne qui l’a dit.',
  },
  gender: {
    en: 'Shows whether whoever told is a man or a woman: leave it out.',
    fr: 'Montre si la personne qui l’a dit est un homme ou une femme : supprimez-le.',
  },
  channel: {
    en: 'Says how or from whom it came in: leave it out.',
    fr: 'Dit comment ou de qui c’est arrivé : supprimez-le.',
  },
  arrival: {
    en: 'Points at when it came in or was seen: give a wider time.',
    fr: 'Indique quand c’est arrivé ou quand cela a été vu : donnez une période plus large.',
  },
  phone: {
    en: 'A number: keep it only if it belongs to those who do it.',
    fr: 'Un numéro : ne le gardez que s’il appartient aux personnes qui le font.',
  },
  'exact-time': {
    en: 'An exact time or date: a part of the day, a week or a month may do.',
    fr: 'Une heure ou une date précise : un moment de la journée, une semaine ou un mois peut suffire.',
  },
  code: {
    en: 'A code, a tag or an account: it can be looked up.',
    fr: 'Un code, un mot-clic ou un compte : on peut le rechercher.',
  },
  name: {
    en: 'A name or a place: is it needed, and could only one person know it?',
    fr: 'Un nom ou un lieu : est-il nécessaire, et une seule personne pourrait-elle le connaître ?',
  },
} as const satisfies Record<PointerKind, Bilingual>
