import { type Actor, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type CountedRow, countsOf } from './numbers.store.ts'

export const countedWhat = ['cases-opened', 'cases-closed', 'needs', 'needs-met', 'needs-unmet', 'services-given', 'referrals'] as const
export type CountedWhat = (typeof countedWhat)[number]

export interface NumbersView {
  readonly year: number
  readonly counts: readonly CountedRow[]
}

/** How many, by code, in one calendar year (UTC) of one's own organization: rounded to five, and nothing below five. */
export const protectionNumbers = query({
  name: 'protect.numbers',
  access: byDuty('case-supervisor', 'privacy-officer', 'organization-administrator'),
  sensitivity: 'C1',
  purpose: 'statistics',
  async load({ year }: { readonly year: number }, tx: Transaction, actor: Actor): Promise<NumbersView | null> {
    if (actor.kind !== 'member') return null
    return { year, counts: await countsOf(year, tx) }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
