import { fileURLToPath } from 'node:url'
import { type Context, api, page, runs } from '@fanal/http'
import { type Refusal, parseId, refuse, timedId } from '@fanal/kernel'
import { refusalAnswer } from '../sign-in.schema.ts'
import { type IdentityServices, answerRefusal } from '../sign-in.routes.tsx'
import { addPasskey } from './add-passkey.ts'
import { ownPasskeys } from './own-passkeys.ts'
import { newChallenge } from './passkey-door.ts'
import { passkeyPaths } from './passkey-paths.ts'
import { dayOf, passkeyName } from './passkey.ts'
import { addRequest, addedAnswer, challengeAnswer, prepareRequest } from './passkey.schema.ts'
import { passkeyText } from './passkey.text.ts'
import { preparePasskey } from './prepare-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { YourSignInPage } from './your-sign-in.pages.tsx'

const refused = { description: 'Refused, with a code and a sentence.', schema: refusalAnswer }

/** The addresses where a member looks after their passkeys, for the workbench's table. */
export const passkeyRoutes = {
  yourSignIn: page('GET', { en: '/en/your-sign-in', fr: '/fr/votre-ouverture-de-session' }, { islands: ['passkeys'] }),
  removePasskey: page('POST', { en: '/en/your-sign-in/remove', fr: '/fr/votre-ouverture-de-session/retirer' }),
  preparePasskey: api('POST', passkeyPaths.prepare, {
    bodyLimit: 4096,
    summary: { en: 'A challenge for a new passkey', fr: 'Un défi pour une nouvelle clé d’accès' },
    request: prepareRequest,
    responses: { 200: { description: 'Options for the browser.', schema: challengeAnswer }, 401: refused, 422: refused, 429: refused },
  }),
  addPasskey: api('POST', passkeyPaths.add, {
    summary: { en: 'Add a passkey', fr: 'Ajouter une clé d’accès' },
    request: addRequest,
    responses: { 200: { description: 'Added.', schema: addedAnswer }, 401: refused, 422: refused },
  }),
} as const

/** The browser module of the page, for `buildAssets`. */
export const passkeyIslands = { passkeys: { entry: fileURLToPath(new URL('./passkeys.island.ts', import.meta.url)) } } as const

type Here = Context<IdentityServices, unknown>

const notSignedIn = refuse('not-signed-in')
const invalid = refuse('invalid')
const notTaken = refuse('passkey-refused', passkeyText.refused)

async function show(c: Here): Promise<Response | Refusal> {
  const own = await c.run(ownPasskeys, {})
  if (!own.ok) return own
  const { language } = c
  const done = c.url.searchParams.get('done')
  return c.page(
    <YourSignInPage
      language={language}
      csrf={c.csrf}
      passkeys={own.value}
      offered={c.services.identity.passkeys !== null}
      done={done === 'added' || done === 'removed' ? done : null}
      next={passkeyRoutes.yourSignIn.href({ language }, { done: 'added' })}
      remove={passkeyRoutes.removePasskey.href({ language })}
    />,
    { title: passkeyText.title[language] },
  )
}

async function remove(c: Here): Promise<Response | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const passkey = parseId<'passkey'>(form.value.get('passkey'))
  if (passkey === null) return c.actor.kind === 'member' ? invalid : notSignedIn
  const removed = await c.run(removePasskey, { passkey })
  return removed.ok ? c.redirect(passkeyRoutes.yourSignIn.href({ language: c.language }, { done: 'removed' })) : removed
}

async function prepare(c: Here): Promise<Response | Refusal> {
  const { signIn, passkeys, world } = c.services.identity
  if (c.actor.kind !== 'member') return notSignedIn
  const body = await c.json()
  if (!body.ok) return body
  const asked = prepareRequest.safeParse(body.value)
  if (!asked.success || passkeys === null) return invalid
  const again = await signIn.codeAgain(c.actor, asked.data.code)
  if (!again.ok) return again.code === 'code-wrong' ? again : answerRefusal(c, again)
  const { challenge, given } = newChallenge('add', world)
  const prepared = await c.run(preparePasskey, { step: again.value.step, given, at: world.now() })
  if (!prepared.ok) return prepared
  return c.answer(await passkeys.askForNew(c.actor, again.value.loginName, prepared.value, challenge))
}

async function add(c: Here): Promise<Response | Refusal> {
  const { signIn, passkeys, world } = c.services.identity
  const { actor } = c
  if (actor.kind !== 'member') return notSignedIn
  const body = await c.json()
  if (!body.ok) return body
  const asked = addRequest.safeParse(body.value)
  if (!asked.success || passkeys === null) return invalid
  const name = passkeyName(asked.data.name)
  if (!name.ok) return name
  const challenge = await passkeys.take(actor, asked.data.passkey, 'add')
  const checked = challenge === null ? ({ ok: false, fault: 'challenge' } as const) : await passkeys.checkNew(asked.data.passkey, challenge)
  if (!checked.ok) {
    signIn.notePasskey(actor, checked.fault)
    return notTaken
  }
  const now = world.now()
  const id = timedId<'passkey'>(now, world.chance(10))
  const passkey = { ...checked.value, id, name: name.value, addedDay: dayOf(now), usedDay: null }
  const kept = await c.run(addPasskey, { passkey })
  return kept.ok ? c.answer({ added: true }) : kept
}

/** What these addresses do; bind them beside the app's own. */
export const passkeyBehaviours = {
  yourSignIn: runs<IdentityServices, unknown>(ownPasskeys, show),
  removePasskey: runs<IdentityServices, unknown>(removePasskey, remove),
  preparePasskey: runs<IdentityServices, unknown>(preparePasskey, prepare),
  addPasskey: runs<IdentityServices, unknown>(addPasskey, add),
} as const
