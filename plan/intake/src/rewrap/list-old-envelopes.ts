import { type Actor, type Place, type StreamId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SignedDirectory, currentEpoch } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess } from '../inbox/inbox.ts'
import type { After, OldEnvelope } from './old-envelope.ts'
import { countOld, oldEnvelopes } from './rewrap.store.ts'

/** Envelopes given out at once: about 3 MB of the largest, and a screen's patience. */
const batch = 25

export interface OldEnvelopes {
  readonly place: Place
  readonly directory: SignedDirectory
  readonly envelopes: readonly OldEnvelope[]
  /** How many there are in all; counting stops at 1,001. */
  readonly left: number
}

/** What is sealed to a unit and still wrapped to earlier keys, of closed reports too, some at a time: what was done no longer stands here. */
export const listOldEnvelopes = query({
  name: 'intake.list-old-envelopes',
  access: intakeAccess,
  sensitivity: 'C3',
  purpose: 'key-keeping',
  async load(
    { unit, after }: { readonly unit: UnitId; readonly after: After | null },
    tx: Transaction,
    actor: Actor,
  ): Promise<OldEnvelopes | null> {
    if (actor.kind !== 'member') return null
    const directory = await currentDirectory(tx)
    const current = directory && currentEpoch(directory.body, unit)
    const { organization } = actor
    const isOurs = directory?.body.units.some(({ id, organization: whose }) => id === unit && whose === organization)
    if (!directory || !current || !isOurs) return null
    const place = { organization, unit }
    const envelopes = await oldEnvelopes(place, current.epoch, { after, size: batch }, tx)
    return { place, directory, envelopes, left: await countOld(place, current.epoch, tx) }
  },
  place: ({ place }) => place,
  shown: ({ envelopes }) => [...new Set(envelopes.map(({ report }) => report as string as StreamId))],
  leaves: 'one-entry',
})
