import type { Bilingual } from '@fanal/kernel'
import { casesText } from '../cases/cases.text.ts'
import type { ComparedField } from './read-twins.ts'

/** What is compared, by its field. */
export const comparedText = {
  'call-name': casesText.callName,
  'full-name': casesText.fullName,
  'birth-date': casesText.birthDate,
  'reach-at': casesText.reachAt,
} as const satisfies Record<ComparedField, Bilingual>
