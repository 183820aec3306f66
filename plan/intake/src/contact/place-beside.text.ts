import type { Bilingual } from '@fanal/kernel'

export const besideText = {
  link: { en: 'Find a place', fr: 'Trouver un lieu' },
  stays: { en: 'what you write here stays', fr: 'ce que vous écrivez ici reste' },
  back: { en: 'Back (F2)', fr: 'Retour (F2)' },
  looking: { en: 'Looking …', fr: 'Recherche …' },
  unreachable: {
    en: 'The places could not be reached. Nothing of what you wrote is lost: try again.',
    fr: 'Les lieux n’ont pas pu être joints. Rien de ce que vous avez écrit n’est perdu : réessayez.',
  },
  note: { en: 'Write it in the note', fr: 'L’écrire dans la note' },
  noted: { en: 'It stands in the note.', fr: 'C’est dans la note.' },
} as const satisfies Record<string, Bilingual>

/** The same button for each place, told apart by what it writes. */
export function noteLabel(offer: string): Bilingual {
  return { en: `${besideText.note.en}: ${offer}`, fr: `${besideText.note.fr} : ${offer}` }
}
