import type { Actor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { caseById } from '../cases/cases.store.ts'
import { type Standing, type SubjectCommand, standing } from '../grants/act.ts'
import { fieldsNow } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField, Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Identification, IdentificationId } from './identification.ts'
import { lockIdentification } from './identification.store.ts'

export interface IdentificationAct extends SubjectCommand {
  readonly identification: IdentificationId
}

/** What an act stands on. */
export interface KnownIdentification extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly row: Identification | null
  readonly lead: MemberId | null
  readonly now: readonly SealedField[]
}

export async function knownIdentification(
  operation: string,
  input: IdentificationAct & { readonly fields?: readonly FieldToKeep[] },
  tx: Transaction,
  actor: Actor,
): Promise<KnownIdentification | null> {
  const stands = await standing(operation, input, tx, actor)
  if (stands === null) return null
  const { organization } = stands.actor
  const person = await subjectById(organization, input.subject, tx)
  if (person === null) return null
  const found = await lockIdentification(organization, input.identification, tx)
  const row = found?.subject === input.subject ? found : null
  const lead = row === null ? null : ((await caseById(organization, row.caseId, tx))?.lead ?? null)
  return { ...stands, organization, person, row, lead, now: await fieldsNow(organization, input.subject, input.fields ?? [], tx) }
}
