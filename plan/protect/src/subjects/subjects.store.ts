import type { MemberActor, MemberId, OrganizationId, StreamId, UnitId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SealedClass } from '@fanal/seal'
import { sql } from 'kysely'
import type { CommandId, GrantId, SubjectId } from '../grants/access-grant.ts'
import { grantedSubjects } from '../grants/grants.store.ts'
import type { SafeContact } from './safe-contact.ts'
import type { FieldToKeep, GuardianSafe, Minor, SealedField, Subject } from './subject.ts'

/** Of db/migrations/0033_subjects_grants_consent.sql. */
interface SubjectTables {
  'fanal.subject': {
    organization_id: OrganizationId
    subject_id: SubjectId
    unit_id: UnitId
    status: Subject['status']
    minor: Minor
    guardian_safe: GuardianSafe | null
    safe_contact: SafeContact
    version: number
    registered_at: Date
  }
  'fanal.sealed_field': {
    organization_id: OrganizationId
    subject_id: SubjectId
    class: SealedClass
    field: string
    version: number
    based_on: number
    epoch: number
    ciphertext: Uint8Array
    kept_by: MemberId
    kept_at: Date
    command_id: CommandId
  }
  'fanal.own_grant': { organization_id: OrganizationId; target_kind: string; target_id: SubjectId; classes: string[]; operations: string[] }
  'fanal.ledger_entry': { organization_id: OrganizationId; stream_id: StreamId; seq: number; body: Uint8Array }
}

export interface NewSubject {
  readonly subject: SubjectId
  readonly unit: UnitId
  readonly minor: Minor
  readonly safeContact: SafeContact
  readonly grant: GrantId
  readonly at: Date
}

/** Makes the first row and the first grant. Answers false where the id is somebody's already. */
export async function registerRow({ subject, unit, minor, safeContact, grant, at }: NewSubject, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{
    made: boolean
  }>`select fanal.subject_register(${subject}, ${unit}, ${minor}, ${JSON.stringify(safeContact)}::jsonb,
    ${grant}, ${at}) as made`.execute(tx.tables())
  return rows[0]?.made ?? false
}

export async function eraseRow(subject: SubjectId, at: Date, tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select fanal.subject_erase(${subject}, ${at}) as done`.execute(tx.tables())
  return rows[0]?.done ?? false
}

export async function subjectById(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<Subject | null> {
  const row = await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.subject')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : subjectOf(row)
}

const subjectOf = (row: SubjectTables['fanal.subject']): Subject => ({
  id: row.subject_id,
  unit: row.unit_id,
  status: row.status,
  minor: row.minor,
  guardianSafe: row.guardian_safe,
  safeContact: row.safe_contact,
  version: row.version,
  registeredAt: row.registered_at,
})

export async function unitOfSubject(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<UnitId | null> {
  return (await subjectById(organization, subject, tx))?.unit ?? null
}

/**
 * Waits for whoever else changes the codes of this person. Locks nothing for whoever may not change them.
 * @NOTE without the key, which whoever acts on them holds already (`holdSubject`): two would wait for each other for ever
 */
export async function lockSubject(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<void> {
  await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.subject')
    .select('subject_id')
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .forNoKeyUpdate()
    .execute()
}

/** Changes codes of the row where it still is at the version that was seen. */
export async function changeSubject(
  organization: OrganizationId,
  subject: SubjectId,
  seen: number,
  codes: { readonly safeContact: SafeContact } | { readonly minor: Minor; readonly guardianSafe: GuardianSafe | null },
  tx: Queries,
): Promise<boolean> {
  const set =
    'safeContact' in codes
      ? { safe_contact: sql<SafeContact>`${JSON.stringify(codes.safeContact)}::jsonb` }
      : { minor: codes.minor, guardian_safe: codes.guardianSafe }
  const { numUpdatedRows } = await tx
    .tables<SubjectTables>()
    .updateTable('fanal.subject')
    .set({ ...set, version: seen + 1 })
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whom this member may see, the latest registered first: it starts from the grants, so that filter and order are one index. */
export async function subjectsOf(actor: MemberActor, before: SubjectId | null, limit: number, tx: Queries): Promise<readonly Subject[]> {
  const granted = grantedSubjects(actor, tx)
    .$if(before !== null, (grants) => grants.where('target_id', '<', before!))
    .orderBy('target_id', 'desc')
    .limit(limit)
  const rows = await tx
    .tables<SubjectTables>()
    .with('granted', () => granted)
    .selectFrom('granted')
    .innerJoin('fanal.subject as s', 's.subject_id', 'granted.target_id')
    .selectAll('s')
    .where('s.organization_id', '=', actor.organization)
    .orderBy('s.subject_id', 'desc')
    .execute()
  return rows.map(subjectOf)
}

/** How many there are: counted from the same grants, and only of rows that would be shown. */
export async function countSubjects(actor: MemberActor, tx: Queries): Promise<number> {
  const { count } = await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.subject')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', actor.organization)
    .where('subject_id', 'in', (eb) =>
      eb
        .selectFrom('fanal.own_grant')
        .select('target_id')
        .where('target_kind', '=', 'subject')
        .where('organization_id', '=', actor.organization),
    )
    .executeTakeFirstOrThrow()
  return count
}

/** Versions of sealed fields of some classes, oldest first; of one field, where one is named. */
export async function fieldsOf(
  organization: OrganizationId,
  subject: SubjectId,
  which: { readonly classes: readonly SealedClass[]; readonly field?: string },
  tx: Queries,
): Promise<readonly SealedField[]> {
  if (which.classes.length === 0) return []
  const rows = await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.sealed_field')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('class', 'in', [...which.classes])
    .$if(which.field !== undefined, (fields) => fields.where('field', '=', which.field!))
    .orderBy('class')
    .orderBy('field')
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    class: row.class,
    field: row.field,
    version: row.version,
    basedOn: row.based_on,
    epoch: row.epoch,
    bytes: row.ciphertext,
    keptBy: row.kept_by,
    keptAt: row.kept_at,
    command: row.command_id,
  }))
}

/** Names of the fields of a person that are open to whoever asks, each with its class, as `C4:familyName`. */
export async function fieldNames(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly string[]> {
  const rows = await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.sealed_field')
    .select(['class', 'field'])
    .distinct()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('class')
    .orderBy('field')
    .execute()
  return rows.map((row) => `${row.class}:${row.field}`)
}

/** Keeps one more version; two writers of one field meet on the primary key, and the second takes the next number. */
export async function insertField(
  { class: of, field, basedOn, epoch, bytes }: FieldToKeep,
  by: { readonly actor: MemberActor; readonly subject: SubjectId; readonly command: CommandId; readonly at: Date },
  tx: Queries,
): Promise<number> {
  const { organization, member } = by.actor
  for (let attempt = 0; attempt < 50; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each try has to see what the one before met
    const { rows } = await sql<{ version: number }>`
      insert into fanal.sealed_field (organization_id, subject_id, class, field, version, based_on, epoch, ciphertext, kept_by, kept_at, command_id)
      select ${organization}, ${by.subject}, ${of}, ${field}, coalesce(max(f.version), 0) + 1, least(${basedOn}::integer, coalesce(max(f.version), 0)), ${epoch},
        ${bytes}, ${member}, ${by.at}, ${by.command}
      from fanal.sealed_field f
      where f.organization_id = ${organization} and f.subject_id = ${by.subject} and f.class = ${of} and f.field = ${field}
      on conflict do nothing
      returning version`.execute(tx.tables())
    if (rows[0] !== undefined) return rows[0].version
  }
  throw new Error('a field’s next version was taken fifty times in a row')
}

/** What stands in a person's stream of the ledger, oldest first: canonical JSON. */
export async function streamOfSubject(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly Uint8Array[]> {
  const rows = await tx
    .tables<SubjectTables>()
    .selectFrom('fanal.ledger_entry')
    .select('body')
    .where('organization_id', '=', organization)
    .where('stream_id', '=', subject as string as StreamId)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => body)
}
