import { Badge, EmptyState, Form, Heading, Lead, Notice, Submit } from '@fanal/design'
import type { TodayItem } from '@fanal/handover'
import type { UnitName } from '@fanal/identity'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { dutyRoutes } from '../duty/duty.routes.ts'
import { News } from '../news/news.element.tsx'
import { Hour } from '../inbox/hour.tsx'
import { urgencyText } from '../inbox/inbox.text.ts'
import { urgencyTones } from '../inbox/state-tones.ts'
import { todayRoutes } from './today.routes.ts'
import { nobodyAt, todayText as text } from './today.text.ts'

export interface TodayPageProps {
  readonly language: Language
  /** In their order. */
  readonly items: readonly TodayItem[]
  /** The reader's units where nobody is on duty. */
  readonly unattended: readonly UnitName[]
  readonly now: Date
  readonly csrf: string | null
}

function Item({ item, language, now }: { item: TodayItem; language: Language; now: Date }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const isLate = item.due !== null && item.due <= now
  return (
    <li class="task">
      <p>
        <Badge tone={isLate ? 'danger' : urgencyTones[item.urgency]}>{say(isLate ? text.late : urgencyText[item.urgency])}</Badge>{' '}
        <a href={item.href(language)}>{say(item.title)}</a>
        {item.detail !== null && <span class="task-detail">{say(item.detail)}</span>}
      </p>
      <p class="small">
        {say(text.since)} <Hour at={item.since} language={language} />
        {item.due !== null && (
          <>
            {' '}
            · {say(text.due)} <Hour at={item.due} language={language} />
          </>
        )}
      </p>
    </li>
  )
}

/** Hours that one press says; the page to which it leads changes them. */
const usualShift = '8'

/** Whoever is signed in is there, and the public reads that nobody is: one press says so. */
function Unattended({ unit, language, csrf }: { unit: UnitName; language: Language; csrf: string | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <Notice tone="warning" title={say(nobodyAt(unit))}>
      <p>{say(text.nobodyLead)}</p>
      <Form action={dutyRoutes.startShift.href({ language })} csrf={csrf}>
        <input type="hidden" name="unit" value={unit.unit} />
        <input type="hidden" name="hours" value={usualShift} />
        <Submit tone="secondary">{say(text.onDuty)}</Submit>
      </Form>
    </Notice>
  )
}

/** One list of every task and clock of whoever is signed in. */
export function TodayPage({ language, items, unattended, now, csrf }: TodayPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <News now={now} shows={todayRoutes.today.href({ language })} />
      {unattended.map((unit) => (
        <Unattended unit={unit} language={language} csrf={csrf} />
      ))}
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
