import type { World } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { ServerSecret } from '../server-secret.ts'
import { type AddAnswer, type NewOptions, type UseAnswer, type UseOptions, askForNew, askForOne, checkNew, checkUse } from './ceremonies.ts'
import {
  type Passkey,
  type PasskeyFault,
  type PasskeyUse,
  type RelyingParty,
  challengeMinutes,
  challengeOf,
  hashOfChallenge,
} from './passkey.ts'
import { type GivenChallenge, type Owner, asMember, insertChallenge, passkeysOf, takeChallenge } from './passkey.store.ts'

export interface PasskeyDoorParts {
  /** Connected as the workbench. */
  readonly database: Database
  readonly site: RelyingParty
  readonly world: World
  readonly secret: Pick<ServerSecret, 'mac'>
}

type NewPasskey = Extract<Awaited<ReturnType<typeof checkNew>>, { ok: true }>['value']
type Fault = { readonly ok: false; readonly fault: PasskeyFault }

/** Gives out challenges and checks what answers them; knows nothing of passphrases and sessions. */
export interface PasskeyDoor {
  readonly site: RelyingParty
  /** What a browser is asked to sign in with; null where this member has no passkey. */
  offer(owner: Owner): Promise<UseOptions | null>
  /** Whether an answer is about a challenge that was given to this member and is still open; takes it. */
  take(owner: Owner, answer: Pick<UseAnswer | AddAnswer, 'response'>, purpose: GivenChallenge['purpose']): Promise<Uint8Array | null>
  /** Which of the member's passkeys signed the challenge. */
  check(owner: Owner, answer: UseAnswer, challenge: Uint8Array): Promise<{ readonly ok: true; readonly value: PasskeyUse } | Fault>
  /** What a browser is asked to make a passkey with; devices know the member by a value that says nothing elsewhere. */
  askForNew(owner: Owner, loginName: string, known: readonly Passkey[], challenge: Uint8Array): Promise<NewOptions>
  /** The new passkey of an answer to a challenge that was given for adding one. */
  checkNew(answer: AddAnswer, challenge: Uint8Array): Promise<{ readonly ok: true; readonly value: NewPasskey } | Fault>
}

/** A fresh challenge, 32 bytes, and what is kept of it. */
export function newChallenge(purpose: GivenChallenge['purpose'], world: World): { challenge: Uint8Array; given: GivenChallenge } {
  const challenge = world.chance(32)
  const until = new Date(world.now().getTime() + challengeMinutes * 60_000)
  return { challenge, given: { hash: hashOfChallenge(challenge), purpose, until } }
}

export function createPasskeyDoor({ database, site, world, secret }: PasskeyDoorParts): PasskeyDoor {
  return {
    site,
    async offer(owner) {
      const { challenge, given } = newChallenge('sign-in', world)
      const known = await asMember(owner, database, async (tx) => {
        const found = await passkeysOf(owner, tx)
        if (found.length > 0) await insertChallenge(owner, given, world.now(), tx)
        return found
      })
      return known.length === 0 ? null : await askForOne(site, known, challenge)
    },
    async take(owner, answer, purpose) {
      const challenge = challengeOf(answer.response.clientDataJSON)
      const hash = hashOfChallenge(challenge ?? new Uint8Array(32))
      const taken = await takeChallenge(owner, { hash, purpose }, world.now(), database)
      return taken ? challenge : null
    },
    async check(owner, answer, challenge) {
      const known = await asMember(owner, database, (tx) => passkeysOf(owner, tx))
      return await checkUse(site, known, answer, challenge)
    },
    askForNew: (owner, loginName, known, challenge) =>
      askForNew(site, { loginName, handle: secret.mac('passkey', owner.member), known }, challenge),
    checkNew: (answer, challenge) => checkNew(site, answer, challenge),
  }
}
