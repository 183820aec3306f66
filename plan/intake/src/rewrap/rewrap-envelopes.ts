import { type Actor, type LedgerEvent, type Place, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Recipient, readEnvelope, recipientsFor, sameButWraps } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess } from '../inbox/inbox.ts'
import { type OldEnvelope, lockEnvelope, replaceWraps } from './rewrap.store.ts'
import { rewrapRefusals } from './rewrap.text.ts'

export interface RewrapEnvelopes {
  readonly unit: UnitId
  /** At least one, each with its new bytes. */
  readonly envelopes: readonly OldEnvelope[]
}

interface Facts {
  readonly place: Place
  readonly recipients: readonly Recipient[]
  /** As they lie now, in the order of the input. */
  readonly stored: readonly OldEnvelope[]
}

/** Replaces the wraps of messages by wraps for the unit's current keys. The server holds head and body to what they were. */
export const rewrapEnvelopes = operation({
  name: 'intake.rewrap-envelopes',
  access: intakeAccess,
  async load({ unit, envelopes }: RewrapEnvelopes, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const directory = await currentDirectory(tx)
    const recipients = directory === null ? undefined : recipientsFor(directory.body, unit)
    if (recipients === undefined) return null
    const stored: OldEnvelope[] = []
    for (const one of envelopes) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, and locks in the order of the list
      const found = await lockEnvelope(organization, unit, one, tx)
      if (found === null) return null
      stored.push(found)
    }
    return { place: { organization, unit }, recipients, stored }
  },
  place: ({ place }) => place,
  decide({ place, recipients, stored }: Facts, { envelopes }: RewrapEnvelopes) {
    if (!envelopes.every((one, i) => sameButWraps(stored[i]!.bytes, one.bytes)))
      return refuse('not-only-wraps', rewrapRefusals.notOnlyWraps)
    if (!envelopes.every((one) => isFor(recipients, one.bytes))) return refuse('conflict', rewrapRefusals.notCurrent)
    const epoch = recipients[0]!.epoch
    return decided(
      envelopes.map((one): LedgerEvent => ({
        type: 'intake.report.rewrapped',
        version: 1,
        organization: place.organization,
        stream: one.report as string as StreamId,
        data: { envelope: one.envelope, epoch },
      })),
    )
  },
  async apply(_events, tx: Transaction, { envelopes }: RewrapEnvelopes, { place, recipients }: Facts) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const one of envelopes) await replaceWraps(place.organization, one, recipients[0]!.epoch, tx)
    return { rewrapped: envelopes.length }
  },
})

/** Whether an envelope is wrapped to exactly these readers. What the wraps hold, only a reader can tell. */
function isFor(recipients: readonly Recipient[], bytes: Uint8Array): boolean {
  const read = readEnvelope(bytes)
  if (!read.ok || read.wraps.length !== recipients.length) return false
  return recipients.every(({ to, id, epoch }) => read.wraps.some((wrap) => wrap.to === to && wrap.id === id && wrap.epoch === epoch))
}
