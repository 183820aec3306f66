import { memberEvent } from '@fanal/identity'
import { type Actor, type MemberId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type UnitReader, type UnitReaders, holderIn, keyHolders, readersOf } from './readers.ts'
import { insertKeyCheck } from './unit-keys.store.ts'
import { unitKeysRefusals } from './unit-keys.text.ts'

export interface CompareKey {
  readonly unit: UnitId
  readonly member: MemberId
  /** The id of the key that was compared, 16 hexadecimal digits. */
  readonly key: string
  readonly at: Date
}

/**
 * Whether somebody begins again with new keys.
 * @NOTE one officer lets a new member in alone: if that member counted at once, an administrator's invented account and one officer were two
 */
function isReset({ checksNeeded }: UnitReader): boolean {
  return checksNeeded > 1
}

/** A colleague says that they compared a member's key with the member, in person or by a voice they know. */
export const compareKey = operation({
  name: 'vault.compare-key',
  access: keyHolders,
  load: ({ unit }: CompareKey, tx: Transaction, actor: Actor) => readersOf(unit, tx, actor),
  place: (facts: UnitReaders) => facts.place,
  decide(facts: UnitReaders, { member, key }: CompareKey) {
    const { by, readers } = facts
    const reader = readers.find((one) => one.member === member)
    if (reader === undefined) return refuse('not-a-reader', unitKeysRefusals.notAReader)
    if (member === by.member) return refuse('yourself', unitKeysRefusals.yourself)
    if (reader.key !== key) return refuse('other-key', unitKeysRefusals.otherKey)
    const holder = holderIn(facts)
    if (holder === null) return refuse('not-a-holder', unitKeysRefusals.notAHolder)
    if (isReset(reader) && !holder.signed && holder.checksNeeded > 0) return refuse('not-signed', unitKeysRefusals.notSigned)
    if (reader.checkedBy.includes(by.member)) return decided([])
    return decided([memberEvent({ organization: by.organization, member }, 'key.compared', { key })])
  },
  async apply(_events, tx: Transaction, { member, key, at }: CompareKey, { by, readers }: UnitReaders) {
    await insertKeyCheck(by.organization, { member, key, by: by.member }, at, tx)
    const before = readers.find((one) => one.member === member)
    const checks = new Set([...(before?.checkedBy ?? []), by.member]).size
    return { left: Math.max(0, (before?.checksNeeded ?? 0) - checks) }
  },
})
