import { Sources } from '@fanal/design'
import { officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { notChecked } from './arriving.text.ts'
import type { DatedFact } from './dated-fact.ts'

/** The provision, in the official language in which it can be looked up. */
function Cited({ fact, language }: { fact: DatedFact; language: PublicLanguage }) {
  if (fact.cited === null) return <>{say(notChecked, language)}</>
  const official = officialOf(language)
  return <span lang={official === language ? undefined : official}>{say(fact.cited, official)}</span>
}

/** Statements, each with the provision it stands in, or that nobody has checked it. */
export function Facts({
  language,
  facts,
  numbered = false,
}: {
  language: PublicLanguage
  facts: readonly DatedFact[]
  numbered?: boolean
}) {
  const items = facts.map((fact) => (
    <li id={fact.id}>
      {say(fact.says, language)}
      <br />
      <span class="cited">
        <Cited fact={fact} language={language} />
      </span>
    </li>
  ))
  return numbered ? <ol class="facts">{items}</ol> : <ul class="facts">{items}</ul>
}

/** What the statements of a page rest on: the source, when it was read, which consolidation, how sure. */
export function FactSources({ language, facts }: { language: PublicLanguage; facts: readonly DatedFact[] }) {
  const official = officialOf(language)
  const sourced = facts
    .filter(({ sources }) => sources.length > 0)
    .map(({ cited, version, says, ...source }) => {
      const name = cited === null ? say(says, language) : say(cited, official)
      return { ...source, says: version === null ? name : `${name} (${version})` }
    })
  return <Sources language={language} facts={sourced} />
}
