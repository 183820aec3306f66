import {
  Checkboxes,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Input,
  Lead,
  Notice,
  Paragraph,
  Radios,
  Select,
  Submit,
  Table,
  Textarea,
  Unbroken,
} from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay } from '../edition/shown.ts'
import { hasWords } from '../updates/update.ts'
import {
  type Fault,
  type ItemField,
  type Meeting,
  type MeetingAction,
  type MeetingField,
  type MeetingItem,
  type TypedItem,
  type TypedMeeting,
  openActions,
} from './meeting.ts'
import { ActionStands } from './action-stands.part.tsx'
import type { MeetingsDesk, PlanAsked } from './meetings.operations.ts'
import { meetingsRoutes } from './meetings.routes.ts'
import { meetingsText as text } from './meetings.text.ts'

/** What was typed and could not be kept. */
export interface MeetingDraft {
  readonly typed: TypedMeeting
  readonly faults: readonly Fault<MeetingField>[]
}
export interface ItemDraft {
  readonly meeting: string
  readonly typed: TypedItem
  readonly faults: readonly Fault<ItemField>[]
}

/** Words that should have ended an action, and why they did not. */
export interface EndDraft {
  readonly item: string
  readonly words: Bilingual
  readonly say: Bilingual
}

export interface MeetingsPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly today: string
  readonly desk: MeetingsDesk
  readonly kept: boolean
  readonly meeting: MeetingDraft | null
  readonly item: ItemDraft | null
  readonly end: EndDraft | null
}

type Parts = Pick<MeetingsPageProps, 'language' | 'csrf'>

function MeetingForm({ language, csrf, desk, draft }: Parts & { desk: MeetingsDesk; draft: MeetingDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const field = (name: MeetingField, label: Bilingual) => {
    const fault = draft?.faults.find((wrong) => wrong.field === name)
    return { name, label: say(label), value: draft?.typed[name] ?? '', error: fault && say(fault.say) }
  }
  const plans = [...new Set(desk.plans.map(({ plan }) => plan))].map((plan) => ({ value: plan, label: plan }))
  return (
    <>
      <ErrorSummary errors={(draft?.faults ?? []).map(({ field: name, say: wrong }) => ({ name, say: say(wrong) }))} />
      <Form action={meetingsRoutes.keepMeetings.href({ language })} csrf={csrf}>
        <Select {...field('plan', text.plan)} options={plans} />
        <Input {...field('held', text.held)} hint={say(text.dayHint)} size={12} inputMode="numeric" />
        <Input {...field('title-en', text.titleEn)} />
        <Input {...field('title-fr', text.titleFr)} />
        <Submit name="act" value="meeting">
          {say(text.keep)}
        </Submit>
      </Form>
    </>
  )
}

function ItemForm({ language, csrf, meeting, plan, draft }: Parts & { meeting: Meeting; plan: PlanAsked; draft: ItemDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const field = (name: Exclude<ItemField, 'commitments'>, label: Bilingual) => {
    const fault = draft?.faults.find((wrong) => wrong.field === name)
    return { id: `${name}-${meeting.id}`, name, label: say(label), value: draft?.typed[name] ?? '', error: fault && say(fault.say) }
  }
  const wrong = draft?.faults.find((fault) => fault.field === 'commitments')
  const errors = (draft?.faults ?? []).map((fault) => ({ name: fault.field, id: `${fault.field}-${meeting.id}`, say: say(fault.say) }))
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form action={meetingsRoutes.keepMeetings.href({ language })} csrf={csrf}>
        <input type="hidden" name="meeting" value={meeting.id} />
        <Radios
          {...field('kind', text.kind)}
          options={[
            { value: 'decision', label: say(text.decision) },
            { value: 'action', label: say(text.action) },
          ]}
        />
        <Textarea {...field('words-en', text.wordsEn)} rows={3} max={2000} />
        <Textarea {...field('words-fr', text.wordsFr)} rows={3} max={2000} />
        <Checkboxes
          id={`commitments-${meeting.id}`}
          name="commitments"
          label={say(text.commitments)}
          options={plan.commitments.map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }))}
          values={draft?.typed.commitments ?? []}
          error={wrong && say(wrong.say)}
        />
        <Select {...field('owner', text.owner)} options={plan.departments.map(({ id, name }) => ({ value: id, label: say(name) }))} />
        <Input {...field('due', text.due)} hint={say(text.dayHint)} size={12} inputMode="numeric" />
        <Submit name="act" value="item">
          {say(text.keep)}
        </Submit>
      </Form>
    </>
  )
}

function EndForm({ language, csrf, action, draft }: Parts & { action: MeetingAction; draft: EndDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const words = (spoken: 'en' | 'fr') => (
    <Textarea
      id={`end-${spoken}-${action.id}`}
      name={`words-${spoken}`}
      label={say(spoken === 'en' ? text.endEn : text.endFr)}
      value={draft?.words[spoken] ?? ''}
      rows={3}
      max={2000}
    />
  )
  return (
    <>
      <ErrorSummary errors={draft === null ? [] : [{ name: 'words-en', id: `end-en-${action.id}`, say: say(draft.say) }]} />
      <Form action={meetingsRoutes.keepMeetings.href({ language })} csrf={csrf}>
        <input type="hidden" name="item" value={action.id} />
        {words('en')}
        {words('fr')}
        <Submit name="act" value="done">
          {say(text.markDone)}
        </Submit>{' '}
        <Submit name="act" value="dropped" tone="secondary">
          {say(text.drop)}
        </Submit>
      </Form>
    </>
  )
}

interface ItemsProps {
  readonly language: Language
  readonly caption: string
  readonly items: readonly MeetingItem[]
  readonly today: string
  readonly plans: readonly PlanAsked[]
}

function Items({ language, caption, items, today, plans }: ItemsProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const departments = new Map(plans.flatMap(({ departments: known }) => known.map(({ id, name }) => [id, name] as const)))
  const nameOf = (code: string) => {
    const name = departments.get(code)
    return name === undefined ? code : say(name)
  }
  const stands = (item: MeetingItem) => {
    if (item.kind === 'decision') return '–'
    return <ActionStands action={item} language={language} today={today} />
  }
  return (
    <Table
      caption={caption}
      headed
      cards
      rows={items}
      columns={[
        { header: say(text.what), cell: ({ kind, words }) => `${say(kind === 'action' ? text.action : text.decision)}. ${say(words)}` },
        { header: say(text.commitments), cell: ({ commitments }) => commitments.join(', ') },
        { header: say(text.doneBy), cell: (item) => (item.kind === 'action' ? nameOf(item.owner) : '–') },
        {
          header: say(text.doneUntil),
          cell: (item) => (item.kind === 'action' ? <Unbroken>{shownDay(item.due, language)}</Unbroken> : '–'),
        },
        { header: say(text.stands), cell: stands },
      ]}
    />
  )
}

/** The taskforce's meetings: what is open first, then each meeting with what was agreed. */
export function MeetingsPage({ language, csrf, today, desk, kept, meeting, item, end }: MeetingsPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const open = openActions(desk.items)
  const mine = open.filter(({ id }) => desk.mayEnd.has(id))
  // what was sent where its form is no longer there is shown, so that nobody loses a word
  const lost = end !== null && !mine.some(({ id }) => id === end.item) ? end : null
  const shared = { language, today, plans: desk.plans }
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {kept && (
        <Notice tone="success">
          <p>{say(text.kept)}</p>
        </Notice>
      )}
      {lost !== null && (
        <Notice tone="warning">
          <p>{say(lost.say)}</p>
          {hasWords(lost.words) && (
            <p>
              {lost.words.en} {lost.words.fr}
            </p>
          )}
        </Notice>
      )}
      <Heading>{say(text.open)}</Heading>
      {open.length === 0 ? <Paragraph>{say(text.noneOpen)}</Paragraph> : <Items {...shared} caption={say(text.open)} items={open} />}
      {mine.length > 0 && (
        <>
          <Heading>{say(text.end)}</Heading>
          {mine.map((action) => (
            <Details
              summary={`${say(text.endThis)}${language === 'fr' ? '\u00A0: ' : ': '}${say(action.words)}`}
              open={end?.item === action.id}
            >
              <EndForm language={language} csrf={csrf} action={action} draft={end?.item === action.id ? end : null} />
            </Details>
          ))}
        </>
      )}
      {desk.meetings.length === 0 && <EmptyState title={say(text.none)} />}
      {desk.meetings.map((held) => {
        const items = desk.items.filter((one) => one.meeting === held.id)
        const plan = desk.plans.find((asked) => asked.organization === held.organization && asked.plan === held.plan)
        const draft = item?.meeting === held.id ? item : null
        return (
          <>
            <Heading>
              <Unbroken>{shownDay(held.heldOn, language)}</Unbroken>, {say(held.title)}
            </Heading>
            {items.length === 0 ? (
              <Paragraph>{say(text.noItems)}</Paragraph>
            ) : (
              <Items {...shared} caption={`${say(text.items)}, ${shownDay(held.heldOn, language)}`} items={items} />
            )}
            {desk.keeps && plan !== undefined && (
              <Details summary={`${say(text.addItem)} (${shownDay(held.heldOn, language)})`} open={draft !== null}>
                <ItemForm language={language} csrf={csrf} meeting={held} plan={plan} draft={draft} />
              </Details>
            )}
          </>
        )
      })}
      {desk.keeps ? (
        <Details summary={say(text.add)} open={meeting !== null}>
          {desk.plans.length === 0 && <Paragraph>{say(text.noPlans)}</Paragraph>}
          <MeetingForm language={language} csrf={csrf} desk={desk} draft={meeting} />
        </Details>
      ) : (
        <Paragraph small>{say(text.onlyRead)}</Paragraph>
      )}
    </>
  )
}
