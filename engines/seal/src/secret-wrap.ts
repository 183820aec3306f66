import { canonicalBytes } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { kemSizes, openWith, sealTo, suiteName, type Binding } from './hpke.ts'
import { problem, type Outcome } from './outcome.ts'
import { hasExactly, isCount, isDeployment, isId, isKey, isOneOf } from './shape.ts'

/** Classes of sealed data that have a key of their own. */
export const sealedClasses = ['C3', 'C4', 'C5', 'C6', 'C7'] as const
export type SealedClass = (typeof sealedClasses)[number]

type Place = {
  readonly deployment: string
  /** whose secret it is: a unit, an organization or a person */
  readonly subject: string
  /** who it is wrapped for: a member, a unit or a recovery key */
  readonly recipient: string
  readonly epoch: number
}

/** What a wrapped secret is for. A wrap made in one context opens in no other. */
export type SecretContext =
  | (Place & { readonly purpose: 'unit-inbox' | 'unit-sign' | 'recovery' | 'index' })
  | (Place & { readonly purpose: 'subject'; readonly class: SealedClass })

/** A secret sealed to one reader, with its context beside it so that it can be listed; `enc` and `ct` in base64url. */
export type WrappedSecret = {
  readonly v: 1
  readonly context: SecretContext
  readonly enc: string
  readonly ct: string
}

const place = ['deployment', 'purpose', 'subject', 'recipient', 'epoch'] as const

/** True for the context of a wrapped secret and nothing else. */
export function isSecretContext(value: unknown): value is SecretContext {
  const classed = hasExactly(value, [...place, 'class'])
  if (!classed && !hasExactly(value, place)) return false
  if (!isDeployment(value.deployment) || !isId(value.subject) || !isId(value.recipient) || !isCount(value.epoch)) return false
  if (!classed) return isOneOf(value.purpose, ['unit-inbox', 'unit-sign', 'recovery', 'index'])
  return value.purpose === 'subject' && isOneOf(value.class, sealedClasses)
}

function binding(context: SecretContext): Binding {
  return {
    info: canonicalBytes({ label: 'fanal/v1/secret-wrap', suite: suiteName, context }),
    aad: new Uint8Array(),
  }
}

function sameContext(a: SecretContext, b: SecretContext): boolean {
  return toBase64url(canonicalBytes(a)) === toBase64url(canonicalBytes(b))
}

/**
 * Seals a 32-byte secret (a seed, a subject key) to one reader.
 * @param recipientPublic  X-Wing public key, 1,216 bytes
 */
export async function wrapSecret(
  secret: Uint8Array,
  recipientPublic: Uint8Array,
  context: SecretContext,
  chance: Chance = systemChance,
): Promise<Outcome<{ readonly wrap: WrappedSecret }, 'bad-secret' | 'bad-context' | 'bad-recipient'>> {
  if (secret.length !== 32) return problem('bad-secret')
  if (!isSecretContext(context)) return problem('bad-context')
  const sealed = await sealTo(recipientPublic, binding(context), secret, chance)
  if (!sealed) return problem('bad-recipient')
  return {
    ok: true,
    wrap: { v: 1, context, enc: toBase64url(sealed.enc), ct: toBase64url(sealed.ct) },
  }
}

/**
 * The secret out of a wrap of unknown origin.
 * @param seed     X-Wing seed of the reader, 32 bytes
 * @param context  what the caller is about to use the secret for
 */
export async function unwrapSecret(
  wrap: unknown,
  seed: Uint8Array,
  context: SecretContext,
): Promise<Outcome<{ readonly secret: Uint8Array }, 'bad-shape' | 'other-context' | 'wrap-broken'>> {
  if (!hasExactly(wrap, ['v', 'context', 'enc', 'ct']) || wrap.v !== 1 || !isSecretContext(wrap.context)) return problem('bad-shape')
  if (!isKey(wrap.enc, kemSizes.encapsulated) || !isKey(wrap.ct, 48)) return problem('bad-shape')
  if (!sameContext(wrap.context, context)) return problem('other-context')
  const enc = fromBase64url(wrap.enc)
  const ct = fromBase64url(wrap.ct)
  const secret = enc && ct && (await openWith(seed, binding(context), { enc, ct }))
  return secret ? { ok: true, secret } : problem('wrap-broken')
}
