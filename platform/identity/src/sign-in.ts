import { createHash, timingSafeEqual } from 'node:crypto'
import { type HeldDuty, type MemberActor, type Outcome, type Refusal, type World, ok, refuse } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { Runner } from '@fanal/runner'
import type { WrappedSeeds } from '@fanal/seal'
import { endSession } from './end-session.ts'
import type { SessionKind } from './identity.tables.ts'
import { loginNameOf } from './login-name.ts'
import { noteFailedSignIn } from './note-failed-sign-in.ts'
import type { ServerSecret } from './server-secret.ts'
import { type KnownMember, actorFor } from './session.store.ts'
import { newSession } from './session.ts'
import { type Credentials, countAttempt, credentialsOf, forgetAttempts } from './sign-in.store.ts'
import { signInText } from './sign-in.text.ts'
import { startSession } from './start-session.ts'
import { floodGate } from './throttle.ts'
import { matchingStep } from './totp.ts'

export interface SignInRequest {
  readonly name: string
  /** The login value of the passphrase, 32 bytes: it opens no key. */
  readonly login: Uint8Array
  /** The six digits as typed. */
  readonly totp: string
  readonly kind: SessionKind
  /** The session that the same browser had until now: it ends with the new one's start. */
  readonly replaces?: { readonly actor: MemberActor; readonly sessionId: Uint8Array }
}

export interface SignedIn {
  readonly token: string
  readonly member: MemberActor
  readonly displayName: string
  readonly held: readonly HeldDuty[]
  readonly wrappedSeeds: WrappedSeeds
  readonly serverHalf: Uint8Array
}

export type SignInRefusal = Refusal<'sign-in-failed' | 'totp-used' | 'slow-down' | 'busy'> & { readonly waitSeconds?: number }

export interface SignIn {
  /** The passphrase salt of a name, 16 bytes; a name that nobody has gets one too, always the same. */
  salt(name: string): Promise<Outcome<Uint8Array>>
  signIn(request: SignInRequest): Promise<{ readonly ok: true; readonly value: SignedIn } | SignInRefusal>
  /** Resolves when every failed sign-in so far is in the ledger. */
  settled(): Promise<void>
}

export interface SignInParts {
  /** Connected as the workbench. */
  readonly database: Database
  readonly runner: Runner
  readonly secret: ServerSecret
  readonly world: World
  /** Sign-ins of the whole process; 50 a second and 100 at once where nothing is said. */
  readonly flood?: { readonly perSecond: number; readonly burst: number }
}

/** What a sealed second factor is bound to. */
export const totpBinding = (member: string): string => `totp|${member}`

const failed = refuse('sign-in-failed', signInText.failed)
const busy = refuse('busy', signInText.busy)

/** The door of the workbench. A wrong name, passphrase or code are one answer after the same work. */
export function createSignIn({ database, runner, secret, world, flood = { perSecond: 50, burst: 100 } }: SignInParts): SignIn {
  const decoy = decoyCredentials(secret, world)
  const mayEnter = floodGate(flood.perSecond, flood.burst)
  const notes = new Set<Promise<unknown>>()

  const saltOfNobody = (name: string) => secret.mac('salt', name).subarray(0, 16)

  async function salt(typed: string): Promise<Outcome<Uint8Array>> {
    if (!mayEnter(world.now())) return busy
    const name = loginNameOf(typed)
    const invented = saltOfNobody(name)
    return ok((await credentialsOf(name, database))?.salt ?? invented)
  }

  async function signIn(request: SignInRequest): Promise<{ readonly ok: true; readonly value: SignedIn } | SignInRefusal> {
    const now = world.now()
    if (!mayEnter(now)) return busy
    const name = loginNameOf(request.name)
    const nameMac = secret.mac('name', name)
    const turn = await countAttempt(nameMac, now, database)
    if (!turn.ok) return slowDown(turn.waitMs)
    const known = await credentialsOf(name, database)
    const checked = await check(known ?? decoy, request, now)
    if (known === null || !checked.passphrase || checked.step === null) {
      if (known !== null) noteLater(known)
      return failed
    }
    // Whoever had both right was not guessing, even where the code has been used.
    await forgetAttempts(nameMac, database)
    const member = await actorFor(known, database)
    return member === null ? failed : await openSessionFor(member, checked.step, request, now)
  }

  async function check(credentials: Credentials, request: SignInRequest, now: Date): Promise<{ passphrase: boolean; step: number | null }> {
    const given = createHash('sha256').update(request.login).digest()
    const passphrase = timingSafeEqual(given, credentials.loginHash)
    const totpSecret = secret.open(credentials.totpSealed, totpBinding(credentials.member))
    if (totpSecret === null) throw new Error('a second factor was sealed by another server secret: restore server.key')
    return { passphrase, step: await matchingStep(totpSecret, request.totp, now) }
  }

  async function openSessionFor({ actor, displayName }: KnownMember, step: number, { kind, replaces }: SignInRequest, at: Date) {
    const session = newSession(world.chance)
    const started = await runner.run(startSession, { member: actor, ...session, kind, step, at }, actor)
    if (!started.ok) return started.code === 'totp-used' ? refuse('totp-used', signInText.codeUsed) : failed
    if (replaces) await runner.run(endSession, { sessionId: replaces.sessionId, at }, replaces.actor)
    const { token, serverHalf } = session
    return ok({ token, member: actor, displayName, held: actor.held, wrappedSeeds: started.value.wrappedSeeds, serverHalf })
  }

  // @NOTE after the answer: an entry is written for a known name only, and its time would tell which names are known.
  function noteLater({ organization, member }: Credentials): void {
    const note = runner
      .run(noteFailedSignIn, { organization, member }, { kind: 'system', process: 'worker' })
      .catch(() => undefined)
      .finally(() => notes.delete(note))
    notes.add(note)
  }

  return { salt, signIn, settled: async () => void (await Promise.all(notes)) }
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
