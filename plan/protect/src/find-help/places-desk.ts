import { type Actor, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Question } from './help-question.ts'
import { type Looked, lookFor } from './places.ts'

/** Places on the officer's page: what one reads aloud to somebody who waits. */
export const placesOnDesk = 20

export interface AskPlaces {
  readonly question: Question
  readonly now: Date
}

/**
 * A place for whoever is on the line: what the public may see, and what organizations show to partners.
 * @NOTE the read leaves an entry that says that somebody looked, and nothing of what was looked for
 */
export const findPlaces = query({
  name: 'protect.find-places',
  access: byDuty('intake-officer', 'hotline-operator', 'intake-supervisor', 'case-worker', 'case-supervisor'),
  sensitivity: 'C0',
  purpose: 'triage',
  async load({ question, now }: AskPlaces, tx: Transaction, actor: Actor): Promise<Looked | null> {
    if (actor.kind !== 'member') return null
    return await lookFor(question, { from: 0, count: placesOnDesk }, now, tx, 'fanal.staff_place')
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
