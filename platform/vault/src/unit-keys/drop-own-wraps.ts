import { type Actor, type StreamId, type UnitId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { deleteOwnWraps } from '../wraps.store.ts'
import type { SecretKind } from '../vault.tables.ts'
import { type UnitReaders, keyHolders, readersOf } from './readers.ts'

export interface DropOwnWraps {
  readonly unit: UnitId
  /** At least one; of this unit, or the organization's index key. */
  readonly wraps: readonly { readonly secret: SecretKind; readonly epoch: number }[]
}

/**
 * A member drops wraps of their own that do not open: while they lie there, nobody can give the right ones. Only the member's device can
 * tell which those are; whoever drops good ones waits for a colleague, as if nothing had been given.
 */
export const dropOwnWraps = operation({
  name: 'vault.drop-own-wraps',
  access: keyHolders,
  load: ({ unit }: DropOwnWraps, tx: Transaction, actor: Actor) => readersOf(unit, tx, actor),
  place: ({ place }: UnitReaders) => place,
  decide({ by }: UnitReaders, { unit, wraps }: DropOwnWraps) {
    if (wraps.length === 0) return refuse('invalid')
    const which = wraps.map(({ secret, epoch }) => `${secret}@${epoch}`)
    const { organization, member } = by
    return decided([
      { type: 'vault.wraps.dropped', version: 1, organization, stream: member as string as StreamId, data: { unit, wraps: which } },
    ])
  },
  async apply(_events, tx: Transaction, { unit, wraps }: DropOwnWraps, { by }: UnitReaders) {
    return { dropped: await deleteOwnWraps(by, unit, wraps, tx) }
  },
})
