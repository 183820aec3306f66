import { type Actor, type MemberActor, anyMember, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SessionKind } from './identity.tables.ts'
import { type PasskeyUse, dayOf } from './passkeys/passkey.ts'
import { noteUse } from './passkeys/passkey.store.ts'
import { type SeedsOfMember, insertSession, seedsOf } from './session.store.ts'
import { memberEvent } from './session.ts'
import { signInText } from './sign-in.text.ts'
import { claimStep } from './sign-in.store.ts'

/** The second factor that was right: the step of a one-time code, or a passkey with its counter. */
export type Proof = { readonly step: number } | { readonly passkey: PasskeyUse }

export type StartSession = Proof & {
  readonly member: MemberActor
  readonly sessionId: Uint8Array
  readonly serverHalf: Uint8Array
  readonly kind: SessionKind
  readonly at: Date
}

interface Facts {
  readonly seeds: SeedsOfMember
  readonly proofIsNew: boolean
}

/** Opens a session for a member whose passphrase and second factor were right; a code or an answer opens one session only. */
export const startSession = operation({
  name: 'identity.start-session',
  access: anyMember,
  // @NOTE claiming the proof is the lock: a second sign-in with it waits here, and a refusal undoes the claim.
  async load(input: StartSession, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member' || actor.member !== input.member.member || actor.organization !== input.member.organization) return null
    const seeds = await seedsOf(input.member, tx)
    if (seeds === null) return null
    const proofIsNew =
      'passkey' in input ? await noteUse(input.member, input.passkey, dayOf(input.at), tx) : await claimStep(input.member, input.step, tx)
    return { seeds, proofIsNew }
  },
  place: () => null,
  decide(facts: Facts, input: StartSession) {
    const started = memberEvent(input.member, 'session.started', { kind: input.kind })
    if ('passkey' in input) {
      if (!facts.proofIsNew) return refuse('passkey-behind', signInText.failed)
      return decided([started, memberEvent(input.member, 'passkey.used', { passkey: input.passkey.id })])
    }
    return facts.proofIsNew ? decided([started]) : refuse('totp-used', signInText.codeUsed)
  },
  async apply(_events, tx: Transaction, input: StartSession, facts: Facts) {
    await insertSession(input.member, input, tx)
    return facts.seeds
  },
})
