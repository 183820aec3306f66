import { regulation } from '@fanal/penalty'
import { anyMember, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'

/** The law that the calculator rests on. Nothing of anybody is read: the query is what keeps the page to signed-in members. */
export const penaltyDesk = query({
  name: 'prevent.penalty-desk',
  access: anyMember,
  sensitivity: 'C0',
  purpose: 'calculation',
  load: (_input: object, _tx: Transaction) => Promise.resolve(regulation),
  place: () => null,
  // the text of a regulation concerns no stream
  shown: () => [],
  leaves: 'entry-per-record',
})
