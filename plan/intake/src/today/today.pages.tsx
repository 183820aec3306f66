import { Badge, EmptyState, Heading, Lead } from '@fanal/design'
import type { TodayItem } from '@fanal/handover'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { News } from '../news/news.element.tsx'
import { hourText, urgencyText } from '../inbox/inbox.text.ts'
import { urgencyTones } from '../inbox/state-tones.ts'
import { todayRoutes } from './today.routes.ts'
import { todayText as text } from './today.text.ts'

export interface TodayPageProps {
  readonly language: Language
  /** In their order. */
  readonly items: readonly TodayItem[]
  readonly now: Date
}

function Item({ item, language, now }: { item: TodayItem; language: Language; now: Date }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const isLate = item.due !== null && item.due <= now
  return (
    <li class="task">
      <p>
        <Badge tone={isLate ? 'danger' : urgencyTones[item.urgency]}>{say(isLate ? text.late : urgencyText[item.urgency])}</Badge>{' '}
        <a href={item.href(language)}>{say(item.title)}</a>
        {item.detail !== null && `, ${say(item.detail)}`}
      </p>
      <p class="small">
        {say(text.since)} {say(hourText(item.since))}
        {item.due !== null && ` · ${say(text.due)} ${say(hourText(item.due))}`}
      </p>
    </li>
  )
}

/** One list of every task and clock of whoever is signed in. */
export function TodayPage({ language, items, now }: TodayPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <News now={now} shows={todayRoutes.today.href({ language })} />
      {items.length === 0 ? (
        <EmptyState title={say(text.nothingTitle)}>
          <p>{say(text.nothing)}</p>
        </EmptyState>
      ) : (
        <ol class="tasks">
          {items.map((item) => (
            <Item item={item} language={language} now={now} />
          ))}
        </ol>
      )}
    </>
  )
}
