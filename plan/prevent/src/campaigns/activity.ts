import type { Id, UnitId } from '@fanal/kernel'
import {
  audiences,
  entryReasons,
  recordLanguages,
  recordRegions,
  type Audience,
  type EntryReason,
  type RecordLanguage,
  type RecordRegion,
} from '../records/codes.ts'
import { recordText } from '../records/codes.text.ts'
import { isDay, type Day } from '../records/day.ts'
import { formReader, type FieldFault } from '../records/typed-form.ts'

export const activityKinds = ['training', 'outreach', 'campaign', 'material'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What somebody is to do: one action, because that is what is counted afterwards. */
export const wantedActions = [
  'write-to-us',
  'call-the-hotline',
  'find-help',
  'check-an-offer',
  'know-rights',
  'recognize-and-respond',
  'other',
] as const
export type WantedAction = (typeof wantedActions)[number]

export type ActivityId = Id<'activity'>

/** One entry of an activity. */
export interface Activity {
  readonly id: ActivityId
  readonly unit: UnitId
  readonly replaces: ActivityId | null
  readonly why: EntryReason
  readonly kind: ActivityKind
  readonly audience: Audience
  readonly action: WantedAction
  /** How one would notice that it hurts whom it is made for. */
  readonly harmWatch: string
  /** Neutral letters on a poster or page, by which somebody who writes can say where they saw it. */
  readonly code: string | null
  readonly language: RecordLanguage
  readonly region: RecordRegion
  readonly place: string
  readonly began: Day
  readonly ended: Day | null
  /** When it is looked at whether it moved anybody. */
  readonly followUp: Day | null
}

/** What of a group is counted: the action first, and harm beside it. */
export const measures = ['reached', 'given-out', 'acted', 'harmed', 'asked-later', 'acted-later'] as const
export type Measure = (typeof measures)[number]

export type CountId = Id<'activity-count'>

export interface ActivityCount {
  readonly id: CountId
  /** The first entry of the activity. */
  readonly activity: ActivityId
  readonly unit: UnitId
  readonly replaces: CountId | null
  readonly why: EntryReason
  readonly measure: Measure
  readonly on: Day
  readonly people: number
}

/** Contacts of one month that named a channel code, as `fanal.published_channel_contact` shows them. */
export interface ChannelContacts {
  readonly code: string
  /** `2026-02`, of the contact. */
  readonly month: string
  /** Rounded down to a multiple of 5; fewer than 5 are not there. */
  readonly contacts: number
}

export const activityFields = [
  'kind',
  'audience',
  'action',
  'harm',
  'language',
  'region',
  'place',
  'began',
  'ended',
  'follow-up',
  'why',
] as const
export type ActivityField = (typeof activityFields)[number]
export type TypedActivity = Readonly<Record<ActivityField, string>>

export type ReadActivity = Omit<Activity, 'id' | 'unit' | 'replaces' | 'code'>
type Read<Value, Field extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FieldFault<Field>[] }

/** Reads an activity as it was typed: the entry, or everything that is wrong with it. */
export function readActivity(typed: TypedActivity): Read<ReadActivity, ActivityField> {
  const form = formReader<ActivityField>((name) => typed[name].trim())
  const value: ReadActivity = {
    kind: form.code('kind', activityKinds),
    audience: form.code('audience', audiences),
    action: form.code('action', wantedActions),
    harmWatch: form.words('harm', { most: 300, empty: false }),
    language: form.code('language', recordLanguages),
    region: form.code('region', recordRegions),
    place: form.words('place', { most: 120, empty: true }),
    began: form.day('began', { empty: false }) ?? '',
    ended: form.day('ended', { empty: true }),
    followUp: form.day('follow-up', { empty: true }),
    why: form.code('why', entryReasons),
  }
  const { began, ended, followUp } = value
  if (isDay(began)) {
    if (ended !== null && ended < began) form.wrong('ended', recordText.before)
    if (followUp !== null && followUp < began) form.wrong('follow-up', recordText.before)
  }
  return form.faults.length > 0 ? { ok: false, faults: form.faults } : { ok: true, value }
}

/** A follow-up that is owed: its day has come, and nobody was asked since. */
export function isFollowUpDue(activity: Activity, counts: readonly ActivityCount[], today: Day): boolean {
  const { followUp } = activity
  if (followUp === null || followUp > today) return false
  return !counts.some(({ measure, on }) => measure === 'asked-later' && on >= activity.began)
}

/** The sum of each measure over the entries that hold; a measure that nobody counted is not there. */
export function totals(counts: readonly ActivityCount[]): ReadonlyMap<Measure, number> {
  const sums = new Map<Measure, number>()
  for (const { measure, people } of counts) sums.set(measure, (sums.get(measure) ?? 0) + people)
  return sums
}

export const countFields = ['measure', 'on', 'people', 'why'] as const
export type CountField = (typeof countFields)[number]

export function readCount(
  typed: Readonly<Record<CountField, string>>,
  today: Day,
): Read<Pick<ActivityCount, 'measure' | 'on' | 'people' | 'why'>, CountField> {
  const form = formReader<CountField>((name) => typed[name].trim())
  const value = {
    measure: form.code('measure', measures),
    on: form.day('on', { empty: false }) ?? '',
    people: form.number('people', { least: 0, most: 100_000_000, empty: false }) ?? 0,
    why: form.code('why', ['new', 'correction', 'withdrawn'] as const),
  }
  if (value.on > today) form.wrong('on', recordText.future)
  return form.faults.length > 0 ? { ok: false, faults: form.faults } : { ok: true, value }
}
