import { Heading } from '@fanal/design'
import { officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { dayText } from './day-text.ts'
import type { Source } from './knowledge.ts'
import { markSays, text } from './knowledge.text.ts'

/** Marks after a statement that lead to its sources at the foot. */
export function SourceMarks({ of, among, language }: { of: readonly string[]; among: readonly Source[]; language: PublicLanguage }) {
  return (
    <>
      {of.map((id) => {
        const place = among.findIndex((source) => source.id === id) + 1
        return (
          <>
            {' '}
            <a class="source-mark" href={`#source-${place}`}>
              <span class="unseen">{say(text.source, language)} </span>[{place}]
            </a>
          </>
        )
      })}
    </>
  )
}

/**
 * The foot of a page: each source with its date and how sure it is.
 * @NOTE addresses stand as text: a link that is pressed in fright leads into a browser's history
 */
export function SourceList({ sources, language }: { sources: readonly Source[]; language: PublicLanguage }) {
  if (sources.length === 0) return null
  const official = officialOf(language)
  return (
    <section>
      <Heading>{say(text.sources, language)}</Heading>
      <ol class="sources">
        {sources.map(({ title, address, readOn, mark }, index) => (
          <li id={`source-${index + 1}`}>
            <span lang={official === language ? undefined : official} dir="ltr">
              {say(title, official)}
            </span>
            <br />
            {say(markSays[mark], language)} {say(text.readOn, language)} {dayText(readOn, language)}{' '}
            <code class="source" dir="ltr">
              {address.replace(/^https?:\/\/(www\.)?/, '')}
            </code>
          </li>
        ))}
      </ol>
    </section>
  )
}
