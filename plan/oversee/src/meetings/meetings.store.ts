import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ActionEnd, Meeting, MeetingAction, MeetingId, MeetingItem, MeetingItemId } from './meeting.ts'

/** What is read and written of db/migrations/0048_coordinating.sql and 0054_coordinating_by_clock.sql about meetings. */
interface Tables {
  'fanal.meeting': {
    organization_id: OrganizationId
    meeting_id: MeetingId
    plan: string
    held_on: string
    title_en: string
    title_fr: string
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.meeting_item': {
    organization_id: OrganizationId
    meeting_item_id: MeetingItemId
    meeting_id: MeetingId
    kind: 'decision' | 'action'
    words_en: string
    words_fr: string
    commitments: string[]
    owner: string | null
    due_on: string | null
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.action_end': {
    organization_id: OrganizationId
    meeting_item_id: MeetingItemId
    how: 'done' | 'dropped'
    ended_at: Date
    ended_by: MemberId
    words_en: string
    words_fr: string
  }
}

interface By {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly at: Date
}

/** The meetings of these organizations' taskforces, the latest first. */
export async function meetingsOf(organizations: readonly OrganizationId[], tx: Transaction): Promise<readonly Meeting[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.meeting')
    .selectAll()
    .where('organization_id', 'in', [...organizations])
    .orderBy('held_on', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.meeting_id,
    organization: row.organization_id,
    plan: row.plan,
    heldOn: row.held_on,
    title: { en: row.title_en, fr: row.title_fr },
  }))
}

/** What these taskforces decided and what is done about it, in the order in which it was entered. */
export async function itemsOf(organizations: readonly OrganizationId[], tx: Transaction): Promise<readonly MeetingItem[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('fanal.meeting_item as i')
    .leftJoin('fanal.action_end as e', (on) =>
      on.onRef('e.organization_id', '=', 'i.organization_id').onRef('e.meeting_item_id', '=', 'i.meeting_item_id'),
    )
    .selectAll('i')
    .select(['e.how', 'e.ended_at', 'e.words_en as end_en', 'e.words_fr as end_fr'])
    .where('i.organization_id', 'in', [...organizations])
    .orderBy('i.meeting_item_id')
    .execute()
  return rows.map((row): MeetingItem => {
    const item = {
      id: row.meeting_item_id,
      organization: row.organization_id,
      meeting: row.meeting_id,
      words: { en: row.words_en, fr: row.words_fr },
      commitments: row.commitments,
    }
    if (row.owner === null || row.due_on === null) return { ...item, kind: 'decision' }
    const ended =
      row.how === null || row.ended_at === null
        ? null
        : { how: row.how, on: row.ended_at, words: { en: row.end_en ?? '', fr: row.end_fr ?? '' } }
    return { ...item, kind: 'action', owner: row.owner, due: row.due_on, ended }
  })
}

export async function insertMeeting(meeting: Meeting, by: By, tx: Transaction): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.meeting')
    .values({
      organization_id: by.organization,
      meeting_id: meeting.id,
      plan: meeting.plan,
      held_on: meeting.heldOn,
      title_en: meeting.title.en,
      title_fr: meeting.title.fr,
      entered_at: by.at,
      entered_by: by.member,
    })
    .execute()
}

export async function insertItem(item: MeetingItem, by: By, tx: Transaction): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.meeting_item')
    .values({
      organization_id: by.organization,
      meeting_item_id: item.id,
      meeting_id: item.meeting,
      kind: item.kind,
      words_en: item.words.en,
      words_fr: item.words.fr,
      commitments: [...item.commitments],
      owner: item.kind === 'action' ? item.owner : null,
      due_on: item.kind === 'action' ? item.due : null,
      entered_at: by.at,
      entered_by: by.member,
    })
    .execute()
}

/** @returns false where somebody ended it already */
export async function insertEnd(
  { id, organization }: Pick<MeetingAction, 'id' | 'organization'>,
  { how, on, words }: ActionEnd,
  member: MemberId,
  tx: Transaction,
): Promise<boolean> {
  const ending = { how, ended_at: on, ended_by: member, words_en: words.en, words_fr: words.fr }
  const row = await tx
    .tables<Tables>()
    .insertInto('fanal.action_end')
    .values({ organization_id: organization, meeting_item_id: id, ...ending })
    .onConflict((key) => key.columns(['organization_id', 'meeting_item_id']).doNothing())
    .returning('how')
    .executeTakeFirst()
  return row !== undefined
}
