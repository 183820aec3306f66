import { type Actor, type Duty, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess, intakeDutyIn } from '../inbox/inbox.ts'
import type { Handed, HandedId } from './handed.ts'
import { handedOf, hasCase } from './handed.store.ts'

/** A package as its reader's device gets it: still sealed. */
export interface SealedHanded extends Handed {
  readonly directory: Directory
  /** Why this member may see it. */
  readonly because: Duty | null
  /** A case was opened from this; said to whoever works on cases. */
  readonly hasCase: boolean
}

/** One package, for a member of the unit that it was handed to. */
export const openHanded = query({
  name: 'intake.open-handed',
  access: intakeAccess,
  sensitivity: 'C3',
  purpose: 'triage',
  async load({ id }: { readonly id: HandedId }, tx: Transaction, actor: Actor): Promise<SealedHanded | null> {
    if (actor.kind !== 'member') return null
    const handed = await handedOf(actor.organization, id, tx)
    const directory = (await currentDirectory(tx))?.body
    if (handed === null || directory === undefined) return null
    return { ...handed, directory, because: intakeDutyIn(actor, handed.unit), hasCase: await hasCase(id, tx) }
  },
  place: (handed) => handed,
  shown: ({ id }) => [id as string as StreamId],
  leaves: 'entry-per-record',
})
