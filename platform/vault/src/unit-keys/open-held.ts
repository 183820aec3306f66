import {
  type SecretContext,
  type WrappedSecret,
  indexCommit,
  kemPublicKey,
  signPublicKey,
  toBase64url,
  unitEpoch,
  unwrapSecret,
} from '@fanal/seal'
import type { SentWrap, UnitKeysAnswer } from './unit-keys-answer.ts'

export interface Held {
  readonly secret: SentWrap['secret']
  readonly subject: string
  readonly epoch: number
  readonly seed: Uint8Array
}

type Wrapped = Pick<Held, 'secret' | 'subject' | 'epoch'>

/** What a wrap says it is of; null where it is none of a unit's. */
function namedBy({ context: { purpose, subject, epoch } }: WrappedSecret): Wrapped | null {
  return purpose === 'unit-inbox' || purpose === 'unit-sign' || purpose === 'index' ? { secret: purpose, subject, epoch } : null
}

/**
 * Whether a seed is the one that the root named: anybody can seal a secret of their own choice to a public key, and what the directory
 * does not name is never passed on. Keys that wait for the signature are named by nobody so far.
 */
async function isNamed({ secret, subject, epoch, seed }: Held, { unit, organization, directory }: UnitKeysAnswer): Promise<boolean> {
  if (secret === 'index') {
    const named = directory.body.organizations.find(({ id }) => id === organization)
    return subject === organization && named?.indexCommit === indexCommit(seed)
  }
  if (subject !== unit) return false
  const named = unitEpoch(directory.body, unit, epoch)
  if (named === undefined) return epoch > (directory.body.units.find(({ id }) => id === unit)?.epochs.at(-1)?.epoch ?? 0)
  return secret === 'unit-inbox'
    ? named.inbox === toBase64url(await kemPublicKey(seed))
    : named.sign === toBase64url(await signPublicKey(seed))
}

async function openWrap(wrap: WrappedSecret, named: Wrapped, answer: UnitKeysAnswer, memberSeed: Uint8Array): Promise<Held | null> {
  const { secret: purpose, subject, epoch } = named
  const context: SecretContext = { deployment: answer.directory.body.deployment, purpose, subject, recipient: answer.member, epoch }
  const opened = await unwrapSecret(wrap, memberSeed, context)
  const held = opened.ok ? { ...named, seed: opened.secret } : null
  return held !== null && (await isNamed(held, answer)) ? held : null
}

/** Opens everything of the unit that is wrapped to the asking member, and is what the root named. */
export async function openHeld(answer: UnitKeysAnswer, memberSeed: Uint8Array): Promise<Held[]> {
  const held: Held[] = []
  for (const wrap of answer.wraps) {
    const named = namedBy(wrap)
    // oxlint-disable-next-line no-await-in-loop -- a handful
    const opened = named && (await openWrap(wrap, named, answer, memberSeed))
    if (opened !== null) held.push(opened)
  }
  return held
}

/** What was wrapped to the asking member and does not open, or opens to another key than the root named: it is better dropped. */
export async function brokenWraps(answer: UnitKeysAnswer, memberSeed: Uint8Array): Promise<Wrapped[]> {
  const broken: Wrapped[] = []
  for (const wrap of answer.wraps) {
    const named = namedBy(wrap)
    // oxlint-disable-next-line no-await-in-loop -- a handful
    if (named !== null && (await openWrap(wrap, named, answer, memberSeed)) === null) broken.push(named)
  }
  return broken
}
