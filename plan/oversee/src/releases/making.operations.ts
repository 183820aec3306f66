import { type LedgerEvent, type OrganizationId, type StreamId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { EditionFault } from '../edition/faults.ts'
import type { AskedEdition } from './asked.ts'
import { beginMaking, endAsked, isBeingMade, nextAsked } from './asked.store.ts'
import { decideFreeze } from './decide-freeze.ts'
import { type NewEdition, editionsOf, insertEdition } from './releases.store.ts'
import { releasesText as text } from './releases.text.ts'
import { isTaken } from './release.ts'

/** The worker takes up what waits longest, or what it began and did not end. No member has a way in. */
export const takeAsked = operation({
  name: 'oversee.take-asked-edition',
  access: byDuty(),
  load: async (_input: object, tx: Transaction) => ({ asked: await nextAsked(tx) }),
  place: () => null,
  decide: () => decided([]),
  async apply(_events, tx: Transaction, _input, { asked }): Promise<AskedEdition | null> {
    if (asked === null) return null
    await beginMaking(asked, tx)
    return { ...asked, state: 'making', attempts: asked.attempts + 1 }
  },
})

export interface KeepEdition extends NewEdition {
  readonly organization: OrganizationId
  /** What the secretariat asked for on the workbench; null where whoever runs the machine has it kept. */
  readonly asked: AskedEdition | null
  readonly at: Date
}

interface KeepFacts {
  readonly isTaken: boolean
  readonly isWanted: boolean
}

/** Freezes what was made of the records: the edition with every file of it, and who signs by when; all of it or nothing. No member has a way in. */
export const keepEdition = operation({
  name: 'oversee.keep-edition',
  access: byDuty(),
  async load({ organization, asked, ...edition }: KeepEdition, tx: Transaction): Promise<KeepFacts> {
    const isWanted = asked === null || (await isBeingMade(asked, tx))
    return { isWanted, isTaken: isTaken(edition, await editionsOf(organization, tx)) }
  },
  place: () => null,
  decide: (facts: KeepFacts, edition) => (facts.isWanted ? decideFreeze(facts, edition) : refuse('conflict', text.numberTaken)),
  async apply(_events, tx: Transaction, { at, asked, organization, ...made }) {
    await insertEdition(made, { organization, member: asked?.askedBy ?? null, at }, tx)
    if (asked !== null) await endAsked(asked, { edition: made.id, faults: [], at }, tx)
    return made.id
  },
})

export interface RefuseAsked {
  readonly asked: AskedEdition
  readonly faults: readonly EditionFault[]
  readonly at: Date
}

/** What was asked for cannot be frozen as things are, and the secretariat is told why. No member has a way in. */
export const refuseAsked = operation({
  name: 'oversee.refuse-asked-edition',
  access: byDuty(),
  load: async ({ asked }: RefuseAsked, tx: Transaction) => ({ isOpen: await isBeingMade(asked, tx) }),
  place: () => null,
  decide({ isOpen }: { readonly isOpen: boolean }, { asked, faults }) {
    const data = { asked: asked.id, faults: [...new Set(faults.map(({ code }) => code))] }
    const event = {
      type: 'oversee.edition.refused',
      version: 1,
      organization: asked.organization,
      stream: asked.id as string as StreamId,
      data,
    }
    return decided<LedgerEvent>(isOpen ? [event] : [])
  },
  async apply(events, tx: Transaction, { asked, faults, at }) {
    if (events.length > 0) await endAsked(asked, { edition: null, faults, at }, tx)
  },
})
