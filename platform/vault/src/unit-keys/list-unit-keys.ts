import { type Actor, type OrganizationId, type StreamId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory, SignedDirectory } from '@fanal/seal'
import { currentDirectory } from '../directory.store.ts'
import { peopleOf } from '../people/people.store.ts'
import { type UnitReader, type UnitReaders, keyHolders, readersOf } from './readers.ts'
import { type KeptEpoch, keptEpoch } from './kept-epochs.store.ts'
import { type HeldSecret, heldSecrets, publishedEpoch } from './unit-keys.store.ts'

export interface UnitKeysView extends UnitReaders {
  readonly unit: UnitId
  readonly organization: OrganizationId
  readonly directory: SignedDirectory
  readonly held: readonly HeldSecret[]
  /** Members of the directory who have left. */
  readonly left: readonly string[]
  /** New keys that wait for the root's signature. */
  readonly kept: KeptEpoch | null
}

/** Who reads a unit's inbox, whose key was compared by whom, and who still waits for which wraps. Public keys only. */
export const listUnitKeys = query({
  name: 'vault.list-unit-keys',
  access: keyHolders,
  sensitivity: 'C2',
  purpose: 'key-keeping',
  async load({ unit }: { readonly unit: UnitId }, tx: Transaction, actor: Actor): Promise<UnitKeysView | null> {
    const found = await readersOf(unit, tx, actor)
    const directory = await currentDirectory(tx)
    if (found === null || directory === null) return null
    const { organization } = found.place
    const gone = new Set<string>((await peopleOf(organization, tx)).filter(({ state }) => state === 'left').map(({ member }) => member))
    const left = directory.body.members.filter(({ id }) => gone.has(id)).map(({ id }) => id)
    const kept = await keptEpoch(organization, unit, (await publishedEpoch(organization, unit, tx)) + 1, tx)
    return { ...found, unit, organization, directory, left, kept, held: await heldSecrets(organization, unit, tx) }
  },
  place: (view) => view.place,
  shown: ({ unit }) => [unit as string as StreamId],
  leaves: 'one-entry',
})

/** The epochs of a unit whose two secrets a reader lacks, and whether the index key is missing; oldest first. */
export function missingOf(
  reader: Pick<UnitReader, 'member'>,
  unit: string,
  directory: Directory,
  held: readonly HeldSecret[],
): { readonly epochs: readonly number[]; readonly index: boolean } {
  const own = held.filter(({ member }) => member === reader.member)
  const has = (secret: HeldSecret['secret'], epoch: number) => own.some((one) => one.secret === secret && one.epoch === epoch)
  const epochs = directory.units.find(({ id }) => id === unit)?.epochs ?? []
  const missing = epochs.filter(({ epoch }) => !has('unit-inbox', epoch) || !has('unit-sign', epoch)).map(({ epoch }) => epoch)
  return { epochs: missing, index: !has('index', 1) }
}
