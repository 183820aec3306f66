import { type Actor, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { isOwnWrap } from '../wrap-shape.ts'
import { type StoredWrap, insertWraps } from '../wraps.store.ts'
import { type UnitReaders, isTrusted, keyHolders, readersOf } from './readers.ts'
import { forgetEpoch, publishedEpoch } from './unit-keys.store.ts'
import { unitKeysRefusals } from './unit-keys.text.ts'

export interface MakeEpoch {
  readonly unit: UnitId
  /** One more than the newest published. */
  readonly epoch: number
  /** The id of the new inbox key, 16 hexadecimal digits, as the root's holder will hear it. */
  readonly key: string
  readonly wraps: readonly StoredWrap[]
  readonly at: Date
}

interface Facts extends UnitReaders {
  readonly newest: number
}

/**
 * Stores the wraps of a unit's next epoch, made in a member's browser. Nothing is sealed to it before the root has signed it;
 * made again before that, the older try is forgotten.
 */
export const makeEpoch = operation({
  name: 'vault.make-epoch',
  access: keyHolders,
  async load({ unit }: MakeEpoch, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const found = await readersOf(unit, tx, actor)
    return found && { ...found, newest: await publishedEpoch(found.place.organization, unit, tx) }
  },
  place: (facts: Facts) => facts.place,
  decide({ by, place, readers, newest }: Facts, { unit, epoch, key, wraps }: MakeEpoch) {
    if (!wraps.every((wrap) => isOwnWrap(wrap, place) && wrap.epoch === epoch && wrap.secret !== 'index')) return refuse('invalid')
    if (newest === 0 || epoch !== newest + 1) return refuse('conflict', unitKeysRefusals.wrongEpoch)
    const trusted = readers.filter(isTrusted).map(({ member }) => `member|${member}`)
    const known = new Set([...trusted, `recovery|${place.organization}`].flatMap(bothSecrets))
    const given = wraps.map(({ recipientKind, recipient, secret }) => `${recipientKind}|${recipient}|${secret}`)
    const needed = [`member|${by.member}`, `recovery|${place.organization}`].flatMap(bothSecrets)
    const isWhole =
      needed.every((one) => given.includes(one)) && given.every((one) => known.has(one)) && new Set(given).size === given.length
    if (!isWhole) return refuse('incomplete', unitKeysRefusals.incomplete)
    const data = { epoch, key }
    return decided([{ type: 'vault.epoch.made', version: 1, organization: place.organization, stream: unit as string as StreamId, data }])
  },
  async apply(_events, tx: Transaction, { unit, epoch, wraps, at }: MakeEpoch, { place }: Facts) {
    await forgetEpoch(place.organization, unit, epoch, tx)
    await insertWraps(place.organization, wraps, at, tx)
    return { epoch }
  },
})

function bothSecrets(recipient: string): string[] {
  return [`${recipient}|unit-inbox`, `${recipient}|unit-sign`]
}
