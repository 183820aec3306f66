import { type Actor, type MemberActor, anyMember, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { memberEvent } from '../session.ts'
import type { PasskeyId } from './passkey.ts'
import { deletePasskey, passkeysOf } from './passkey.store.ts'

export interface RemovePasskey {
  readonly passkey: PasskeyId
}

/** Removes a passkey of the member's own. Their one-time codes stay, so that it is never the last second factor. */
export const removePasskey = operation({
  name: 'identity.remove-passkey',
  access: anyMember,
  async load({ passkey }: RemovePasskey, tx: Transaction, actor: Actor): Promise<MemberActor | null> {
    if (actor.kind !== 'member') return null
    const known = await passkeysOf(actor, tx)
    return known.some((one) => one.id === passkey) ? actor : null
  },
  place: () => null,
  decide: (member: MemberActor, { passkey }: RemovePasskey) => decided([memberEvent(member, 'passkey.removed', { passkey })]),
  async apply(_events, tx: Transaction, { passkey }: RemovePasskey, member: MemberActor) {
    await deletePasskey(member, passkey, tx)
    return null
  },
})
