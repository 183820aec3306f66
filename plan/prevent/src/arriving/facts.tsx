import { Details } from '@fanal/design'
import { officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { arrivingText as text, markText } from './arriving.text.ts'
import type { DatedFact } from './dated-fact.ts'

/** Tagalog is formatted under the tag of Filipino; digits are the ones of the phone numbers beside them. */
const formatTags: Partial<Record<PublicLanguage, string>> = { en: 'en-CA', fr: 'fr-CA', tl: 'fil', ar: 'ar-u-nu-latn' }

function dayText(day: string, language: PublicLanguage): string {
  const tag = formatTags[language] ?? language
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** The provision, in the official language in which it can be looked up. */
function Cited({ fact, language }: { fact: DatedFact; language: PublicLanguage }) {
  if (fact.cited === null) return <>{say(markText[fact.mark], language)}</>
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

/**
 * What the statements of a page rest on: the source, when it was read, which version, how sure.
 * @NOTE addresses stand as text: a link that is pressed in fright leads into a browser's history
 */
export function FactSources({ language, facts }: { language: PublicLanguage; facts: readonly DatedFact[] }) {
  return (
    <Details summary={say(text.whereFrom, language)}>
      <ul class="sources">
        {facts.map((fact) => (
          <li>
            <Cited fact={fact} language={language} />
            <br />
            {fact.cited !== null && `${say(markText[fact.mark], language)} `}
            {say(text.readOn, language)} {dayText(fact.asOf, language)}
            {fact.version !== null && ` (${dayText(fact.version, language)})`}
            {fact.sources.map((source) => (
              <>
                {' '}
                <code class="source">{source}</code>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  )
}
