import { type Actor, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { OwnCode } from './own-code.ts'
import { ownCodeOf } from './own-code.store.ts'

export interface OwnCodeState {
  readonly subject: SubjectId
  readonly code: OwnCode | null
}

/** Whether a person has a code, and since when. */
export const seeOwnCode = query({
  name: 'protect.see-own-code',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  sensitivity: 'C2',
  purpose: 'services',
  async load({ subject }: { readonly subject: SubjectId }, tx: Transaction, actor: Actor): Promise<OwnCodeState | null> {
    if (actor.kind !== 'member' || (await subjectById(actor.organization, subject, tx)) === null) return null
    return { subject, code: await ownCodeOf(actor.organization, subject, tx) }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})
