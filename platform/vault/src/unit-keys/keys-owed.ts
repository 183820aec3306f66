import { type Actor, type MemberActor, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Directory, currentEpoch } from '@fanal/seal'
import { currentDirectory } from '../directory.store.ts'
import { mayOpenInbox } from '../opening-duties.ts'
import { missingOf } from './list-unit-keys.ts'
import { keyHolders, readersOf } from './readers.ts'
import { epochMadeAt, heldSecrets } from './unit-keys.store.ts'

/** How the keys of a unit stand, for one of its members. */
export interface KeysOwed {
  readonly unit: UnitId
  readonly name: { readonly en: string; readonly fr: string }
  readonly epoch: number
  /** When the current keys were made. */
  readonly madeAt: Date
  /** The member who asks lacks some of them. */
  readonly isWaiting: boolean
  /** How many colleagues lack some of them. */
  readonly waiting: number
}

/** What the keys of a member's units ask for: who waits for some, and how old they are. Names nobody. */
export const keysOwed = query({
  name: 'vault.keys-owed',
  access: keyHolders,
  sensitivity: 'C1',
  purpose: 'key-keeping',
  async load(_input: Record<string, never>, tx: Transaction, actor: Actor): Promise<readonly KeysOwed[] | null> {
    const directory = await currentDirectory(tx)
    if (actor.kind !== 'member' || directory === null) return null
    const owed: KeysOwed[] = []
    for (const unit of new Set(actor.held.filter(({ duty }) => mayOpenInbox([duty])).map((held) => held.unit))) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const one = await owedOf(unit, directory.body, actor, tx)
      if (one !== null) owed.push(one)
    }
    return owed
  },
  place: () => null,
  shown: () => [],
  leaves: 'entry-per-record',
})

async function owedOf(unit: UnitId, directory: Directory, actor: MemberActor, tx: Transaction): Promise<KeysOwed | null> {
  const named = directory.units.find(({ id }) => id === unit)
  const current = currentEpoch(directory, unit)
  const found = await readersOf(unit, tx, actor)
  if (named === undefined || current === undefined || found === null) return null
  const madeAt = await epochMadeAt(actor.organization, unit, current.epoch, tx)
  if (madeAt === null) return null
  const held = await heldSecrets(actor.organization, unit, tx)
  const lacking = found.readers.filter((reader) => {
    const { epochs, index } = missingOf(reader, unit, directory, held)
    return epochs.length > 0 || index
  })
  const others = lacking.filter(({ member }) => member !== actor.member)
  return {
    unit,
    name: named.name,
    epoch: current.epoch,
    madeAt,
    isWaiting: lacking.length > others.length,
    waiting: others.length,
  }
}
