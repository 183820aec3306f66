import type { Language } from '@fanal/kernel'
import type { Edition } from '../edition.ts'
import { nameFigures } from './name-figures.ts'
import { printEdition } from './print-edition.ts'
import { typeset } from './typeset.ts'

/**
 * The whole report of an edition in one language as a tagged PDF. The same edition has the same bytes, whenever, wherever and in whichever locale it is made.
 * @param fingerprint  SHA-256 of the figures, hex, for the cover
 * @throws NotTypeset where it cannot be set without a warning
 */
export async function pdfOf(edition: Edition, language: Language, fingerprint: string | null = null): Promise<Uint8Array> {
  const printed = printEdition(edition, language, fingerprint)
  return nameFigures(await typeset(printed), printed)
}
