import { type Actor, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { AccessGrant, SubjectId } from './access-grant.ts'
import { streamOf } from './act.ts'
import { grantsOn } from './grants.store.ts'

export interface GrantsView {
  readonly subject: SubjectId
  readonly grants: readonly AccessGrant[]
}

/** Who may reach a person, on which basis, and who could before: for whoever sees the codes, and for privacy. */
export const listGrants = query({
  name: 'protect.list-grants',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  sensitivity: 'C2',
  purpose: 'who-may-see',
  async load({ subject }: { readonly subject: SubjectId }, tx: Transaction, actor: Actor): Promise<GrantsView | null> {
    if (actor.kind !== 'member') return null
    const grants = await grantsOn(actor.organization, { kind: 'subject', id: subject }, tx)
    return grants.length === 0 ? null : { subject, grants }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})
