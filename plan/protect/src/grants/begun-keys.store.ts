import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { KeyCommitment, SealedClass } from '@fanal/seal'
import type { SubjectId } from './access-grant.ts'

interface BegunTables {
  'fanal.subject_key_commit': {
    organization_id: OrganizationId
    subject_id: SubjectId
    class: SealedClass
    epoch: number
    signed_by: MemberId
    commitment: KeyCommitment
    signed_at: Date
  }
}

/** Keeps what a member signed of the keys that a record begins with. */
export async function insertBegunKeys(
  commitments: readonly KeyCommitment[],
  by: { readonly organization: OrganizationId; readonly subject: SubjectId; readonly member: MemberId; readonly at: Date },
  tx: Queries,
): Promise<void> {
  const rows = commitments.map((commitment) => ({
    organization_id: by.organization,
    subject_id: by.subject,
    class: commitment.statement.class,
    epoch: commitment.statement.epoch,
    signed_by: by.member,
    commitment,
    signed_at: by.at,
  }))
  await tx.tables<BegunTables>().insertInto('fanal.subject_key_commit').values(rows).execute()
}

/** What was signed of a person's keys, of the classes that whoever asks may see. */
export async function begunKeys(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly KeyCommitment[]> {
  const rows = await tx
    .tables<BegunTables>()
    .selectFrom('fanal.subject_key_commit')
    .select('commitment')
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('class')
    .orderBy('epoch')
    .execute()
  return rows.map(({ commitment }) => commitment)
}
