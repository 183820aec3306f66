import { EmptyState, Heading, Lead, Paragraph, Table } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownInstant, shownPeriod } from '../edition/shown.ts'
import { bodyOf, menuOf, titleOf } from '../edition/site/pages.tsx'
import { saying, type View } from '../edition/site/view.ts'
import type { Place } from '../edition/site/ways.ts'
import type { Plan } from '../plan/plan.ts'
import type { ReleaseDay } from '../releases/releases.store.ts'
import { MarkMeanings, PlanAsKnown } from './plan.parts.tsx'
import { progressWays } from './progress-ways.ts'
import { progressRoutes } from './progress.routes.ts'
import { text } from './progress.text.ts'
import type { PublishedAs, PublishedEdition } from './published.ts'

const viewOf = (out: PublishedEdition, language: Language): View => ({
  edition: out.edition,
  language,
  ways: progressWays(out, language),
  files: out.files,
})

/** The pages of a report beside each other. */
function Parts({ view, current }: { view: View; current: Place['page'] }) {
  return (
    <nav class="parts" aria-label={saying(view.language)(text.inThis)}>
      <ul>
        {menuOf(view.edition).map((place) => (
          <li>
            <a href={view.ways.to(place)} aria-current={place.page === current ? 'page' : undefined}>
              {titleOf(place, view)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One page of a published edition; null where it has no such page. */
export function editionPage(
  out: PublishedEdition,
  place: Place,
  language: Language,
): { readonly title: string; readonly body: VNode } | null {
  const view = viewOf(out, language)
  const [title, body] = [titleOf(place, view), bodyOf(place, view)]
  if (title === null || body === null) return null
  return {
    title,
    body: (
      <>
        <Parts view={view} current={place.page} />
        {body}
      </>
    ),
  }
}

function Calendar({ days, language }: { days: readonly ReleaseDay[]; language: Language }) {
  const t = saying(language)
  return (
    <section>
      <Heading id="calendar">{t(text.calendar)}</Heading>
      {days.length === 0 ? (
        <Paragraph>{t(text.calendarNone)}</Paragraph>
      ) : (
        <Table
          cards
          headed
          caption={t(text.calendar)}
          rows={days}
          columns={[
            {
              header: t(text.report),
              cell: ({ plan, period, number }) => `${plan}, ${shownPeriod(period, language)}, ${t(text.edition)} ${number}`,
            },
            { header: t(text.when), cell: ({ at }) => shownInstant(at.toISOString(), language) },
            { header: t(text.state), cell: ({ isOut }) => t(isOut ? text.out : text.toCome) },
          ]}
        />
      )}
    </section>
  )
}

export interface Overview {
  /** The newest edition that is out; null where none is. */
  readonly edition: PublishedEdition | null
  readonly all: readonly PublishedAs[]
  readonly plans: readonly Plan[]
  readonly calendar: readonly ReleaseDay[]
}

/** Where the plan stands: the newest report, or, where none is out yet, the plan as far as it is known. */
export function ProgressPage({ overview, language }: { overview: Overview; language: Language }) {
  const t = saying(language)
  const { edition: out, all, plans, calendar } = overview
  if (out !== null) {
    return (
      <>
        {editionPage(out, { page: 'front' }, language)?.body}
        {all.length > 1 && (
          <section>
            <Heading id="reports">{t(text.others)}</Heading>
            <ul>
              {all.map((one) => (
                <li>
                  <a href={progressRoutes.progressPage.href({ language, plan: one.plan, period: one.period, page: '0' })}>
                    {one.plan}, {shownPeriod(one.period, language)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Calendar days={calendar} language={language} />
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{t(text.title)}</Heading>
      <Lead>{t(text.lead)}</Lead>
      <EmptyState title={t(text.none)}>
        <Paragraph>{t(plans.length === 0 ? text.noPlan : text.noneMeans)}</Paragraph>
      </EmptyState>
      {plans.map((plan) => (
        <PlanAsKnown plan={plan} language={language} />
      ))}
      {plans.length > 0 && <MarkMeanings language={language} />}
      <Calendar days={calendar} language={language} />
    </>
  )
}
