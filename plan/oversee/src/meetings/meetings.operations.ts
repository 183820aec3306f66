import {
  type Actor,
  type Bilingual,
  type LedgerEvent,
  type MemberActor,
  type MemberId,
  type OrganizationId,
  type Place,
  decided,
  operation,
  query,
  refuse,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Commitment, Department } from '../plan/plan.ts'
import { coordinatingReaders, coordinators, owing, unitOf } from '../updates/access.ts'
import { type Party, partiesOf } from '../updates/coordinating.store.ts'
import { periodsSeen } from '../updates/facts.ts'
import { type Desk, deskOf, streamOf } from '../updates/period.operations.ts'
import { type OpenedPeriod, dayOf } from '../updates/reporting-period.ts'
import {
  type Ending,
  type Known,
  type Meeting,
  type MeetingAction,
  type MeetingId,
  type MeetingItem,
  type MeetingItemId,
  type TypedItem,
  type TypedMeeting,
  endFault,
  itemFaults,
  mayEnd,
  meetingFaults,
  openActions,
} from './meeting.ts'
import { insertEnd, insertItem, insertMeeting, itemsOf, meetingsOf } from './meetings.store.ts'
import { meetingsText as text } from './meetings.text.ts'

/** What a meeting may name: the promises and departments of the newest period of each plan. */
export interface PlanAsked {
  readonly organization: OrganizationId
  readonly plan: string
  readonly commitments: readonly Commitment[]
  readonly departments: readonly Department[]
}

export interface MeetingsDesk {
  readonly meetings: readonly Meeting[]
  readonly items: readonly MeetingItem[]
  readonly plans: readonly PlanAsked[]
  readonly keeps: boolean
  /** The open actions that the reader may end. */
  readonly mayEnd: ReadonlySet<MeetingItemId>
}

/** The periods come the latest first: the first of a plan says what it holds. */
export function plansAsked(periods: readonly OpenedPeriod[]): readonly PlanAsked[] {
  const first = new Map<string, PlanAsked>()
  for (const { organization, plan, commitments, departments } of periods) {
    const name = `${organization}/${plan}`
    if (!first.has(name)) first.set(name, { organization, plan, commitments, departments })
  }
  return [...first.values()]
}

/** The taskforce's meetings, with what was decided and what is done about it. */
export const meetingsDesk = query({
  name: 'oversee.meetings-desk',
  access: coordinatingReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<MeetingsDesk | null> {
    if (actor.kind !== 'member') return null
    const { periods, parties } = await periodsSeen(actor, tx)
    const organizations = [...new Set([actor.organization, ...parties.map(({ organization }) => organization)])]
    const keeps = unitOf(actor, 'secretariat') !== null
    const plans = plansAsked(periods)
    const items = await itemsOf(organizations, tx)
    const by = endingBy(actor, parties)
    const mine = openActions(items).filter((action) => mayEnd(action, by))
    return { meetings: await meetingsOf(organizations, tx), items, plans, keeps, mayEnd: new Set(mine.map(({ id }) => id)) }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

interface MeetingFacts extends Desk {
  readonly plans: readonly PlanAsked[]
}

async function meetingFacts(tx: Transaction, actor: Actor): Promise<MeetingFacts | null> {
  const desk = deskOf(actor)
  if (desk === null) return null
  const { periods } = await periodsSeen(actor, tx)
  return { ...desk, plans: plansAsked(periods).filter(({ organization }) => organization === desk.organization) }
}

export interface KeepMeeting {
  readonly id: MeetingId
  readonly typed: TypedMeeting
  readonly at: Date
}

/** The secretariat enters a meeting that was held. */
export const keepMeeting = operation({
  name: 'oversee.keep-meeting',
  access: coordinators,
  load: (_input: KeepMeeting, tx: Transaction, actor: Actor) => meetingFacts(tx, actor),
  place: (facts: MeetingFacts) => facts,
  decide(facts: MeetingFacts, { id, typed, at }) {
    const known = facts.plans.map(({ plan }) => plan)
    const [fault] = meetingFaults(typed, known, dayOf(at))
    if (fault !== undefined) return refuse('bad-field', fault.say)
    const { organization } = facts
    const data = { meeting: id, plan: typed.plan, held: typed.held }
    return decided([{ type: 'oversee.meeting.entered', version: 1, organization, stream: streamOf(facts), data }])
  },
  apply: (_events, tx: Transaction, { id, typed, at }, { organization, member }) =>
    insertMeeting(
      { id, organization, plan: typed.plan, heldOn: typed.held, title: { en: typed['title-en'], fr: typed['title-fr'] } },
      { organization, member, at },
      tx,
    ),
})

export interface KeepItem {
  readonly id: MeetingItemId
  readonly meeting: MeetingId
  readonly typed: TypedItem
  readonly at: Date
}

interface ItemFacts extends MeetingFacts {
  readonly meeting: Meeting
  readonly known: Known
}

/** What the plan of a meeting knows. */
export function knownTo(meeting: Meeting, plans: readonly PlanAsked[]): Known {
  const plan = plans.find((asked) => asked.organization === meeting.organization && asked.plan === meeting.plan)
  return { commitments: plan?.commitments.map(({ id }) => id) ?? [], departments: plan?.departments.map(({ id }) => id) ?? [] }
}

/** The secretariat enters what was decided, or who does what by when. */
export const keepItem = operation({
  name: 'oversee.keep-meeting-item',
  access: coordinators,
  async load({ meeting: id }: KeepItem, tx: Transaction, actor: Actor): Promise<ItemFacts | null> {
    const facts = await meetingFacts(tx, actor)
    const meetings = facts === null ? [] : await meetingsOf([facts.organization], tx)
    const meeting = meetings.find((held) => held.id === id)
    return facts === null || meeting === undefined ? null : { ...facts, meeting, known: knownTo(meeting, facts.plans) }
  },
  place: (facts: ItemFacts) => facts,
  decide(facts: ItemFacts, { id, typed }) {
    const [fault] = itemFaults(typed, facts.known, facts.meeting.heldOn)
    if (fault !== undefined) return refuse('bad-field', fault.say)
    const { organization, meeting } = facts
    const whose: LedgerEvent['data'] = typed.kind === 'action' ? { owner: typed.owner, due: typed.due } : {}
    const data = { meeting: meeting.id, item: id, commitments: typed.commitments, ...whose }
    return decided([{ type: `oversee.meeting.${typed.kind}`, version: 1, organization, stream: streamOf(facts), data }])
  },
  async apply(_events, tx: Transaction, { id, meeting, typed, at }, { organization, member }): Promise<void> {
    const item = { id, organization, meeting, words: { en: typed['words-en'], fr: typed['words-fr'] }, commitments: typed.commitments }
    const kept: MeetingItem =
      typed.kind === 'action' ? { ...item, kind: 'action', owner: typed.owner, due: typed.due, ended: null } : { ...item, kind: 'decision' }
    await insertItem(kept, { organization, member, at }, tx)
  },
})

const endingBy = (actor: MemberActor, parties: readonly Party[]): Ending => ({
  organization: actor.organization,
  parties,
  contributes: unitOf(actor, 'department-contributor') !== null,
  keeps: unitOf(actor, 'secretariat') !== null,
})

export interface EndAction {
  readonly id: MeetingItemId
  readonly how: 'done' | 'dropped'
  readonly words: Bilingual
  readonly at: Date
}

interface EndFacts extends Place {
  readonly member: MemberId
  readonly action: MeetingAction
  readonly isMine: boolean
}

/** Whoever does an action says what was done, or why it was not; where nobody answers for its owner, the secretariat does. */
export const endAction = operation({
  name: 'oversee.end-action',
  access: owing,
  async load({ id }: EndAction, tx: Transaction, actor: Actor): Promise<EndFacts | null> {
    if (actor.kind !== 'member') return null
    const unit = unitOf(actor, 'department-contributor') ?? unitOf(actor, 'secretariat')
    const parties = await partiesOf(actor.organization, tx)
    const organizations = [...new Set([actor.organization, ...parties.map(({ organization }) => organization)])]
    const action = (await itemsOf(organizations, tx)).find((item): item is MeetingAction => item.kind === 'action' && item.id === id)
    if (unit === null || action === undefined) return null
    const isMine = mayEnd(action, endingBy(actor, parties))
    return { organization: actor.organization, unit, member: actor.member, action, isMine }
  },
  place: (facts: EndFacts) => facts,
  decide(facts: EndFacts, { id, how, words }) {
    const { action, isMine, organization } = facts
    if (action.ended !== null) return refuse('already-so', text.endedAlready)
    if (!isMine) return refuse('not-yours', text.notYours)
    const fault = endFault(words)
    if (fault !== null) return refuse('bad-field', fault)
    return decided([{ type: 'oversee.meeting.action-ended', version: 1, organization, stream: streamOf(facts), data: { item: id, how } }])
  },
  apply: (_events, tx: Transaction, { how, words, at }, { action, member }) => insertEnd(action, { how, on: at, words }, member, tx),
})
