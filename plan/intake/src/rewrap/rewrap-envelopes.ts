import { type Actor, type LedgerEvent, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Recipient, keepsWrap, readEnvelope, recipientsFor, sameButWraps } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess } from '../inbox/inbox.ts'
import type { OldEnvelope } from './old-envelope.ts'
import { type UnitPlace, lockEnvelope, replaceWraps } from './rewrap.store.ts'
import { rewrapRefusals } from './rewrap.text.ts'

export interface RewrapEnvelopes {
  readonly unit: UnitId
  /** At least one, each with its new bytes. */
  readonly envelopes: readonly OldEnvelope[]
}

interface Facts {
  readonly place: UnitPlace
  readonly recipients: readonly [Recipient, Recipient]
  /** As they lie now, in the order of the input. */
  readonly stored: readonly OldEnvelope[]
}

/**
 * Replaces the wraps of what is sealed to a unit by wraps for its current keys. The server holds head, body and recovery's wrap to what
 * they were, and touches nothing that has current wraps already: what a member writes into the rest can shut out readers, and destroy nothing.
 */
export const rewrapEnvelopes = operation({
  name: 'intake.rewrap-envelopes',
  access: intakeAccess,
  async load({ unit, envelopes }: RewrapEnvelopes, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const place = { organization: actor.organization, unit }
    const directory = await currentDirectory(tx)
    const recipients = directory === null ? undefined : recipientsFor(directory.body, unit)
    if (recipients === undefined) return null
    const stored: OldEnvelope[] = []
    for (const one of envelopes) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, and locks in the order of the list
      const found = await lockEnvelope(place, one, tx)
      if (found === null) return null
      stored.push(found)
    }
    return { place, recipients, stored }
  },
  place: ({ place }) => place,
  decide({ place, recipients, stored }: Facts, { envelopes }: RewrapEnvelopes) {
    const [{ epoch }, recovery] = recipients
    const isOnlyWraps = envelopes.every(
      (one, i) => sameButWraps(stored[i]!.bytes, one.bytes) && keepsWrap(stored[i]!.bytes, one.bytes, recovery),
    )
    if (!isOnlyWraps) return refuse('not-only-wraps', rewrapRefusals.notOnlyWraps)
    if (!envelopes.every((one) => isFor(recipients, one.bytes))) return refuse('conflict', rewrapRefusals.notCurrent)
    return decided(envelopes.filter((_one, i) => isOlder(stored[i]!, epoch)).map((one) => rewrapped(one, place, epoch)))
  },
  async apply(_events, tx: Transaction, { envelopes }: RewrapEnvelopes, { place, recipients, stored }: Facts) {
    const [{ epoch }] = recipients
    const older = envelopes.filter((_one, i) => isOlder(stored[i]!, epoch))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const one of older) await replaceWraps(place.organization, one, epoch, tx)
    return { rewrapped: older.length }
  },
})

/** Whether an envelope is wrapped to exactly these readers. What the unit's wrap holds, only a reader can tell. */
function isFor(recipients: readonly Recipient[], bytes: Uint8Array): boolean {
  const read = readEnvelope(bytes)
  if (!read.ok || read.wraps.length !== recipients.length) return false
  return recipients.every(({ to, id, epoch }) => read.wraps.some((wrap) => wrap.to === to && wrap.id === id && wrap.epoch === epoch))
}

/** Whether what lies there is for an earlier epoch: what is current already, somebody else has done, and nobody does again. */
function isOlder({ bytes }: OldEnvelope, current: number): boolean {
  const read = readEnvelope(bytes)
  return read.ok && read.wraps.every(({ to, epoch }) => to !== 'unit' || epoch < current)
}

function rewrapped({ kind, report, envelope }: OldEnvelope, { organization }: UnitPlace, epoch: number): LedgerEvent {
  const base = { version: 1, organization, stream: report as string as StreamId } as const
  switch (kind) {
    case 'message':
      return { ...base, type: 'intake.report.rewrapped', data: { envelope, epoch } }
    case 'handed':
      return { ...base, type: 'handover.package.rewrapped', data: { epoch } }
    case 'copy':
    case 'remarks':
      return { ...base, type: 'intake.handover.rewrapped', data: { handover: envelope, part: kind, epoch } }
  }
}
