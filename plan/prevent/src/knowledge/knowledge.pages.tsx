import { Heading, Lead, LinkButton, Paragraph } from '@fanal/design'
import { arrivingName, placeIn } from '@fanal/handover'
import { isLanguage, languageNames, say, type PublicLanguage } from '@fanal/kernel'
import { BlockView } from './blocks.parts.tsx'
import { dayText } from './day-text.ts'
import { Help } from './help.parts.tsx'
import { groups, type Block, type Knowledge, type KnowledgePage, type Source, statementsOf } from './knowledge.ts'
import { groupNames, text } from './knowledge.text.ts'
import { SourceList } from './sources.parts.tsx'
import { guideWords } from './guide.words.ts'
import { wayToPage, wayToPlace } from './ways.ts'

interface Shared {
  readonly knowledge: Knowledge
  readonly language: PublicLanguage
}

/** The sources of a page in the order in which they are first named. */
function sourcesOf(page: KnowledgePage, knowledge: Knowledge): Source[] {
  const named = page.blocks.flatMap((block) => {
    if (block.kind === 'show' && block.what === 'provinces') return knowledge.provinces.flatMap(({ rules }) => rules?.source ?? [])
    return statementsOf(block).flatMap(({ sources }) => sources)
  })
  return [...new Set(named)].flatMap((id) => knowledge.sources.get(id) ?? [])
}

/** A page with as many parts as this begins with the way to each. */
const longPage = 6

function Parts({
  headings,
  partOf,
  language,
}: {
  headings: readonly Block[]
  partOf: (heading: Block) => string
  language: PublicLanguage
}) {
  return (
    <nav class="parts" aria-label={say(text.onThisPage, language)}>
      <p>{say(text.onThisPage, language)}</p>
      <ul>
        {headings.map((heading) => (
          <li>
            <a href={`#${partOf(heading)}`}>{heading.kind === 'heading' ? heading.text : ''}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One page of knowledge, as its editor wrote it, with its date and its sources. */
export function LessonPage({ page, ...shared }: { page: KnowledgePage } & Shared) {
  const { knowledge, language } = shared
  const sources = sourcesOf(page, knowledge)
  const headings = page.blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  const partOf = (heading: Block) => `part-${headings.indexOf(heading) + 1}`
  const isLong = headings.length >= longPage
  return (
    <article>
      <Heading level={1}>{page.title}</Heading>
      <Lead>{page.summary}</Lead>
      <Paragraph small>
        {say(text.checkedOn, language)} {dayText(page.checkedOn, language)}
        {language === 'zh-Hans' ? '。' : '. '}
        {page.reviewedBy === null ? say(text.notReviewed, language) : `${say(text.reviewedBy, language)} ${page.reviewedBy}`}
      </Paragraph>
      {isLong && <Parts headings={headings} partOf={partOf} language={language} />}
      {page.blocks.map((block) => (
        <BlockView
          block={block}
          sources={sources}
          {...shared}
          {...(isLong && { partOf: (heading: Block) => (headings.includes(heading) ? partOf(heading) : undefined) })}
        />
      ))}
      <SourceList sources={sources} language={language} />
    </article>
  )
}

/** Everything there is to read, chapter by chapter. */
export function LearnPage({ knowledge, language }: Shared) {
  const written = knowledge.entries.flatMap((entry) => {
    const page = knowledge.pages.get(entry.page)?.get(language)
    return page === undefined ? [] : [{ entry, page }]
  })
  return (
    <>
      <Heading level={1}>{say(text.learn, language)}</Heading>
      <Lead>{say(text.learnLead, language)}</Lead>
      <p>
        <LinkButton href={wayToPlace('guide', language).href} tone="start">
          {guideWords(language).text.title}
        </LinkButton>
        <LinkButton href={placeIn('arriving', language).href} tone="secondary">
          {say(arrivingName, language)}
        </LinkButton>
      </p>
      {groups.map((group) => {
        const here = written.filter(({ entry }) => entry.group === group)
        return here.length === 0 ? null : (
          <>
            <Heading>{say(groupNames[group], language)}</Heading>
            <dl>
              {here.map(({ entry, page }) => (
                <div>
                  <dt>
                    <a href={wayToPage(entry, language).href}>{page.title}</a>
                  </dt>
                  <dd>{page.summary}</dd>
                </div>
              ))}
            </dl>
          </>
        )
      })}
      {!isLanguage(language) && (
        <p>
          {say(text.moreInBoth, language)}{' '}
          {(['en', 'fr'] as const).map((other) => (
            <>
              <a href={wayToPlace('learn', other).href} lang={other} hreflang={other}>
                {languageNames[other]}
              </a>{' '}
            </>
          ))}
        </p>
      )}
      <Help language={language} />
    </>
  )
}
