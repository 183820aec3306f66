import { type Actor, type MemberActor, anyMember, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { claimStep } from '../sign-in.store.ts'
import { signInText } from '../sign-in.text.ts'
import { type Passkey, mostPasskeys } from './passkey.ts'
import { type GivenChallenge, insertChallenge, passkeysOf } from './passkey.store.ts'
import { passkeyText } from './passkey.text.ts'

export interface PreparePasskey {
  /** The step of the one-time code that was right just now. */
  readonly step: number
  readonly given: GivenChallenge
  readonly at: Date
}

interface Facts {
  readonly member: MemberActor
  readonly known: readonly Passkey[]
  readonly codeIsNew: boolean
}

/** Gives a challenge out to a member who has just typed a fresh code: whoever finds an open screen adds nothing. */
export const preparePasskey = operation({
  name: 'identity.prepare-passkey',
  access: anyMember,
  // @NOTE claiming the code is the lock, as when a session is opened: a refusal undoes the claim
  async load(input: PreparePasskey, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    return { member: actor, known: await passkeysOf(actor, tx), codeIsNew: await claimStep(actor, input.step, tx) }
  },
  place: () => null,
  decide({ known, codeIsNew }: Facts) {
    if (!codeIsNew) return refuse('totp-used', signInText.codeUsed)
    return known.length >= mostPasskeys ? refuse('too-many-passkeys', passkeyText.tooMany) : decided([])
  },
  async apply(_events, tx: Transaction, { given, at }: PreparePasskey, { member, known }: Facts) {
    await insertChallenge(member, given, at, tx)
    return known
  },
})
