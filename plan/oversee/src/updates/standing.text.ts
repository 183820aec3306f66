import type { Bilingual } from '@fanal/kernel'
import type { Commitment } from '../plan/plan.ts'

/** What prints where no update of a promise is approved. */
export function silenceText({ id, title }: Commitment, isWaiting: boolean): Bilingual {
  return isWaiting
    ? {
        en: `${id}: ${title.en}. An update came and is not approved yet.`,
        fr: `${id}\u00A0: ${title.fr}. Un compte rendu est arrivé et n’est pas encore approuvé.`,
      }
    : {
        en: `${id}: ${title.en}. No approved update.`,
        fr: `${id}\u00A0: ${title.fr}. Aucun compte rendu approuvé.`,
      }
}
