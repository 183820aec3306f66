import { type Actor, anyMember, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Passkey } from './passkey.ts'
import { passkeysOf } from './passkey.store.ts'

/** A member's own passkeys, for the page where they look after them. */
export const ownPasskeys = query({
  name: 'identity.own-passkeys',
  access: anyMember,
  sensitivity: 'C2',
  purpose: 'sign-in',
  load: (_input: Readonly<Record<string, never>>, tx: Transaction, actor: Actor): Promise<readonly Passkey[] | null> =>
    actor.kind === 'member' ? passkeysOf(actor, tx) : Promise.resolve(null),
  place: () => null,
  // The member's own means of signing in concern no stream: nothing of anybody is shown.
  shown: () => [],
  leaves: 'entry-per-record',
})
