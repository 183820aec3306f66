import type { ReferralId } from '@fanal/handover'
import { type Actor, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { receiving } from './answer-referral.ts'
import type { Referred } from './referral.ts'
import { packetOf, referredById, referredTo } from './referred.store.ts'

const mostListed = 200

/** What other organizations offered to one's units: codes and dates. */
export const listReferred = query({
  name: 'protect.list-referred',
  access: receiving,
  sensitivity: 'C2',
  purpose: 'services',
  async load(_input: Record<string, never>, tx: Transaction, actor: Actor) {
    if (actor.kind !== 'member') return null
    const directory: Directory | null = (await currentDirectory(tx))?.body ?? null
    return { referred: await referredTo(actor.organization, mostListed, tx), directory }
  },
  place: () => null,
  shown: ({ referred }) => referred.map(({ id }) => id as string as StreamId),
  leaves: 'one-entry',
})

export interface OpenedReferred {
  readonly row: Referred
  /** Ciphertext for the unit's key; `null` before it is opened, and once it has ended. */
  readonly packet: Uint8Array | null
  readonly directory: Directory | null
}

/** One of them, with its packet from *received* on. */
export const openReferred = query({
  name: 'protect.open-referred',
  access: receiving,
  sensitivity: 'C7',
  purpose: 'services',
  async load({ referral }: { readonly referral: ReferralId }, tx: Transaction, actor: Actor): Promise<OpenedReferred | null> {
    if (actor.kind !== 'member') return null
    const row = await referredById(actor.organization, referral, tx)
    if (row === null) return null
    const directory = (await currentDirectory(tx))?.body ?? null
    return { row, packet: await packetOf(actor.organization, referral, tx), directory }
  },
  place: ({ row }) => row,
  shown: ({ row }) => [row.id as string as StreamId],
  details: ({ row, packet }) => ({ classes: packet === null ? ['C2'] : [...row.classes] }),
  leaves: 'entry-per-record',
})
