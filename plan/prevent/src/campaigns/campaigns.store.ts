import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type { Audience, EntryReason, RecordLanguage, RecordRegion } from '../records/codes.ts'
import type { Activity, ActivityCount, ActivityId, ActivityKind, ChannelContacts, CountId, Measure, WantedAction } from './activity.ts'

/** What is read and written of db/migrations/0030_training_and_campaigns.sql and 0031_channel_contacts.sql. */
interface CampaignTables {
  'fanal.activity': {
    organization_id: OrganizationId
    activity_id: ActivityId
    unit_id: UnitId
    replaces: ActivityId | null
    why: EntryReason
    kind: ActivityKind
    audience: Audience
    wanted_action: WantedAction
    harm_watch: string
    channel_code: string | null
    language: RecordLanguage
    region: RecordRegion
    place: string
    began_on: string
    ended_on: string | null
    follow_up_on: string | null
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.activity_count': {
    organization_id: OrganizationId
    activity_count_id: CountId
    activity_id: ActivityId
    unit_id: UnitId
    replaces: CountId | null
    why: EntryReason
    measure: Measure
    counted_on: string
    people: number
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.published_channel_contact': { channel_code: string; month: string; contacts: number }
}

/** Whoever enters something, and when. */
export interface EnteredBy {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly at: Date
}

/** Every entry of an organization, the newest activity first. */
export async function activitiesOf(organization: OrganizationId, tx: Transaction): Promise<readonly Activity[]> {
  const rows = await tx
    .tables<CampaignTables>()
    .selectFrom('fanal.activity')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('began_on', 'desc')
    .orderBy('activity_id', 'desc')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    id: row.activity_id,
    unit: row.unit_id,
    replaces: row.replaces,
    why: row.why,
    kind: row.kind,
    audience: row.audience,
    action: row.wanted_action,
    harmWatch: row.harm_watch,
    code: row.channel_code,
    language: row.language,
    region: row.region,
    place: row.place,
    began: row.began_on,
    ended: row.ended_on,
    followUp: row.follow_up_on,
  }))
}

/** Every count of an organization's activities, in the order of days. */
export async function countsOf(organization: OrganizationId, tx: Transaction): Promise<readonly ActivityCount[]> {
  const rows = await tx
    .tables<CampaignTables>()
    .selectFrom('fanal.activity_count')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('counted_on')
    .orderBy('activity_count_id')
    .execute()
  return rows.map((row) => ({
    id: row.activity_count_id,
    activity: row.activity_id,
    unit: row.unit_id,
    replaces: row.replaces,
    why: row.why,
    measure: row.measure,
    on: row.counted_on,
    people: row.people,
  }))
}

/** How many contacts of a month named these codes, rounded down; small numbers are not there. */
export async function channelContactsOf(codes: readonly string[], tx: Transaction): Promise<readonly ChannelContacts[]> {
  if (codes.length === 0) return []
  const rows = await tx
    .tables<CampaignTables>()
    .selectFrom('fanal.published_channel_contact')
    .selectAll()
    .where('channel_code', 'in', codes)
    .orderBy('month')
    .execute()
  return rows.map(({ channel_code: code, month, contacts }) => ({ code, month, contacts }))
}

/** Whether a channel code is somebody's, in whichever organization. */
export async function isCodeTaken(code: string, tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select fanal.channel_code_taken(${code}) as taken`.execute(tx.tables())
  return rows[0]?.taken ?? true
}

export async function insertActivity(activity: Activity, by: EnteredBy, tx: Transaction): Promise<void> {
  await tx
    .tables<CampaignTables>()
    .insertInto('fanal.activity')
    .values({
      organization_id: by.organization,
      activity_id: activity.id,
      unit_id: activity.unit,
      replaces: activity.replaces,
      why: activity.why,
      kind: activity.kind,
      audience: activity.audience,
      wanted_action: activity.action,
      harm_watch: activity.harmWatch,
      channel_code: activity.code,
      language: activity.language,
      region: activity.region,
      place: activity.place,
      began_on: activity.began,
      ended_on: activity.ended,
      follow_up_on: activity.followUp,
      entered_at: by.at,
      entered_by: by.member,
    })
    .execute()
}

export async function insertCount(count: ActivityCount, by: EnteredBy, tx: Transaction): Promise<void> {
  await tx
    .tables<CampaignTables>()
    .insertInto('fanal.activity_count')
    .values({
      organization_id: by.organization,
      activity_count_id: count.id,
      activity_id: count.activity,
      unit_id: count.unit,
      replaces: count.replaces,
      why: count.why,
      measure: count.measure,
      counted_on: count.on,
      people: count.people,
      entered_at: by.at,
      entered_by: by.member,
    })
    .execute()
}
