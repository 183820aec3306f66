import { createHash, timingSafeEqual } from 'node:crypto'
import { type HeldDuty, type MemberActor, type Ok, type Outcome, type Refusal, type World, ok, refuse } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { Runner } from '@fanal/runner'
import type { WrappedSeeds } from '@fanal/seal'
import { endSession } from './end-session.ts'
import type { SessionKind } from './identity.tables.ts'
import { loginNameOf } from './login-name.ts'
import { noteFailedSignIn } from './note-failed-sign-in.ts'
import type { UseAnswer, UseOptions } from './passkeys/ceremonies.ts'
import { noteRefusedPasskey } from './passkeys/note-refused-passkey.ts'
import type { PasskeyDoor } from './passkeys/passkey-door.ts'
import type { PasskeyFault } from './passkeys/passkey.ts'
import { passkeyText } from './passkeys/passkey.text.ts'
import type { ServerSecret } from './server-secret.ts'
import { type KnownMember, actorFor } from './session.store.ts'
import { newSession } from './session.ts'
import { type Credentials, countAttempt, credentialsOf, forgetAttempts } from './sign-in.store.ts'
import { signInText } from './sign-in.text.ts'
import { type Proof, startSession } from './start-session.ts'
import { floodGate } from './throttle.ts'
import { matchingStep } from './totp.ts'

interface Passphrase {
  readonly name: string
  /** The login value of the passphrase, 32 bytes: it opens no key. */
  readonly login: Uint8Array
}

interface Wanted extends Passphrase {
  readonly kind: SessionKind
  /** The session that the same browser had until now: it ends with the new one's start. */
  readonly replaces?: { readonly actor: MemberActor; readonly sessionId: Uint8Array }
}

/** With the six digits as typed, or with a passkey's answer to the challenge that `passkeyChallenge` gave. */
export type SignInRequest = Wanted & ({ readonly totp: string } | { readonly passkey: UseAnswer })

export interface SignedIn {
  readonly token: string
  readonly member: MemberActor
  readonly displayName: string
  readonly held: readonly HeldDuty[]
  readonly wrappedSeeds: WrappedSeeds
  readonly serverHalf: Uint8Array
}

export type SignInRefusal = Refusal<'sign-in-failed' | 'totp-used' | 'slow-down' | 'busy'> & { readonly waitSeconds?: number }
export type PasskeyChallenge = UseOptions

export interface CodeAgain {
  readonly step: number
  readonly loginName: string
}

export interface SignIn {
  /** The passphrase salt of a name, 16 bytes; a name that nobody has gets one too, always the same. */
  salt(name: string): Promise<Outcome<Uint8Array>>
  signIn(request: SignInRequest): Promise<Ok<SignedIn> | SignInRefusal>
  /** What a passkey has to answer: for the right passphrase of a name that has one, and the same refusal for all else. */
  passkeyChallenge(request: Passphrase): Promise<Ok<PasskeyChallenge> | SignInRefusal>
  /** That a code is right that a signed-in member typed again; wrong ones are counted as at the door. */
  codeAgain(
    member: Pick<MemberActor, 'organization' | 'member'>,
    typed: string,
  ): Promise<Ok<CodeAgain> | SignInRefusal | Refusal<'code-wrong'>>
  /** Notes after the answer that a passkey was not taken. */
  notePasskey(owner: Pick<MemberActor, 'organization' | 'member'>, why: PasskeyFault): void
  /** Resolves when every failed sign-in so far is in the ledger. */
  settled(): Promise<void>
}

export interface SignInParts {
  /** Connected as the workbench. */
  readonly database: Database
  readonly runner: Runner
  readonly secret: ServerSecret
  readonly world: World
  /** Null where the workbench does not know the address it is opened at. */
  readonly passkeys?: PasskeyDoor | null
  /** Sign-ins of the whole process; 50 a second and 100 at once where nothing is said. */
  readonly flood?: { readonly perSecond: number; readonly burst: number }
}

/** What a sealed second factor is bound to. */
export const totpBinding = (member: string): string => `totp|${member}`

const failed = refuse('sign-in-failed', signInText.failed)
const noPasskey = refuse('sign-in-failed', passkeyText.signInFailed)
const busy = refuse('busy', signInText.busy)

/** The door of the workbench. A wrong name, passphrase or code are one answer after the same work. */
export function createSignIn(parts: SignInParts): SignIn {
  const { database, runner, secret, world, passkeys = null, flood = { perSecond: 50, burst: 100 } } = parts
  const decoy = decoyCredentials(secret, world)
  const mayEnter = floodGate(flood.perSecond, flood.burst)
  const notes = new Set<Promise<unknown>>()

  const saltOfNobody = (name: string) => secret.mac('salt', name).subarray(0, 16)
  const macOf = (typed: string) => secret.mac('name', loginNameOf(typed))

  async function salt(typed: string): Promise<Outcome<Uint8Array>> {
    if (!mayEnter(world.now())) return busy
    const name = loginNameOf(typed)
    const invented = saltOfNobody(name)
    return ok((await credentialsOf(name, database))?.salt ?? invented)
  }

  async function signIn(request: SignInRequest): Promise<Ok<SignedIn> | SignInRefusal> {
    const now = world.now()
    if (!mayEnter(now)) return busy
    return 'passkey' in request ? await withPasskey(request, now) : await withCode(request, now)
  }

  async function withCode(request: Wanted & { readonly totp: string }, now: Date): Promise<Ok<SignedIn> | SignInRefusal> {
    const nameMac = macOf(request.name)
    const turn = await countAttempt(nameMac, now, database)
    if (!turn.ok) return slowDown(turn.waitMs)
    const known = await credentialsOf(loginNameOf(request.name), database)
    const right = isPassphrase(known ?? decoy, request.login)
    const step = await matchingStep(totpSecretOf(known ?? decoy), request.totp, now)
    if (known === null || !right || step === null) {
      if (known !== null) noteFailed(known)
      return failed
    }
    // Whoever had both right was not guessing, even where the code has been used.
    await forgetAttempts(nameMac, database)
    const member = await actorFor(known, database)
    return member === null ? failed : await openSessionFor(member, { step }, request, now)
  }

  async function passkeyChallenge(request: Passphrase): Promise<Ok<PasskeyChallenge> | SignInRefusal> {
    const now = world.now()
    if (!mayEnter(now)) return busy
    const turn = await countAttempt(macOf(request.name), now, database)
    if (!turn.ok) return slowDown(turn.waitMs)
    const known = await credentialsOf(loginNameOf(request.name), database)
    const right = isPassphrase(known ?? decoy, request.login)
    const offered = known !== null && right && passkeys !== null ? await passkeys.offer(known) : null
    if (offered !== null) return ok(offered)
    if (known !== null) noteFailed(known)
    return noPasskey
  }

  // @NOTE the try was counted when its challenge was given, and a challenge is taken once; an answer without one is a try of its own.
  async function withPasskey(request: Wanted & { readonly passkey: UseAnswer }, now: Date): Promise<Ok<SignedIn> | SignInRefusal> {
    const nameMac = macOf(request.name)
    const known = await credentialsOf(loginNameOf(request.name), database)
    const challenge = (await passkeys?.take(known ?? decoy, request.passkey, 'sign-in')) ?? null
    if (challenge === null) {
      const turn = await countAttempt(nameMac, now, database)
      if (!turn.ok) return slowDown(turn.waitMs)
    }
    const right = isPassphrase(known ?? decoy, request.login)
    if (known === null || passkeys === null) return failed
    const checked =
      challenge === null || !right ? ({ ok: false, fault: 'challenge' } as const) : await passkeys.check(known, request.passkey, challenge)
    if (!checked.ok) {
      notePasskey(known, checked.fault)
      return failed
    }
    const member = await actorFor(known, database)
    if (member === null) return failed
    const opened = await openSessionFor(member, { passkey: checked.value }, request, now)
    if (opened.ok) await forgetAttempts(nameMac, database)
    return opened
  }

  const codeAgain: SignIn['codeAgain'] = async (owner, typed) => {
    const now = world.now()
    const againMac = secret.mac('again', owner.member)
    const turn = await countAttempt(againMac, now, database)
    if (!turn.ok) return slowDown(turn.waitMs)
    const member = await actorFor(owner, database)
    const known = member && (await credentialsOf(member.loginName, database))
    const step = known && (await matchingStep(totpSecretOf(known), typed, now))
    if (member === null || step === null) return refuse('code-wrong', passkeyText.codeWrong)
    await forgetAttempts(againMac, database)
    return ok({ step, loginName: member.loginName })
  }

  function isPassphrase(credentials: Credentials, login: Uint8Array): boolean {
    return timingSafeEqual(createHash('sha256').update(login).digest(), credentials.loginHash)
  }

  function totpSecretOf(credentials: Credentials): Uint8Array {
    const totpSecret = secret.open(credentials.totpSealed, totpBinding(credentials.member))
    if (totpSecret === null) throw new Error('a second factor was sealed by another server secret: restore server.key')
    return totpSecret
  }

  async function openSessionFor({ actor, displayName }: KnownMember, proof: Proof, { kind, replaces }: Wanted, at: Date) {
    const session = newSession(world.chance)
    const started = await runner.run(startSession, { member: actor, ...session, ...proof, kind, at }, actor)
    if (!started.ok) return started.code === 'totp-used' ? refuse('totp-used', signInText.codeUsed) : failed
    if (replaces) await runner.run(endSession, { sessionId: replaces.sessionId, at }, replaces.actor)
    const { token, serverHalf } = session
    return ok({ token, member: actor, displayName, held: actor.held, wrappedSeeds: started.value.wrappedSeeds, serverHalf })
  }

  // @NOTE after the answer: an entry is written for a known name only, and its time would tell which names are known.
  function later(write: () => Promise<unknown>): void {
    const note = write()
      .catch(() => undefined)
      .finally(() => notes.delete(note))
    notes.add(note)
  }

  const noteFailed = ({ organization, member }: Credentials) =>
    later(() => runner.run(noteFailedSignIn, { organization, member }, { kind: 'system', process: 'worker' }))

  const notePasskey: SignIn['notePasskey'] = ({ organization, member }, why) =>
    later(() => runner.run(noteRefusedPasskey, { owner: { organization, member }, why }, { kind: 'system', process: 'worker' }))

  return { salt, signIn, passkeyChallenge, codeAgain, notePasskey, settled: async () => void (await Promise.all(notes)) }
}

function slowDown(waitMs: number): SignInRefusal {
  return { ...refuse('slow-down', signInText.slowDown), waitSeconds: Math.ceil(waitMs / 1000) }
}

/** Nobody's credentials: an unknown name is checked against them, at the same cost. */
function decoyCredentials(secret: ServerSecret, world: World): Credentials {
  const nobody = '00000000-0000-4000-8000-000000000000'
  return {
    organization: nobody as Credentials['organization'],
    member: nobody as Credentials['member'],
    salt: world.chance(16),
    loginHash: world.chance(32),
    totpSealed: secret.seal(world.chance(20), totpBinding(nobody), world.chance(12)),
  }
}
