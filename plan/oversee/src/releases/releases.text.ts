import type { Bilingual } from '@fanal/kernel'

export const releasesText = {
  numberTaken: {
    en: 'Somebody froze this edition meanwhile. Nothing was kept: look at the list and correct that one, if it has to be.',
    fr: 'Quelqu’un a figé cette édition entre-temps. Rien n’a été gardé\u00A0: consultez la liste et corrigez celle-là, s’il le faut.',
  },
  threePeople: {
    en: 'Three different people sign: somebody from the working level, a director, and the minister or whoever signs for the minister.',
    fr: 'Trois personnes différentes approuvent\u00A0: une au niveau opérationnel, une direction, et le ministre ou la personne qui signe pour le ministre.',
  },
  notYourTurn: {
    en: 'It is not your turn: whoever signs before you has not signed yet.',
    fr: 'Ce n’est pas votre tour\u00A0: la personne qui approuve avant vous ne l’a pas encore fait.',
  },
  badSignature: {
    en: 'The signature is not of this edition by you. Nothing was kept: sign in again and open the edition anew.',
    fr: 'La signature n’est pas la vôtre pour cette édition. Rien n’a été gardé\u00A0: ouvrez une nouvelle session et rouvrez l’édition.',
  },
  notSigned: {
    en: 'Not everybody has signed: an edition is published when all three have.',
    fr: 'Tout le monde n’a pas encore approuvé\u00A0: une édition est publiée quand les trois l’ont fait.',
  },
  published: {
    en: 'This edition is published. A mistake is mended by a correction.',
    fr: 'Cette édition est publiée. Une erreur se répare par une correction.',
  },
  withdrawn: {
    en: 'This edition was withdrawn. Nobody signs or publishes it any more.',
    fr: 'Cette édition a été retirée. Plus personne ne l’approuve ni ne la publie.',
  },
} as const satisfies Record<string, Bilingual>
