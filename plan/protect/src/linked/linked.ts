import type { Id } from '@fanal/kernel'
import type { SubjectId } from '../grants/access-grant.ts'

export type LinkId = Id<'link'>

export const relations = ['child', 'parent', 'sibling', 'partner', 'dependant', 'co-victim', 'same-household'] as const
export type Relation = (typeof relations)[number]

/** Whether they may hear of the person from us: yes, no, or it would be a danger. */
export const contactAnswers = ['yes', 'no', 'danger'] as const
export type ContactAnswer = (typeof contactAnswers)[number]

/** Somebody whom a person belongs with; their name is the sealed field `linked-<id>` (C4). */
export interface LinkedPerson {
  readonly id: LinkId
  /** Where they have a record of their own here. */
  readonly other: SubjectId | null
  readonly relation: Relation
  readonly contact: ContactAnswer
  readonly abroad: boolean
  readonly version: number
}

/** Those of whom every message has to be careful: shown before anybody reaches out. */
export function dangersIn(links: readonly LinkedPerson[]): readonly LinkedPerson[] {
  return links.filter(({ contact }) => contact === 'danger')
}
