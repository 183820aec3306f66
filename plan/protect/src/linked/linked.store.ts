import type { MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import type { ContactAnswer, LinkId, LinkedPerson, Relation } from './linked.ts'

interface LinkRow {
  organization_id: OrganizationId
  link_id: LinkId
  subject_id: SubjectId
  other_subject_id: SubjectId | null
  relation: Relation
  contact: ContactAnswer
  abroad: boolean
  version: number
  added_by: MemberId
  added_at: Date
  ended_at: Date | null
}

/** Of db/migrations/0038_walls.sql. */
interface LinkTables {
  'fanal.subject_link': LinkRow
}

/** Whom a person belongs with, in the order in which they were written down. */
export async function linksOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly LinkedPerson[]> {
  const rows = await tx
    .tables<LinkTables>()
    .selectFrom('fanal.subject_link')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('ended_at', 'is', null)
    .orderBy('link_id')
    .execute()
  return rows.map((row) => ({
    id: row.link_id,
    other: row.other_subject_id,
    relation: row.relation,
    contact: row.contact,
    abroad: row.abroad,
    version: row.version,
  }))
}

export async function insertLink(link: LinkedPerson, subject: SubjectId, actor: MemberActor, at: Date, tx: Queries): Promise<void> {
  await tx
    .tables<LinkTables>()
    .insertInto('fanal.subject_link')
    .values({
      organization_id: actor.organization,
      link_id: link.id,
      subject_id: subject,
      other_subject_id: link.other,
      relation: link.relation,
      contact: link.contact,
      abroad: link.abroad,
      version: 1,
      added_by: actor.member,
      added_at: at,
      ended_at: null,
    })
    .execute()
}

/** Changes what stands of a link where it is still at the version that was seen. */
export async function changeLink(
  organization: OrganizationId,
  { id, version }: Pick<LinkedPerson, 'id' | 'version'>,
  next: { readonly contact: ContactAnswer; readonly abroad: boolean; readonly endedAt: Date | null },
  tx: Queries,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<LinkTables>()
    .updateTable('fanal.subject_link')
    .set({ contact: next.contact, abroad: next.abroad, ended_at: next.endedAt, version: version + 1 })
    .where('organization_id', '=', organization)
    .where('link_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
