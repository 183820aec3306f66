import { type Actor, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { isOwnWrap } from '../wrap-shape.ts'
import { type StoredWrap, insertWraps } from '../wraps.store.ts'
import { type UnitReaders, holderIn, isTrusted, keyHolders, readersOf } from './readers.ts'
import { type KeptEpoch, forgetEpoch, keptEpoch, lockNewKeys } from './kept-epochs.store.ts'
import { publishedEpoch } from './unit-keys.store.ts'
import { unitKeysRefusals } from './unit-keys.text.ts'

export interface MakeEpoch {
  readonly unit: UnitId
  /** One more than the newest published. */
  readonly epoch: number
  /** The name of the new keys, 16 hexadecimal digits, as the root's holder will hear it. */
  readonly key: string
  /** The name of the keys that were made before and shall never count; null where there are none. */
  readonly replaces: string | null
  readonly wraps: readonly StoredWrap[]
  readonly at: Date
}

interface Facts extends UnitReaders {
  readonly newest: number
  /** What was made already and waits for the root's signature. */
  readonly kept: KeptEpoch | null
}

/**
 * Stores the wraps of a unit's next epoch, made in a member's browser. Nothing is sealed to it before the root has signed it.
 * @NOTE the older request may lie with the root's holder already: nobody makes the epoch again without saying which keys end by it
 */
export const makeEpoch = operation({
  name: 'vault.make-epoch',
  access: keyHolders,
  async load({ unit }: MakeEpoch, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const found = await readersOf(unit, tx, actor)
    if (found === null) return null
    const { organization } = found.place
    await lockNewKeys(unit, tx)
    const newest = await publishedEpoch(organization, unit, tx)
    return { ...found, newest, kept: await keptEpoch(organization, unit, newest + 1, tx) }
  },
  place: (facts: Facts) => facts.place,
  decide(facts: Facts, { unit, epoch, key, replaces, wraps }: MakeEpoch) {
    const { by, place, readers, newest, kept } = facts
    if (!wraps.every((wrap) => isOwnWrap(wrap, place) && wrap.epoch === epoch && wrap.secret !== 'index')) return refuse('invalid')
    if (newest === 0 || epoch !== newest + 1) return refuse('conflict', unitKeysRefusals.wrongEpoch)
    if (holderIn(facts) === null) return refuse('not-a-holder', unitKeysRefusals.notAHolder)
    if (kept !== null && kept.key !== '' && kept.key !== replaces) return refuse('made-already', unitKeysRefusals.madeAlready)
    const trusted = readers.filter(isTrusted).map(({ member }) => `member|${member}`)
    const known = new Set([...trusted, `recovery|${place.organization}`].flatMap(bothSecrets))
    const given = wraps.map(({ recipientKind, recipient, secret }) => `${recipientKind}|${recipient}|${secret}`)
    const needed = [`member|${by.member}`, `recovery|${place.organization}`].flatMap(bothSecrets)
    const isWhole =
      needed.every((one) => given.includes(one)) && given.every((one) => known.has(one)) && new Set(given).size === given.length
    if (!isWhole) return refuse('incomplete', unitKeysRefusals.incomplete)
    const data = { epoch, key, ...(kept !== null && { replaces: kept.key }) }
    return decided([{ type: 'vault.epoch.made', version: 1, organization: place.organization, stream: unit as string as StreamId, data }])
  },
  async apply(_events, tx: Transaction, { unit, epoch, key, wraps, at }: MakeEpoch, { place }: Facts) {
    await forgetEpoch(place.organization, unit, epoch, tx)
    await insertWraps(place.organization, wraps, at, tx, key)
    return { epoch }
  },
})

function bothSecrets(recipient: string): string[] {
  return [`${recipient}|unit-inbox`, `${recipient}|unit-sign`]
}
