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
import {
  type Fault,
  type ItemField,
  type Meeting,
  type MeetingField,
  type MeetingItem,
  type TypedItem,
  type TypedMeeting,
  isActionLate,
  openActions,
} from './meeting.ts'
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

export interface MeetingsPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly today: string
  readonly desk: MeetingsDesk
  readonly kept: boolean
  readonly meeting: MeetingDraft | null
  readonly item: ItemDraft | null
  /** Why an action was not ended. */
  readonly refused: Bilingual | null
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

interface ItemsProps extends Parts {
  readonly caption: string
  readonly items: readonly MeetingItem[]
  readonly keeps: boolean
  readonly today: string
  readonly plans: readonly PlanAsked[]
}

function Items({ language, csrf, caption, items, keeps, today, plans }: ItemsProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const departments = new Map(plans.flatMap(({ departments: known }) => known.map(({ id, name }) => [id, name] as const)))
  const nameOf = (code: string) => {
    const name = departments.get(code)
    return name === undefined ? code : say(name)
  }
  const stands = (item: MeetingItem) => {
    if (item.kind === 'decision') return '–'
    if (item.ended !== null) return say(item.ended.how === 'done' ? text.done : text.dropped)
    return (
      <>
        {say(isActionLate(item, today) ? text.late : text.isOpen)}
        {keeps && (
          <Form action={meetingsRoutes.keepMeetings.href({ language })} csrf={csrf}>
            <input type="hidden" name="item" value={item.id} />
            <Submit name="act" value="done" tone="secondary">
              {say(text.markDone)}
            </Submit>{' '}
            <Submit name="act" value="dropped" tone="secondary">
              {say(text.drop)}
            </Submit>
          </Form>
        )}
      </>
    )
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
export function MeetingsPage({ language, csrf, today, desk, kept, meeting, item, refused }: MeetingsPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const open = openActions(desk.items)
  const shared = { language, csrf, today, plans: desk.plans }
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {kept && (
        <Notice tone="success">
          <p>{say(text.kept)}</p>
        </Notice>
      )}
      {refused !== null && (
        <Notice tone="warning">
          <p>{say(refused)}</p>
        </Notice>
      )}
      <Heading>{say(text.open)}</Heading>
      {open.length === 0 ? (
        <Paragraph>{say(text.noneOpen)}</Paragraph>
      ) : (
        <Items {...shared} caption={say(text.open)} items={open} keeps={desk.keeps} />
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
              <Items {...shared} caption={`${say(text.items)}, ${shownDay(held.heldOn, language)}`} items={items} keeps={false} />
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
