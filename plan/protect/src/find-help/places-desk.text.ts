import type { Bilingual } from '@fanal/kernel'

export const deskText = {
  title: { en: 'Places', fr: 'Lieux' },
  lead: {
    en: 'For whoever is on the line. Nothing typed here is kept. Call the place before you promise anything.',
    fr: 'Pour la personne au bout du fil. Rien de ce qui est tapé ici n’est gardé. Appelez avant de promettre quoi que ce soit.',
  },
  why: {
    en: 'You see this because you work at an inbox or with cases. Entries for partners are shown to you and not to the public.',
    fr: 'Vous voyez ceci parce que vous travaillez à une boîte de réception ou avec des dossiers. Les fiches réservées aux partenaires vous sont montrées, pas au public.',
  },
  need: { en: 'Need', fr: 'Besoin' },
  place: { en: 'Town, province or postal code', fr: 'Ville, province ou code postal' },
  language: { en: 'Language', fr: 'Langue' },
  any: { en: 'Any', fr: 'Toutes' },
  gender: { en: 'The person is', fr: 'La personne est' },
  notSaid: { en: 'Not said', fr: 'Non précisé' },
  wishes: { en: 'Also', fr: 'Aussi' },
  find: { en: 'Find', fr: 'Trouver' },
  caption: { en: 'What fits, the best first', fr: 'Ce qui convient, le meilleur d’abord' },
  room: { en: 'Room', fr: 'Places' },
  name: { en: 'Place', fr: 'Lieu' },
  call: { en: 'Call', fr: 'Appeler' },
  fits: { en: 'Fits', fr: 'Convient' },
  ask: { en: 'Ask', fr: 'À demander' },
  where: { en: 'Where and when', fr: 'Où et quand' },
  forPartners: { en: 'For partners, not public', fr: 'Pour les partenaires, non public' },
  hidden: { en: 'Address secret: by phone alone', fr: 'Adresse secrète : par téléphone seulement' },
  none: {
    en: 'Nothing in the directory fits. Ask for less, or for the whole province.',
    fr: 'Rien dans le répertoire ne convient. Demandez moins, ou toute la province.',
  },
  needMissing: { en: 'Choose a need.', fr: 'Choisissez un besoin.' },
  linesTitle: { en: 'Lines that answer now', fr: 'Des lignes qui répondent maintenant' },
} as const satisfies Record<string, Bilingual>

/** How many more there are than the table shows. */
export function moreText(count: number): Bilingual {
  return {
    en: `${count} more: say more of the person to see the best of them.`,
    fr: `${count} de plus : précisez pour voir les meilleurs.`,
  }
}
