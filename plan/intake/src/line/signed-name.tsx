import { officialOf, say, type Bilingual, type PublicLanguage } from '@fanal/kernel'
import { marks } from './marks.ts'
import { text } from './pages.text.ts'
import type { Receiver } from './site.ts'

/**
 * A name that its team signed in English and French: as it stands where the page is in one of them, elsewhere in English
 * and marked so, that a screen reader reads it as English and a line from right to left keeps its order.
 */
export function SignedName({ name, language }: { name: Bilingual; language: PublicLanguage }) {
  const official = officialOf(language)
  if (official === language) return <>{name[official]}</>
  return (
    <bdi lang={official} dir="ltr">
      {name[official]}
    </bdi>
  )
}

interface OfTeam {
  readonly language: PublicLanguage
  /** `null` on a page that does not know which team was chosen. */
  readonly receiver: Receiver | null
}

/** The chosen team by its name. */
export function TeamName({ language, receiver }: OfTeam) {
  return receiver === null ? <>{say(text.chosenTeam, language)}</> : <SignedName name={receiver.name} language={language} />
}

/** Whose team it is, after its name. */
export function OfOrganization({ language, receiver }: OfTeam) {
  if (receiver === null) return null
  return (
    <>
      {marks.comma[language]}
      <SignedName name={receiver.organization} language={language} />
    </>
  )
}
