import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { countsOf } from './news.store.ts'
import type { Counts } from './news.ts'

/** Hours that a page is asked for at most: no session lives longer. */
const longest = 13

/** How much came into the member's inboxes. A number shows no record: the list that it leads to leaves the entry. */
export const countNews = query({
  name: 'intake.count-news',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load({ since, now }: { readonly since: Date; readonly now: Date }, tx: Transaction, actor: Actor): Promise<Counts | null> {
    if (actor.kind !== 'member') return null
    const earliest = now.getTime() - longest * 3_600_000
    const at = { organization: actor.organization, units: intakeUnits(actor), me: actor.member }
    return await countsOf({ ...at, since: new Date(Math.max(since.getTime(), earliest)) }, tx)
  },
  place: () => null,
  shown: () => [],
  leaves: 'entry-per-record',
})
