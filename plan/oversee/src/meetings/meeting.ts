import type { Bilingual, Id, OrganizationId } from '@fanal/kernel'
import type { Party } from '../updates/coordinating.store.ts'
import { type Day, dayOf, isDay } from '../updates/reporting-period.ts'
import { meetingsText as text } from './meetings.text.ts'

export type MeetingId = Id<'meeting'>
export type MeetingItemId = Id<'meeting-item'>

/** One meeting of the taskforce. */
export interface Meeting {
  readonly id: MeetingId
  readonly organization: OrganizationId
  readonly plan: string
  readonly heldOn: Day
  readonly title: Bilingual
}

interface Item {
  readonly id: MeetingItemId
  /** Whose taskforce it is. */
  readonly organization: OrganizationId
  readonly meeting: MeetingId
  readonly words: Bilingual
  /** Codes of the promises that it is about. */
  readonly commitments: readonly string[]
}

/** What was decided. */
export interface MeetingDecision extends Item {
  readonly kind: 'decision'
}

/** What a department does, and by when. */
export interface MeetingAction extends Item {
  readonly kind: 'action'
  readonly owner: string
  readonly due: Day
  readonly ended: ActionEnd | null
}

/** How an action ended: what was done, or why it was not. Nobody says that it is late. */
export interface ActionEnd {
  readonly how: 'done' | 'dropped'
  readonly on: Date
  /** Empty where it was ended before words were asked for. */
  readonly words: Bilingual
}

export type MeetingItem = MeetingDecision | MeetingAction

/** Late is computed here too: the day after its day, while nobody has ended it. */
export const isActionLate = ({ due, ended }: MeetingAction, today: Day): boolean => ended === null && due < today

/** An action that was ended after its day. */
export const wasEndedLate = ({ due, ended }: MeetingAction): boolean => ended !== null && dayOf(ended.on) > due

/** Whoever does an action ends it; where no organization answers for its owner, the secretariat of the taskforce does. */
export function mayEnd({ owner, organization }: Pick<MeetingAction, 'owner' | 'organization'>, by: Ending): boolean {
  const answering = by.parties.find((party) => party.organization === organization && party.department === owner)
  if (answering !== undefined) return by.contributes && answering.answers === by.organization
  return by.keeps && organization === by.organization
}
export interface Ending {
  readonly organization: OrganizationId
  /** Who answers as which department, as far as the member sees it. */
  readonly parties: readonly Pick<Party, 'organization' | 'department' | 'answers'>[]
  readonly contributes: boolean
  readonly keeps: boolean
}

/** What is wrong with the words that end an action. */
export function endFault({ en, fr }: Bilingual): Bilingual | null {
  if (en.trim() === '' || fr.trim() === '') return text.endBoth
  return en.length > 2000 || fr.length > 2000 ? text.long : null
}

/** The actions that are not ended, the first due first. */
export const openActions = (items: readonly MeetingItem[]): readonly MeetingAction[] =>
  items.filter((item): item is MeetingAction => item.kind === 'action' && item.ended === null).toSorted((a, b) => (a.due < b.due ? -1 : 1))

export interface Fault<Field extends string> {
  readonly field: Field
  readonly say: Bilingual
}

export type MeetingField = 'plan' | 'held' | 'title-en' | 'title-fr'
export type TypedMeeting = Readonly<Record<MeetingField, string>>

const words = <Field extends string>(field: Field, typed: string, most: number): Fault<Field>[] => {
  if (typed === '') return [{ field, say: text.empty }]
  return typed.length > most ? [{ field, say: text.long }] : []
}

/** Everything that is wrong with a meeting as it was typed. */
export function meetingFaults(typed: TypedMeeting, plans: readonly string[], today: Day): readonly Fault<MeetingField>[] {
  const { held } = typed
  return [
    ...(plans.includes(typed.plan) ? [] : [{ field: 'plan' as const, say: text.choosePlan }]),
    ...(isDay(held) ? [] : [{ field: 'held' as const, say: text.badDay }]),
    ...(isDay(held) && held > today ? [{ field: 'held' as const, say: text.notYet }] : []),
    ...words('title-en', typed['title-en'], 200),
    ...words('title-fr', typed['title-fr'], 200),
  ]
}

export type ItemField = 'kind' | 'words-en' | 'words-fr' | 'commitments' | 'owner' | 'due'
export interface TypedItem extends Readonly<Record<Exclude<ItemField, 'commitments'>, string>> {
  readonly commitments: readonly string[]
}

/** What a plan knows, for what an item may name. */
export interface Known {
  readonly commitments: readonly string[]
  readonly departments: readonly string[]
}

/** Everything that is wrong with a decision or an action as it was typed. An action has an owner and a day; both name what they are about. */
export function itemFaults(typed: TypedItem, known: Known, heldOn: Day): readonly Fault<ItemField>[] {
  const faults: Fault<ItemField>[] = []
  const isAction = typed.kind === 'action'
  if (!isAction && typed.kind !== 'decision') faults.push({ field: 'kind', say: text.chooseKind })
  faults.push(...words('words-en', typed['words-en'], 2000), ...words('words-fr', typed['words-fr'], 2000))
  const { commitments, owner, due } = typed
  if (commitments.length === 0 || commitments.length > 40 || commitments.some((code) => !known.commitments.includes(code)))
    faults.push({ field: 'commitments', say: text.chooseCommitments })
  if (isAction && !known.departments.includes(owner)) faults.push({ field: 'owner', say: text.chooseOwner })
  if (isAction && !isDay(due)) faults.push({ field: 'due', say: text.badDay })
  else if (isAction && due < heldOn) faults.push({ field: 'due', say: text.dueBefore })
  if (typed.kind === 'decision' && (owner !== '' || due !== '')) faults.push({ field: 'owner', say: text.noOwner })
  return faults
}
