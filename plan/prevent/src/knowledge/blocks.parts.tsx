import { DefinitionList, Heading } from '@fanal/design'
import { isPublicLanguage, officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { dayText } from './day-text.ts'
import { Help } from './help.parts.tsx'
import { type Block, type Inline, type Knowledge, type Source, type Statement } from './knowledge.ts'
import { lastLookedAt, text } from './knowledge.text.ts'
import { SourceMarks } from './sources.parts.tsx'
import { wayTo } from './ways.ts'

/** What a block needs around it to be shown. */
export interface Around {
  readonly knowledge: Knowledge
  /** The page's sources, in the order of its foot. */
  readonly sources: readonly Source[]
  readonly language: PublicLanguage
  /** The name by which a heading is reached from the top of a long page. */
  readonly partOf?: (heading: Block) => string | undefined
}

function Word({ word, knowledge, language }: { word: Inline } & Around) {
  if (word.kind === 'strong') return <strong>{word.text}</strong>
  if (word.kind === 'words') return <span lang={isPublicLanguage(word.language) ? word.language : undefined}>{word.text}</span>
  if (word.kind === 'text') return <>{word.text}</>
  const way = wayTo(word.to, knowledge, language)
  return (
    <a href={way.href} hreflang={way.language === language ? undefined : way.language}>
      {word.text}
    </a>
  )
}

function Words({ says, ...around }: { says: Statement } & Around) {
  return (
    <>
      {says.words.map((word) => (
        <Word word={word} {...around} />
      ))}
      <SourceMarks of={says.sources} among={around.sources} language={around.language} />
    </>
  )
}

/** What is known of each province; of all where nothing is, once, whom to ask. */
function Provinces({ knowledge, sources, language }: Around) {
  const official = officialOf(language)
  const lang = official === language ? undefined : official
  const unknown = knowledge.provinces.filter(({ rules }) => rules === null)
  const known = knowledge.provinces.flatMap(({ name, rules }) => (rules === null ? [] : [{ name, rules }]))
  return (
    <>
      {known.length > 0 && (
        <dl>
          {known.map(({ name, rules }) => (
            <div>
              <dt>
                <span lang={lang} dir="ltr">
                  {say(name, official)}
                </span>
              </dt>
              <dd>
                <span lang={lang} dir="ltr">
                  {say(rules.says, official)}
                </span>
                <SourceMarks of={[rules.source]} among={sources} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <>
          <p>
            <strong>{say(text.askThere, language)}</strong>
          </p>
          <p>
            <span lang={lang} dir="ltr">
              {unknown.map(({ name }) => say(name, official)).join(', ')}.
            </span>
          </p>
        </>
      )}
    </>
  )
}

function RelatedLinks({ knowledge, language }: Around) {
  const official = officialOf(language)
  const items = knowledge.links.map(({ name, says, address, checkedOn }) => ({
    term: say(name, official),
    value: (
      <>
        {say(says, official)} {say(lastLookedAt, official)} {dayText(checkedOn, official)}.
        <br />
        <code class="source" dir="ltr">
          {address.replace(/^https?:\/\/(www\.)?/, '')}
        </code>
      </>
    ),
  }))
  return <DefinitionList items={items} />
}

/** One block of a page. */
export function BlockView({ block, ...around }: { block: Block } & Around) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level} id={around.partOf?.(block)}>
          {block.text}
        </Heading>
      )
    case 'paragraph':
      return (
        <p>
          <Words says={block.says} {...around} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((says) => (
            <li>
              <Words says={says} {...around} />
            </li>
          ))}
        </ul>
      )
    case 'meanings':
      return <DefinitionList items={block.items.map(({ term, says }) => ({ term, value: <Words says={says} {...around} /> }))} />
    case 'show':
      if (block.what === 'help') return <Help language={around.language} />
      return block.what === 'links' ? <RelatedLinks {...around} /> : <Provinces {...around} />
  }
}
