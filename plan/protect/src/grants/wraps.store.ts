import type { Duty, MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SealedClass, WrappedSecret } from '@fanal/seal'
import { type SubjectId, protectingDuties } from './access-grant.ts'
import type { ReaderKind, SubjectWrap } from './subject-wraps.ts'

interface WrapTables {
  'fanal.subject_key_wrap': {
    organization_id: OrganizationId
    subject_id: SubjectId
    class: SealedClass
    epoch: number
    reader_kind: ReaderKind
    reader_id: string
    wrap: WrappedSecret
    wrapped_at: Date
  }
  'fanal.member_duty': { organization_id: OrganizationId; member_id: MemberId; unit_id: UnitId; duty: Duty }
  'fanal.member': { organization_id: OrganizationId; member_id: MemberId; state: 'active' | 'left' }
}

/** Adds keys; whoever has one already keeps it. */
export async function insertSubjectWraps(
  organization: OrganizationId,
  subject: SubjectId,
  wraps: readonly SubjectWrap[],
  at: Date,
  tx: Queries,
): Promise<void> {
  if (wraps.length === 0) return
  const rows = wraps.map((wrap) => ({
    organization_id: organization,
    subject_id: subject,
    class: wrap.class,
    epoch: wrap.epoch,
    reader_kind: wrap.readerKind,
    reader_id: wrap.reader,
    wrap: wrap.wrap,
    wrapped_at: at,
  }))
  // @NOTE no columns are named: naming them would ask that the writer may also read what others hold
  await tx
    .tables<WrapTables>()
    .insertInto('fanal.subject_key_wrap')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The keys of a person that this member's own seed opens, of the classes that a grant gives them. */
export async function wrapsForReader(actor: MemberActor, subject: SubjectId, tx: Queries): Promise<readonly SubjectWrap[]> {
  const rows = await tx
    .tables<WrapTables>()
    .selectFrom('fanal.subject_key_wrap')
    .select(['class', 'epoch', 'reader_kind', 'reader_id', 'wrap'])
    .where('organization_id', '=', actor.organization)
    .where('subject_id', '=', subject)
    .where('reader_id', '=', actor.member)
    .orderBy('class')
    .orderBy('epoch', 'desc')
    .execute()
  return rows.map((row) => ({
    class: row.class,
    epoch: row.epoch,
    readerKind: row.reader_kind,
    reader: row.reader_id,
    wrap: row.wrap,
  }))
}

/** Everybody of an organization whose duty is to protect: the only ones whom a grant reaches. */
export async function protectorsOf(organization: OrganizationId, tx: Queries): Promise<readonly MemberActor[]> {
  const rows = await tx
    .tables<WrapTables>()
    .selectFrom('fanal.member_duty as d')
    .innerJoin('fanal.member as m', (join) =>
      join.onRef('m.organization_id', '=', 'd.organization_id').onRef('m.member_id', '=', 'd.member_id'),
    )
    .select(['d.member_id as member', 'd.unit_id as unit', 'd.duty as duty'])
    .where('d.organization_id', '=', organization)
    .where('d.duty', 'in', protectingDuties)
    .where('m.state', '=', 'active')
    .orderBy('d.member_id')
    .execute()
  const byMember = Map.groupBy(rows, ({ member }) => member)
  return [...byMember].map(([member, held]) => ({
    kind: 'member',
    member,
    organization,
    held: held.map(({ unit, duty }) => ({ unit, duty })),
  }))
}
