import { type Actor, anyMember, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type StoredWrap, wrapsOfMember } from './wraps.store.ts'

/** The unit secrets wrapped to the signed-in member: ciphertext that only their own seed opens. */
export const ownWraps = query({
  name: 'vault.own-wraps',
  access: anyMember,
  sensitivity: 'C2',
  purpose: 'sign-in',
  async load(_input: Record<string, never>, tx: Transaction, actor: Actor): Promise<StoredWrap[] | null> {
    return actor.kind === 'member' ? await wrapsOfMember(actor, tx) : null
  },
  place: () => null,
  // A wrap shows nothing of anybody; the report that its key opens leaves its own entry.
  shown: () => [],
  leaves: 'entry-per-record',
})
