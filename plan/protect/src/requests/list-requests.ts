import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { streamOf } from '../grants/act.ts'
import type { SubjectRequest } from './request.ts'
import { answering } from './request-act.ts'
import { requestsDue } from './requests.store.ts'

export interface RequestsView {
  readonly requests: readonly SubjectRequest[]
}

const atOnce = 100

/** What people asked about their own records, the soonest due first: for whoever works with them, and for privacy. */
export const listRequests = query({
  name: 'protect.list-requests',
  access: answering,
  sensitivity: 'C2',
  purpose: 'requests',
  async load({ ended }: { readonly ended: boolean }, tx: Transaction, actor: Actor): Promise<RequestsView | null> {
    if (actor.kind !== 'member') return null
    return { requests: await requestsDue(actor.organization, { ended, limit: atOnce }, tx) }
  },
  place: () => null,
  shown: ({ requests }) => [...new Set(requests.map(({ subject }) => streamOf(subject)))],
  leaves: 'one-entry',
})
