import type { Bilingual } from '@fanal/kernel'

export type NoteCode = 'forced-criminality-missing' | 'control-method-missing' | 'no-value-fits' | 'presumed-is-possible' | 'unknown-code'

/** What an export could not say as it was recorded. It names the field and never the value: an unknown code might be anything. */
export interface ExportNote {
  readonly field: string
  readonly code: NoteCode
}

export const noteText = {
  'forced-criminality-missing': {
    en: 'The standard has no value for forced criminality; it is given as Other.',
    fr: 'La norme n’a pas de valeur pour la criminalité forcée; elle figure sous Other.',
  },
  'control-method-missing': {
    en: 'The standard defines this method of control, but its list lacks it; it is given as Other.',
    fr: 'La norme définit ce moyen de contrôle, mais sa liste ne le contient pas; il figure sous Other.',
  },
  'no-value-fits': { en: 'No value of the standard says this exactly.', fr: 'Aucune valeur de la norme ne dit exactement cela.' },
  'presumed-is-possible': {
    en: 'The standard does not tell presumed from possible victims.',
    fr: 'La norme ne distingue pas les victimes présumées des victimes possibles.',
  },
  'unknown-code': { en: 'A code that is in no list was left out.', fr: 'Un code qui ne figure dans aucune liste a été omis.' },
} as const satisfies Record<NoteCode, Bilingual>
