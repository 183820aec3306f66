import { type Actor, type MemberActor, anyMember, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { memberEvent } from '../session.ts'
import type { Passkey } from './passkey.ts'
import { insertPasskey } from './passkey.store.ts'
import { passkeyText } from './passkey.text.ts'

export interface AddPasskey {
  /** Checked already: its answer was to a challenge that was given to this member, and was taken. */
  readonly passkey: Passkey
}

interface Facts {
  readonly member: MemberActor
  readonly isNew: boolean
}

/** Keeps a new passkey of the member's own. */
export const addPasskey = operation({
  name: 'identity.add-passkey',
  access: anyMember,
  // @NOTE inserting is the lock: of two answers with one credential the second waits here, and a refusal undoes it
  async load({ passkey }: AddPasskey, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    return { member: actor, isNew: await insertPasskey(actor, passkey, tx) }
  },
  place: () => null,
  decide({ member, isNew }: Facts, { passkey }: AddPasskey) {
    if (!isNew) return refuse('passkey-known', passkeyText.already)
    return decided([memberEvent(member, 'passkey.added', { passkey: passkey.id, synced: passkey.synced })])
  },
  apply: () => Promise.resolve(null),
})
