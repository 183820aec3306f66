import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import type { Subject } from './subject.ts'
import { countSubjects, subjectsOf } from './subjects.store.ts'

export interface SubjectsView {
  readonly subjects: readonly Subject[]
  /** Of all pages; whoever may not see somebody does not count them. */
  readonly count: number
}

/** Everybody whom a member may see, the latest registered first. */
export const listSubjects = query({
  name: 'protect.list-subjects',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load(
    { before, limit }: { readonly before: SubjectId | null; readonly limit: number },
    tx: Transaction,
    actor: Actor,
  ): Promise<SubjectsView | null> {
    if (actor.kind !== 'member') return null
    return { subjects: await subjectsOf(actor, before, Math.min(limit, 200), tx), count: await countSubjects(actor, tx) }
  },
  place: () => null,
  shown: ({ subjects }) => subjects.map(({ id }) => streamOf(id)),
  leaves: 'one-entry',
})
