import type { LedgerEvent, MemberActor, OrganizationId, Refusal } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { type Standing, allows, streamOf } from '../grants/act.ts'
import type { FieldToKeep, SealedField } from './subject.ts'
import { fieldsOf, insertField } from './subjects.store.ts'
import { subjectRefusals } from './subjects.text.ts'

const named = /^[a-z][a-zA-Z0-9-]{0,79}$/
const digested = /^[A-Za-z0-9_-]{43}$/

/** What stands of the fields that an act brings. */
export async function fieldsNow(
  organization: OrganizationId,
  subject: SubjectId,
  fields: readonly FieldToKeep[],
  tx: Transaction,
): Promise<readonly SealedField[]> {
  const classes = [...new Set(fields.map((field) => field.class))]
  const all = await fieldsOf(organization, subject, { classes }, tx)
  return all.filter((one) => fields.some((field) => field.class === one.class && field.field === one.field))
}

/**
 * What is wrong with sealed fields that come with an act; `null` where nothing is. Whoever writes a field also has to be able to see it: what is
 * written blindly is written over somebody's words.
 */
export function fieldsProblem(stands: Standing, fields: readonly FieldToKeep[], now: readonly SealedField[], at: Date): Refusal | null {
  const sees = allows(stands, { classes: [...new Set(fields.map((field) => field.class))], operation: 'see', at })
  if (!sees.ok) return sees
  if (!fields.every(isSound) || !areDifferent(fields)) return subjectRefusals.badField
  for (const field of fields) {
    const isThere = now.some((one) => one.class === field.class && one.field === field.field)
    const may = allows(stands, { classes: [field.class], operation: isThere ? 'change' : 'add', at })
    if (!may.ok) return may
  }
  return null
}

/** What the ledger says of kept fields: their names, what their writer had seen, and digests that are nothing without the person's key. */
export function fieldsKept(organization: OrganizationId, subject: SubjectId, fields: readonly FieldToKeep[]): LedgerEvent {
  const data = {
    fields: fields.map((field) => `${field.class}:${field.field}`),
    basedOn: fields.map(({ basedOn }) => String(basedOn)),
    digests: fields.map(({ digest }) => digest),
  }
  return { type: 'protect.fields.kept', version: 1, organization, stream: streamOf(subject), data }
}

/** Keeps fields in the transaction of another act. Answers the version of each. */
export async function keepAlong(
  fields: readonly FieldToKeep[],
  by: { readonly actor: MemberActor; readonly subject: SubjectId; readonly command: CommandId; readonly at: Date },
  tx: Transaction,
): Promise<readonly number[]> {
  const versions: number[] = []
  // oxlint-disable-next-line no-await-in-loop -- one connection, and versions in the order that was sent
  for (const field of fields) versions.push(await insertField(field, by, tx))
  return versions
}

function isSound({ field, bytes, digest, basedOn, epoch }: FieldToKeep): boolean {
  if (!named.test(field) || !digested.test(digest)) return false
  if (!Number.isInteger(basedOn) || basedOn < 0 || !Number.isInteger(epoch) || epoch < 1) return false
  return bytes[0] === 1 && bytes.length >= 93 && bytes.length <= 1_048_576
}

function areDifferent(fields: readonly FieldToKeep[]): boolean {
  return new Set(fields.map((field) => `${field.class}:${field.field}`)).size === fields.length
}
