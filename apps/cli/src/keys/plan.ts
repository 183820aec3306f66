import type { Bilingual } from '@fanal/kernel'
import { type SharePlan, smallestShares, usualShares } from '@fanal/seal'
import { Stop } from '../command.ts'

export const organizationKinds = ['helpline', 'service-provider', 'police', 'child-protection', 'department', 'secretariat'] as const

/** `English|Français`; one name for both where nothing is said. */
export function bilingualName(text: string): Bilingual {
  const [en = '', fr = en] = text.split('|').map((part) => part.trim())
  return { en, fr }
}

/** `3/5` or `2/3`. */
export function sharePlan(text: string | undefined): SharePlan {
  const known = [usualShares, smallestShares].find(({ threshold, shares }) => `${threshold}/${shares}` === (text ?? '3/5'))
  if (known) return known
  throw new Stop(
    {
      en: '--shares is 3/5, or 2/3 for the smallest organization, with one share kept by a co-signer outside.',
      fr: '--shares vaut 3/5, ou 2/3 pour le plus petit organisme, une part étant gardée par une personne cosignataire de l’extérieur.',
    },
    'shares',
  )
}

/** Characters; four or five words have more. */
export const shortestPassphrase = 15
