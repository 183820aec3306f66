import { Badge, EmptyState, Heading, Lead, Pagination, Table, type Column } from '@fanal/design'
import type { UnitName } from '@fanal/identity'
import type { Language, MemberId } from '@fanal/kernel'
import type { Page } from '@fanal/postgres'
import type { VNode } from 'preact'
import { News } from '../news/news.element.tsx'
import { todayRoutes } from '../today/today.routes.ts'
import { type ReportLine, ageInHours, reportStates } from './inbox.ts'
import { inboxRoutes } from './inbox.routes.ts'
import {
  ageText,
  channelText,
  holdsText,
  hourText,
  inboxText,
  languageText,
  sealedByText,
  stateText,
  urgencyText,
  whyListText,
} from './inbox.text.ts'
import type { ListInbox } from './list-inbox.ts'
import { QueueFilters } from './queue-filters.tsx'
import { stateTones, urgencyTones } from './state-tones.ts'

export interface InboxPageProps {
  readonly language: Language
  readonly page: Page<ReportLine>
  /** Units whose inbox the reader works at. */
  readonly units: readonly UnitName[]
  readonly filter: ListInbox
  /** Names of colleagues, and which of them reads. */
  readonly members: ReadonlyMap<MemberId, string>
  readonly me: MemberId
  readonly now: Date
  /** Keys of the page, and where they are switched off. */
  readonly shortcuts: VNode
}

/** The first eight digits of a report's id: enough to name it aloud. */
export function shortId(id: string): string {
  return id.slice(0, 8)
}

function bytesText(bytes: number, language: Language): string {
  const kibibytes = new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(bytes / 1024)
  return language === 'en' ? `${kibibytes}\u00A0KiB` : `${kibibytes}\u00A0Kio`
}

function columns({ language, units, now, members, me }: InboxPageProps): readonly [Column<ReportLine>, ...Column<ReportLine>[]] {
  const say = (text: Readonly<Record<Language, string>>) => text[language]
  const unitColumn: Column<ReportLine> = {
    header: say(inboxText.unit),
    cell: (row) => units.find((unit) => unit.unit === row.unit)?.[language] ?? '',
  }
  return [
    {
      header: say(inboxText.report),
      cell: (row) => (
        <a href={inboxRoutes.report.href({ language, id: row.id })}>
          <code>{shortId(row.id)}</code>
        </a>
      ),
    },
    { header: say(inboxText.state), cell: (row) => <Badge tone={stateTones[row.state]}>{say(stateText[row.state])}</Badge> },
    {
      header: say(inboxText.age),
      cell: (row) => (
        <time dateTime={row.receivedHour.toISOString()} title={say(hourText(row.receivedHour))} data-hour="title">
          {say(ageText(ageInHours(row.receivedHour, now)))}
        </time>
      ),
    },
    {
      header: say(inboxText.urgency),
      cell: (row) => (
        <>
          {row.urgency !== 'unset' && <Badge tone={urgencyTones[row.urgency]}>{say(urgencyText[row.urgency])}</Badge>}{' '}
          {row.minor === 'possible' && <Badge tone="danger">{say(inboxText.mayBeYoung)}</Badge>}
        </>
      ),
    },
    {
      header: say(inboxText.assigned),
      cell: (row) =>
        row.assigned === me ? say(inboxText.you) : row.assigned === null ? '' : (members.get(row.assigned) ?? say(inboxText.somebody)),
    },
    ...(units.length > 1 ? [unitColumn] : []),
    {
      header: say(inboxText.channel),
      cell: (row) => [channelText[row.channel], ...(row.language === null ? [] : [languageText[row.language]])].map(say).join(', '),
    },
    { header: say(inboxText.holds), cell: (row) => `${say(holdsText(row))}, ${bytesText(row.bucket, language)}` },
    { header: say(inboxText.sealed), cell: (row) => say(sealedByText[row.sealedBy] ?? { en: row.sealedBy, fr: row.sealedBy }) },
  ]
}

interface Choice {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

/** One of a few ways to look at the list; each is a link, so that it can be kept and shared. */
function Choices({ label, choices, byKey }: { label: string; choices: readonly Choice[]; byKey?: string }) {
  return (
    <nav class="menu" aria-label={label} data-key={byKey}>
      <ul>
        {choices.map((choice) => (
          <li>
            <a href={choice.href} aria-current={choice.current ? 'page' : undefined}>
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The inbox as a queue: nothing in it can be read, only when it came, how large it is and where it stands. */
export function InboxPage(props: InboxPageProps): VNode {
  const { language, page, units, filter } = props
  const say = (text: Readonly<Record<Language, string>>) => text[language]
  const href = (changed: ListInbox) => {
    const { unit, state, urgency, language: written, channel, minor, whose, order, cursor } = { ...filter, cursor: undefined, ...changed }
    return inboxRoutes.inbox.href({ language }, { unit, state, urgency, language: written, channel, minor, whose, order, after: cursor })
  }
  const states = [undefined, ...reportStates].map((state) => ({
    label: say(state === undefined ? inboxText.allStates : stateText[state]),
    href: href({ state }),
    current: filter.state === state,
  }))
  const work = [
    { label: say(inboxText.newestFirst), to: { urgency: undefined, whose: undefined, order: undefined } },
    { label: say(inboxText.oldestFirst), to: { urgency: undefined, whose: undefined, order: 'oldest' } },
    { label: say(inboxText.urgentFirst), to: { urgency: 'now', whose: undefined, order: 'oldest' } },
    { label: say(inboxText.unclaimed), to: { urgency: undefined, whose: 'nobody', order: 'oldest' } },
    { label: say(inboxText.mine), to: { urgency: undefined, whose: 'mine', order: 'oldest' } },
  ] as const satisfies readonly { label: string; to: ListInbox }[]
  const workChoices = work.map(({ label, to }) => ({
    label,
    href: href({ state: undefined, ...to }),
    current: filter.urgency === to.urgency && filter.whose === to.whose && filter.order === to.order && filter.state === undefined,
  }))
  const noFilters = { urgency: undefined, language: undefined, channel: undefined, minor: undefined }
  const isNarrowed = [filter.state, filter.urgency, filter.language, filter.channel, filter.minor, filter.whose].some(Boolean)
  const unitChoices = [undefined, ...units].map((unit) => ({
    label: unit?.[language] ?? say(inboxText.allUnits),
    href: href({ unit: unit?.unit }),
    current: filter.unit === unit?.unit,
  }))
  return (
    <>
      <Heading level={1}>{say(inboxText.inbox)}</Heading>
      <Lead>{say(inboxText.inboxLead)}</Lead>
      <News now={props.now} shows={todayRoutes.today.href({ language })} />
      <p class="small">{say(whyListText(units))}</p>
      {units.length > 1 && <Choices label={say(inboxText.showUnit)} choices={unitChoices} />}
      <Choices label={say(inboxText.showWork)} choices={workChoices} byKey="/" />
      <Choices label={say(inboxText.showState)} choices={states} />
      <QueueFilters language={language} filter={filter} without={href(noFilters)} />
      {page.rows.length === 0 ? (
        <EmptyState title={say(inboxText.emptyTitle)}>
          <p>{say(isNarrowed ? inboxText.emptyFiltered : inboxText.emptyLead)}</p>
        </EmptyState>
      ) : (
        <div class="queue">
          <Table caption={say(inboxText.reports)} columns={columns(props)} rows={page.rows} cards />
        </div>
      )}
      <Pagination
        previous={page.previous === null ? null : href({ cursor: page.previous })}
        next={page.next === null ? null : href({ cursor: page.next })}
      />
      {props.shortcuts}
    </>
  )
}
