import { type Actor, type MemberActor, anyMember, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SessionKind } from './identity.tables.ts'
import { type SeedsOfMember, openSession, seedsOf } from './session.store.ts'

export interface OwnSession extends SeedsOfMember {
  readonly member: MemberActor
  readonly kind: SessionKind
  readonly serverHalf: Uint8Array
}

/** A member's own session: the halves and wraps with which their own device gets at their seeds. */
export const ownSession = query({
  name: 'identity.own-session',
  access: anyMember,
  sensitivity: 'C2',
  purpose: 'sign-in',
  async load(input: { readonly sessionId: Uint8Array }, tx: Transaction, actor: Actor): Promise<OwnSession | null> {
    if (actor.kind !== 'member') return null
    const session = await openSession(actor, input.sessionId, tx)
    const seeds = await seedsOf(actor, tx)
    return session && seeds && { member: actor, ...session, ...seeds }
  },
  place: () => null,
  // The member's own key material concerns no stream: nothing of anybody is shown.
  shown: () => [],
  leaves: 'entry-per-record',
})
