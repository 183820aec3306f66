import { fileURLToPath } from 'node:url'
import { type Context, type SessionCookie, type WhoAsks, api, checkOrigin, open, page, runs } from '@fanal/http'
import {
  type Actor,
  type Duty,
  type Language,
  type Refusal,
  type World,
  duties,
  fromBase64Url,
  fromHex,
  preferredLanguage,
  refuse,
  toBase64Url,
  toHex,
} from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { DemonstrationMember } from './demonstration.ts'
import { endSession } from './end-session.ts'
import { challengeAnswer } from './passkeys/passkey.schema.ts'
import type { PasskeyDoor } from './passkeys/passkey-door.ts'
import { signInPaths } from './sign-in-paths.ts'
import { ownSession } from './own-session.ts'
import { sessionMember } from './session.store.ts'
import { sessionIdOf } from './session.ts'
import { SignInPage } from './sign-in.pages.tsx'
import {
  passkeyChallengeRequest,
  refusalAnswer,
  saltAnswer,
  saltRequest,
  sessionAnswer,
  signInAnswer,
  signInRequest,
} from './sign-in.schema.ts'
import { signInText } from './sign-in.text.ts'
import type { SignIn, SignInRefusal, SignedIn } from './sign-in.ts'

const small = { bodyLimit: 4096 } as const
const refused = { description: 'Refused, with a code and a sentence.', schema: refusalAnswer }

/** The addresses of identity, for the workbench's table. */
export const identityRoutes = {
  signIn: page('GET', { en: '/en/sign-in', fr: '/fr/ouvrir-session' }, { sealing: true, islands: ['sign-in'], compress: false }),
  signOut: page('POST', { en: '/en/sign-out', fr: '/fr/fermer-session' }),
  signInSalt: api('POST', signInPaths.salt, {
    ...small,
    summary: { en: 'The passphrase salt of a name', fr: 'Le sel de la phrase de passe d’un nom' },
    request: saltRequest,
    responses: { 200: { description: 'A salt; a name that nobody has gets one too.', schema: saltAnswer } },
  }),
  signInApi: api('POST', signInPaths.signIn, {
    bodyLimit: 8192,
    summary: { en: 'Sign in', fr: 'Ouvrir une session' },
    request: signInRequest,
    responses: { 200: { description: 'Signed in.', schema: signInAnswer }, 401: refused, 409: refused, 429: refused },
  }),
  passkeyChallenge: api('POST', signInPaths.passkey, {
    ...small,
    summary: { en: 'What a passkey has to answer to sign in', fr: 'Ce à quoi une clé d’accès répond pour ouvrir une session' },
    request: passkeyChallengeRequest,
    responses: { 200: { description: 'Options for the browser.', schema: challengeAnswer }, 401: refused, 429: refused },
  }),
  session: api('GET', signInPaths.session, {
    summary: { en: 'One’s own session', fr: 'Sa propre session' },
    responses: { 200: { description: 'The session, and a fresh form token.', schema: sessionAnswer }, 401: refused, 403: refused },
  }),
  signOutApi: api('POST', signInPaths.signOut, {
    summary: { en: 'Sign out', fr: 'Fermer la session' },
    responses: { 200: { description: 'The session has ended.' }, 401: refused },
  }),
} as const

/** The browser module of the sign-in page, for `buildAssets`. */
export const identityIslands = { 'sign-in': { entry: fileURLToPath(new URL('./sign-in.island.ts', import.meta.url)) } } as const

export interface IdentityServices {
  readonly identity: {
    readonly signIn: SignIn
    /** Connected as the workbench. */
    readonly database: Queries
    readonly cookie: SessionCookie
    readonly world: World
    /** The first page after sign-in, for whoever holds these duties. */
    readonly first: (language: Language, held: readonly Duty[]) => string
    /** Requests that a page makes by itself: the session is looked at, and ends as if they had not been made. */
    readonly isQuiet?: (address: URL) => boolean
    /** Null where the workbench does not know the address it is opened at. */
    readonly passkeys: PasskeyDoor | null
    /** The invented members, only where the deployment is a demonstration. */
    readonly members: readonly DemonstrationMember[]
  }
}

/** Who asks: the bearer's session, else the cookie's; the public where there is none. */
export async function whoAsks(request: Request, { identity }: IdentityServices): Promise<WhoAsks> {
  const bearer = /^bearer ([\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const token = request.headers.has('authorization') ? (bearer ?? null) : identity.cookie.read(request)
  const sessionId = token === null ? null : sessionIdOf(token)
  const touch = identity.isQuiet?.(new URL(request.url)) !== true
  const known = sessionId && (await sessionMember(sessionId, identity.world.now(), identity.database, { touch }))
  if (!known) return { actor: { kind: 'public' }, session: null }
  const first = known.actor.held[0]
  return {
    actor: known.actor,
    session: {
      sessionId: toHex(sessionId),
      member: known.actor.member,
      name: known.displayName,
      duty: first === undefined ? null : duties[first.duty],
      isOnDuty: known.isOnDuty,
    },
  }
}

type Here = Context<IdentityServices, unknown>

/** The stored id of the session that asks; null where nobody is signed in. */
function sessionHere(c: Here): Uint8Array | null {
  return c.session && fromHex(c.session.sessionId)
}

const notSignedIn = refuse('not-signed-in')
const invalid = refuse('invalid')
const statusOf = { 'sign-in-failed': 401, 'totp-used': 409, 'slow-down': 429, busy: 429 } as const

/** A refusal of the door, with how long to wait where there is a wait. */
export function answerRefusal(c: Here, refusal: SignInRefusal): Response {
  const language = preferredLanguage(c.request.headers.get('accept-language'))
  const { code, say, waitSeconds } = refusal
  const answer = c.answer(
    { error: { code, message: say?.[language] ?? code, ...(waitSeconds === undefined ? {} : { waitSeconds }) } },
    statusOf[code],
  )
  if (statusOf[code] === 429) answer.headers.set('retry-after', String(waitSeconds ?? 5))
  return answer
}

/** The page of ours that asked for the sign-in; null where none did. */
function pageFrom(c: Here): string | null {
  const from = c.url.searchParams.get('from') ?? ''
  const ours =
    new RegExp(`^/${c.language}(/[\\w-]+)+$`).test(from) && !Object.values(identityRoutes.signIn.path).some((own) => own === from)
  return ours ? from : null
}

const dutiesOf = (actor: Actor) => (actor.kind === 'member' ? actor.held.map(({ duty }) => duty) : [])

async function salt(c: Here): Promise<Response | Refusal> {
  const body = await c.json()
  if (!body.ok) return body
  const asked = saltRequest.safeParse(body.value)
  if (!asked.success) return invalid
  const found = await c.services.identity.signIn.salt(asked.data.name)
  if (!found.ok) return answerRefusal(c, found as SignInRefusal)
  return c.answer({ salt: toBase64Url(found.value), parameters: { algorithm: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 } })
}

async function passkeyChallenge(c: Here): Promise<Response | Refusal> {
  const body = await c.json()
  if (!body.ok) return body
  const asked = passkeyChallengeRequest.safeParse(body.value)
  const login = asked.success ? fromBase64Url(asked.data.login) : null
  if (!asked.success || login === null) return invalid
  const offered = await c.services.identity.signIn.passkeyChallenge({ name: asked.data.name, login })
  return offered.ok ? c.answer(offered.value) : answerRefusal(c, offered)
}

async function signIn(c: Here): Promise<Response | Refusal> {
  const body = await c.json()
  if (!body.ok) return body
  const asked = signInRequest.safeParse(body.value)
  const login = asked.success ? fromBase64Url(asked.data.login) : null
  if (!asked.success || login === null) return invalid
  const sessionId = sessionHere(c)
  const replaces = c.actor.kind === 'member' && sessionId ? { actor: c.actor, sessionId } : undefined
  const entered = await c.services.identity.signIn.signIn({ ...asked.data, login, ...(replaces && { replaces }) })
  if (!entered.ok) return answerRefusal(c, entered)
  const inBrowser = asked.data.kind === 'browser'
  const language = preferredLanguage(c.request.headers.get('accept-language'))
  const first = c.services.identity.first(language, dutiesOf(entered.value.member))
  const answer = c.answer({ ...answerOf(entered.value), first, token: inBrowser ? null : entered.value.token })
  if (inBrowser) answer.headers.append('set-cookie', c.services.identity.cookie.set(entered.value.token))
  return answer
}

function answerOf({
  member,
  displayName,
  wrappedSeeds,
  serverHalf,
}: Pick<SignedIn, 'member' | 'displayName' | 'wrappedSeeds' | 'serverHalf'>) {
  return {
    memberId: member.member,
    organization: member.organization,
    name: displayName,
    held: member.held,
    wrappedSeeds,
    serverHalf: toBase64Url(serverHalf),
    csrf: null,
  }
}

/** Everything of a session that a browser may hold goes with it. */
function clear(c: Here, answer: Response): Response {
  answer.headers.set('clear-site-data', '"cache", "cookies", "storage"')
  answer.headers.append('set-cookie', c.services.identity.cookie.clear())
  return answer
}

async function end(c: Here): Promise<Refusal | null> {
  const sessionId = sessionHere(c)
  if (sessionId === null) return notSignedIn
  const ended = await c.run(endSession, { sessionId, at: c.services.identity.world.now() })
  return ended.ok ? null : ended
}

/** What the addresses of identity do; bind them beside the app's own. */
export const identityBehaviours = {
  signIn: open<IdentityServices, unknown>('nobody is signed in before they sign in', (c) =>
    c.page(
      <SignInPage
        language={c.language}
        from={pageFrom(c)}
        first={c.services.identity.first(c.language, dutiesOf(c.actor))}
        csrf={c.csrf}
        signedIn={c.session?.name ?? null}
        signOut={identityRoutes.signOut.href({ language: c.language })}
        members={c.services.identity.members}
        passkeys={c.services.identity.passkeys !== null}
      />,
      { title: signInText.title[c.language] },
    ),
  ),
  signOut: runs<IdentityServices, unknown>(
    endSession,
    async (c) => (await end(c)) ?? clear(c, c.redirect(identityRoutes.signIn.href({ language: c.language }))),
  ),
  signInSalt: open<IdentityServices, unknown>('the passphrase is worked on in the browser, which needs its salt first', salt),
  signInApi: open<IdentityServices, unknown>(
    'nobody is signed in before they sign in; it answers the same to every wrong name, passphrase and code',
    signIn,
  ),
  passkeyChallenge: open<IdentityServices, unknown>(
    'nobody is signed in before they sign in; without the passphrase of a name that has a passkey it answers the same to everybody',
    passkeyChallenge,
  ),
  session: runs<IdentityServices, unknown>(ownSession, async (c) => {
    const foreign = checkOrigin(c.request, false)
    if (foreign !== null) return foreign
    const sessionId = sessionHere(c)
    if (sessionId === null) return notSignedIn
    const own = await c.run(ownSession, { sessionId })
    return own.ok ? c.answer({ ...answerOf(own.value), csrf: c.csrf }) : notSignedIn
  }),
  signOutApi: runs<IdentityServices, unknown>(endSession, async (c) => (await end(c)) ?? clear(c, c.answer({ ended: true }))),
} as const
