import { type Actor, type MemberActor, anyMember, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SessionKind } from './identity.tables.ts'
import { type SeedsOfMember, insertSession, seedsOf } from './session.store.ts'
import { memberEvent } from './session.ts'
import { signInText } from './sign-in.text.ts'
import { claimStep } from './sign-in.store.ts'

export interface StartSession {
  readonly member: MemberActor
  readonly sessionId: Uint8Array
  readonly serverHalf: Uint8Array
  readonly kind: SessionKind
  /** The step of the one-time code that was right. */
  readonly step: number
  readonly at: Date
}

interface Facts {
  readonly seeds: SeedsOfMember
  readonly codeIsNew: boolean
}

/** Opens a session for a member whose passphrase and code were right; a code opens one session only. */
export const startSession = operation({
  name: 'identity.start-session',
  access: anyMember,
  // @NOTE claiming the code is the lock: a second sign-in with it waits here, and a refusal undoes the claim.
  async load(input: StartSession, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member' || actor.member !== input.member.member || actor.organization !== input.member.organization) return null
    const seeds = await seedsOf(input.member, tx)
    return seeds && { seeds, codeIsNew: await claimStep(input.member, input.step, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: StartSession) {
    if (!facts.codeIsNew) return refuse('totp-used', signInText.codeUsed)
    return decided([memberEvent(input.member, 'session.started', { kind: input.kind })])
  },
  async apply(_events, tx: Transaction, input: StartSession, facts: Facts) {
    await insertSession(input.member, input, tx)
    return facts.seeds
  },
})
