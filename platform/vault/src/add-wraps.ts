import { type Actor, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type UnitReaders, holderIn, isTrusted, keyHolders, readersOf } from './unit-keys/readers.ts'
import { publishedEpoch } from './unit-keys/unit-keys.store.ts'
import { unitKeysRefusals } from './unit-keys/unit-keys.text.ts'
import { isOwnWrap } from './wrap-shape.ts'
import { type StoredWrap, insertWraps } from './wraps.store.ts'

export interface AddWraps {
  readonly unit: UnitId
  readonly wraps: readonly StoredWrap[]
  readonly at: Date
}

interface Facts extends UnitReaders {
  /** The newest epoch that the root has signed. */
  readonly newest: number
}

/**
 * A member hands a unit's secrets to a colleague: wrapped in the member's own browser, the server sees ciphertext.
 * Refused until enough colleagues have compared the receiver's key, and to whoever does not hold the unit's current keys themselves.
 */
export const addWraps = operation({
  name: 'vault.add-wraps',
  access: keyHolders,
  async load(input: AddWraps, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const found = await readersOf(input.unit, tx, actor)
    return found && { ...found, newest: await publishedEpoch(found.place.organization, input.unit, tx) }
  },
  place: (facts: Facts) => facts.place,
  decide(facts: Facts, { unit, wraps }: AddWraps) {
    const { place, readers, newest } = facts
    if (wraps.length === 0 || !wraps.every((wrap) => isOwnWrap(wrap, place) && wrap.recipientKind === 'member' && wrap.epoch <= newest))
      return refuse('invalid')
    const receivers = wraps.map((wrap) => readers.find(({ member }) => member === wrap.recipient))
    if (receivers.includes(undefined)) return refuse('not-a-reader', unitKeysRefusals.notAReader)
    if (!receivers.every((reader) => reader !== undefined && isTrusted(reader))) return refuse('not-compared', unitKeysRefusals.notCompared)
    if (holderIn(facts) === null) return refuse('not-a-holder', unitKeysRefusals.notAHolder)
    const data = {
      epochs: [...new Set(wraps.map((wrap) => String(wrap.epoch)))],
      recipients: [...new Set(wraps.map((wrap) => wrap.recipient))],
    }
    return decided([{ type: 'vault.wraps.added', version: 1, organization: place.organization, stream: unit as string as StreamId, data }])
  },
  apply: (_events, tx: Transaction, input: AddWraps, facts: Facts) => insertWraps(facts.place.organization, input.wraps, input.at, tx),
})
