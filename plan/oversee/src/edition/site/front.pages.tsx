import { DefinitionList, Heading, Lead, LinkButton, Notice } from '@fanal/design'
import { say } from '@fanal/kernel'
import type { Chapter } from '../edition.ts'
import { licenceOf, publisherOf } from '../formats/publication.ts'
import { shownDay, shownInstant, shownPeriod } from '../shown.ts'
import { StandingsTable } from './commitment.pages.tsx'
import { Prose } from './figure.parts.tsx'
import { text } from './site.text.ts'
import { saying, type View } from './view.ts'

/** The last day of a period whose end is the first day that no longer belongs to it. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export function ChapterText({ chapter, view }: { chapter: Chapter; view: View }) {
  return (
    <>
      {chapter.paragraphs.map((paragraph, index) => (
        <p id={`${chapter.id}-${index + 1}`}>
          <Prose text={paragraph} view={view} />
        </p>
      ))}
    </>
  )
}

function Licence({ view: { edition, language } }: { view: View }) {
  const licence = licenceOf(edition)
  if (licence === null) return <>{saying(language)(text.noLicence)}</>
  return <a href={licence.address}>{say(licence.name, language)}</a>
}

/** Which edition this is: period, number, cut-off, when it was published, and what it corrects. */
export function EditionFacts({ view }: { view: View }) {
  const { edition, language } = view
  const t = saying(language)
  const { period } = edition
  const items = [
    {
      term: t(text.period),
      value: `${shownPeriod(period.id, language)} (${shownDay(period.from, language)} – ${shownDay(dayBefore(period.until), language)})`,
    },
    { term: t(text.edition), value: String(edition.number) },
    { term: t(text.cutoff), value: shownInstant(edition.cutoff, language) },
    { term: t(text.publishAt), value: edition.publishAt === null ? t(text.notSet) : shownInstant(edition.publishAt, language) },
    { term: t(text.publisher), value: t(publisherOf(edition).name) },
    { term: t(text.licence), value: <Licence view={view} /> },
    ...(edition.corrects === null ? [] : [{ term: t(text.corrects), value: <code class="source">{edition.corrects}</code> }]),
  ]
  return <DefinitionList items={items} />
}

export function CorrectedNotice({ view }: { view: View }) {
  if (view.edition.corrects === null) return null
  const t = saying(view.language)
  return (
    <Notice title={t(text.corrected)}>
      <p>
        <a href={view.ways.to({ page: 'changes' })}>{t(text.seeChanges)}</a>
      </p>
    </Notice>
  )
}

/** What is late, by the dates and leads that are verified. */
export function LateOnes({ view }: { view: View }) {
  const t = saying(view.language)
  const late = view.edition.standings.filter(({ overdue }) => overdue === true)
  return (
    <section>
      <Heading id="late">{t(text.overdueOnes)}</Heading>
      {late.length === 0 ? (
        <p>{t(text.noneOverdue)}</p>
      ) : (
        <StandingsTable caption={t(text.overdueOnes)} standings={late} view={view} headed />
      )}
    </section>
  )
}

function Links({ title, links }: { title: string; links: readonly { href: string; label: string }[] }) {
  if (links.length === 0) return null
  return (
    <section>
      <Heading>{title}</Heading>
      <ul>
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page: the report in short, what is late, and the way to everything else. */
export function FrontPage({ view }: { view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const [first, ...others] = edition.chapters
  return (
    <>
      <Heading level={1}>{t(edition.plan.title)}</Heading>
      <Lead>
        {t(text.report)}, {shownPeriod(edition.period.id, language)}
      </Lead>
      <CorrectedNotice view={view} />
      {first !== undefined && (
        <section>
          <Heading id={first.id}>{t(first.title)}</Heading>
          <ChapterText chapter={first} view={view} />
        </section>
      )}
      <LateOnes view={view} />
      <p>
        <LinkButton tone="secondary" href={ways.to({ page: 'gaps' })}>
          {t(text.gaps)}
        </LinkButton>
      </p>
      <Links
        title={t(text.chapters)}
        links={others.map(({ id, title }) => ({ href: ways.to({ page: 'chapter', of: id }), label: t(title) }))}
      />
      <Links
        title={t(text.pillars)}
        links={edition.pillars.map(({ code, name }) => ({ href: ways.to({ page: 'pillar', of: code }), label: t(name) }))}
      />
      <Links
        title={t(text.tables)}
        links={edition.tables.map(({ id, title }) => ({ href: ways.to({ page: 'table', of: id, part: 0 }), label: t(title) }))}
      />
      <Heading>{t(text.edition)}</Heading>
      <EditionFacts view={view} />
    </>
  )
}

export function ChapterPage({ chapter, view }: { chapter: Chapter; view: View }) {
  return (
    <>
      <Heading level={1}>{saying(view.language)(chapter.title)}</Heading>
      <ChapterText chapter={chapter} view={view} />
    </>
  )
}
