import { type Actor, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Consent } from './consent.ts'
import { consentsOf } from './consent.store.ts'

export interface ConsentsView {
  readonly subject: SubjectId
  readonly consents: readonly Consent[]
}

/** What a person said yes and no to, the latest first: for whoever sees the codes, and for privacy. */
export const listConsents = query({
  name: 'protect.list-consents',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  sensitivity: 'C2',
  purpose: 'consent',
  async load({ subject }: { readonly subject: SubjectId }, tx: Transaction, actor: Actor): Promise<ConsentsView | null> {
    if (actor.kind !== 'member' || (await subjectById(actor.organization, subject, tx)) === null) return null
    return { subject, consents: await consentsOf(actor.organization, subject, tx) }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})
