import type { Bilingual } from '@fanal/kernel'
import { isOneLine, languagesIn } from '@fanal/vault'
import { Stop, needed, stopFor } from '../command.ts'
import { bilingualName } from './plan.ts'

export const notOneLine: Bilingual = {
  en: 'Whom the team is for is one line of at most 200 characters in each language.',
  fr: 'À qui s’adresse l’équipe tient en une ligne d’au plus 200 caractères dans chaque langue.',
}

/** What the public reads of a team, out of a command’s options: its languages, and whom it is for where that is said. */
export function unitFacts(
  values: { readonly languages?: string | undefined; readonly serves?: string | undefined },
  usage: string,
): { readonly languages: readonly string[]; readonly serves?: Bilingual } {
  const languages = languagesIn(needed(values.languages, '--languages', usage))
  if (!languages.ok) throw stopFor(languages)
  if (values.serves === undefined) return { languages: languages.value }
  const serves = bilingualName(values.serves)
  if (!isOneLine(serves)) throw new Stop(notOneLine, 'serves')
  return { languages: languages.value, serves }
}
