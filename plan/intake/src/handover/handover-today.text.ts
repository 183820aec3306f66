import type { Bilingual } from '@fanal/kernel'

/** What *Today* says of hand-overs. */
export const todayTitles = {
  'to-check': { en: 'Check what goes to the police', fr: 'Vérifier ce qui va à la police' },
  returned: { en: 'A colleague returned what you wrote', fr: 'Une ou un collègue a retourné ce que vous avez écrit' },
  'not-received': { en: 'Nobody has acknowledged a hand-over', fr: 'Personne n’a confirmé la réception d’une transmission' },
  'to-tell': { en: 'Pass on what came of it', fr: 'Annoncer la suite à la personne' },
  'to-receive': { en: 'Something was handed to your unit', fr: 'Une transmission est arrivée pour votre unité' },
} as const satisfies Record<string, Bilingual>
