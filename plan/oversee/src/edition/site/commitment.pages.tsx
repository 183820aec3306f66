import { Badge, DefinitionList, Heading, Lead, Table as Grid, type Definition } from '@fanal/design'
import type { Standing } from '../edition.ts'
import { shownDay } from '../shown.ts'
import { standingText } from '../standing.text.ts'
import { Prose, SourceLinks } from './figure.parts.tsx'
import { text } from './site.text.ts'
import { MarkBadge } from './table.pages.tsx'
import { departmentName, saying, type View } from './view.ts'

const tones = { 'not-started': 'neutral', limited: 'warning', substantial: 'info', complete: 'success', 'no-evidence': 'neutral' } as const

/** How a promise stands, in words; late only where date and lead are verified. */
export function StandingBadges({ one, view }: { one: Pick<Standing, 'standing' | 'overdue'>; view: View }) {
  const t = saying(view.language)
  return (
    <span>
      <Badge tone={tones[one.standing]}>{t(standingText[one.standing])}</Badge>
      {one.overdue === true && (
        <>
          {' '}
          <Badge tone="danger">{t(text.overdue)}</Badge>
        </>
      )}
    </span>
  )
}

/** Who answers for it, and that this is not verified where it is not. */
function LeadNames({ one, view }: { one: Standing; view: View }) {
  const t = saying(view.language)
  if (one.lead.length === 0) return <>{t(text.noLead)}</>
  const names = one.lead.map((code) => departmentName(view.edition, code, view.language)).join('; ')
  return (
    <>
      {names}
      {!one.leadVerified && ` (${t(text.leadNotVerified)})`}
    </>
  )
}

function Due({ one, view }: { one: Standing; view: View }) {
  const t = saying(view.language)
  if (one.due !== null) return <time dateTime={one.due}>{shownDay(one.due, view.language)}</time>
  return <>{one.timeline === null ? t(text.noDue) : t(one.timeline)}</>
}

export function StandingsTable({
  caption,
  standings,
  view,
  headed = false,
}: {
  caption: string
  standings: readonly Standing[]
  view: View
  headed?: boolean
}) {
  const t = saying(view.language)
  return (
    <Grid
      cards
      headed={headed}
      caption={caption}
      rows={standings}
      columns={[
        {
          header: t(text.commitment),
          cell: (one) => (
            <span id={one.commitment}>
              <a href={view.ways.to({ page: 'commitment', of: one.commitment })}>{t(one.title)}</a>
            </span>
          ),
        },
        { header: t(text.standing), cell: (one) => <StandingBadges one={one} view={view} /> },
        { header: t(text.lead), cell: (one) => <LeadNames one={one} view={view} /> },
        { header: t(text.due), cell: (one) => <Due one={one} view={view} /> },
        { header: t(text.mark), cell: (one) => <MarkBadge mark={one.mark} view={view} /> },
      ]}
    />
  )
}

/** Every promise, pillar by pillar. */
export function CommitmentsPage({ view }: { view: View }) {
  const t = saying(view.language)
  const { pillars, standings } = view.edition
  return (
    <>
      <Heading level={1}>{t(text.commitments)}</Heading>
      <Lead>{t(text.commitmentsLead)}</Lead>
      {pillars.map((pillar) => (
        <section>
          <Heading id={pillar.code}>
            <a href={view.ways.to({ page: 'pillar', of: pillar.code })}>{t(pillar.name)}</a>
          </Heading>
          <ul>
            {standings
              .filter((one) => one.pillar === pillar.code)
              .map((one) => (
                <li>
                  <a href={view.ways.to({ page: 'commitment', of: one.commitment })}>{t(one.title)}</a>{' '}
                  <StandingBadges one={one} view={view} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export function PillarPage({ pillar, view }: { pillar: string; view: View }) {
  const t = saying(view.language)
  const name = view.edition.pillars.find(({ code }) => code === pillar)?.name
  const title = name === undefined ? pillar : t(name)
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t(text.commitmentsLead)}</Lead>
      <StandingsTable caption={title} standings={view.edition.standings.filter((one) => one.pillar === pillar)} view={view} headed />
    </>
  )
}

/** Who is silent: a department only where its lead is verified. */
export function Silence({ one, view }: { one: Standing; view: View }) {
  const t = saying(view.language)
  if (one.silent === null) return <>{t(text.silentNobody)}</>
  return (
    <>
      {departmentName(view.edition, one.silent, view.language)} {t(text.silent)}
    </>
  )
}

/** One promise: how it stands, what was done, what stood in the way, and where that is known from. */
export function CommitmentPage({ one, view }: { one: Standing; view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const row = (term: string, value: Definition['value'] | null): Definition[] => (value === null ? [] : [{ term, value }])
  const pillar = edition.pillars.find(({ code }) => code === one.pillar)
  const tables = edition.tables.filter(({ id }) => one.tables.includes(id))
  const isLate = one.overdue === null ? text.notJudged : one.overdue ? text.overdue : text.notOverdue
  const items: Definition[] = [
    ...row(t(text.standing), <StandingBadges one={{ ...one, overdue: null }} view={view} />),
    ...row(
      t(text.due),
      <>
        <Due one={{ ...one, timeline: null }} view={view} />.{' '}
        {one.overdue === true ? <Badge tone="danger">{t(text.overdue)}</Badge> : t(isLate)}
      </>,
    ),
    ...row(t(text.timeline), one.timeline === null ? null : t(one.timeline)),
    ...row(t(text.lead), <LeadNames one={one} view={view} />),
    ...row(t(text.pillar), pillar === undefined ? null : <a href={ways.to({ page: 'pillar', of: pillar.code })}>{t(pillar.name)}</a>),
    ...row(t(text.progress), one.progress === null ? one.nil ? t(text.nil) : null : <Prose text={one.progress} view={view} />),
    ...row(t(text.challenge), one.challenge === null ? null : <Prose text={one.challenge} view={view} />),
    ...row(
      t(one.standing === 'no-evidence' && one.evidence !== null ? text.sourcesSay : text.evidence),
      one.evidence === null ? one.standing === 'no-evidence' ? <Silence one={one} view={view} /> : null : t(one.evidence),
    ),
    ...row(
      t(text.reviewed),
      one.reviewed === null ? null : (
        <>
          <Badge tone={tones[one.reviewed.standing]}>{t(standingText[one.reviewed.standing])}</Badge>{' '}
          <Prose text={one.reviewed.reason} view={view} />
        </>
      ),
    ),
    ...row(t(text.reply), one.reply === null ? null : <Prose text={one.reply} view={view} />),
    ...row(t(text.mark), <MarkBadge mark={one.mark} view={view} />),
    ...row(t(text.source), one.sources.length === 0 ? t(text.noSource) : <SourceLinks of={one.sources} edition={edition} view={view} />),
    ...row(
      t(text.itsTables),
      tables.length === 0 ? null : (
        <ul>
          {tables.map((table) => (
            <li>
              <a href={ways.to({ page: 'table', of: table.id, part: 0 })}>{t(table.title)}</a>
            </li>
          ))}
        </ul>
      ),
    ),
  ]
  return (
    <>
      <Heading level={1}>{t(one.title)}</Heading>
      <Lead>
        {t(text.commitment)} {one.commitment}
      </Lead>
      <DefinitionList items={items} />
    </>
  )
}
