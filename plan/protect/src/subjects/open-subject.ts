import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { KeyCommitment, SealedClass } from '@fanal/seal'
import { type AccessGrant, type GrantOperation, type Purpose, type SubjectId, mayDo } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { begunKeys } from '../grants/begun-keys.store.ts'
import { project } from '../grants/field-projector.ts'
import { isSealed, ownGrants } from '../grants/grants.store.ts'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import { wrapsForReader } from '../grants/wraps.store.ts'
import { type SealedField, type Subject, standingVersions } from './subject.ts'
import { fieldsOf, subjectById } from './subjects.store.ts'

export interface OpenSubject {
  readonly subject: SubjectId
  /** No class but those that are needed just now. */
  readonly classes: readonly SealedClass[]
  readonly purpose: Purpose
  readonly at: Date
}

export interface OpenedSubject {
  readonly subject: Subject
  readonly isSealed: boolean
  /** What whoever asks may do, of each grant. */
  readonly grants: readonly AccessGrant[]
  /** Ciphertext, with every version that stands. */
  readonly fields: readonly SealedField[]
  /** Keys that only the reader's own seed opens. */
  readonly wraps: readonly SubjectWrap[]
  /** What was signed of the keys that the record was begun with. */
  readonly begun: readonly KeyCommitment[]
}

/** What a member may reach of a person, for a purpose: read once, projected by class. */
export async function reach(
  input: OpenSubject & { readonly field?: string },
  act: GrantOperation,
  tx: Transaction,
  actor: Actor,
): Promise<OpenedSubject | null> {
  if (actor.kind !== 'member') return null
  const target = { kind: 'subject', id: input.subject } as const
  const subject = await subjectById(actor.organization, input.subject, tx)
  const grants = await ownGrants(actor, target, tx)
  const sealed = await isSealed(actor.organization, target, tx)
  const asked = { operation: act, purpose: input.purpose, at: input.at, isSealed: sealed }
  if (subject === null || !mayDo(grants, actor, { ...asked, class: 'C2' })) return null
  const which = { classes: input.classes, ...(input.field !== undefined && { field: input.field }) }
  const fields = project(await fieldsOf(actor.organization, input.subject, which, tx), grants, actor, asked)
  const wraps = (await wrapsForReader(actor, input.subject, tx)).filter((wrap) => input.classes.includes(wrap.class))
  const given = project(wraps, grants, actor, asked)
  const begun = given.length === 0 ? [] : await begunKeys(actor.organization, input.subject, tx)
  return {
    subject,
    isSealed: sealed,
    grants,
    fields,
    wraps: given,
    begun: begun.filter((one) => given.some((wrap) => wrap.class === one.statement.class)),
  }
}

/**
 * What the entry of a reading says: the classes of what was there to be seen, and of the keys that went along. A key of a class in which nothing
 * is written shows nothing, and nobody is told that it did.
 */
export function leftOf(opened: Pick<OpenedSubject, 'fields' | 'wraps'> | null): {
  readonly classes: readonly string[]
  readonly keys: readonly string[]
} {
  const { fields, wraps } = opened ?? { fields: [], wraps: [] }
  return {
    classes: [...new Set(['C2', ...fields.map((field) => field.class)])].toSorted(),
    keys: [...new Set(wraps.map((wrap) => wrap.class))].toSorted(),
  }
}

/** A person's record as one member may see it now. */
export const openSubject = query({
  name: 'protect.open-subject',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  async load(input: OpenSubject, tx: Transaction, actor: Actor): Promise<OpenedSubject | null> {
    const opened = await reach(input, 'see', tx, actor)
    if (opened === null) return null
    const fields = Map.groupBy(opened.fields, (field) => `${field.class}:${field.field}`)
    return { ...opened, fields: [...fields.values()].flatMap((versions) => standingVersions(versions)) }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject.id)],
  details: (opened, { purpose }) => ({ purpose, ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
