import { type MemberPlace, type MemberSeeds, fromBase64url, passphraseKeys, toBase64url, unwrapMemberSeeds } from '@fanal/seal'
import { signInPaths } from './sign-in-paths.ts'
import type { SignInAnswer } from './sign-in.schema.ts'

/** Sends JSON to an address of the workbench. */
export type Send = (path: string, body: unknown) => Promise<{ readonly status: number; readonly body: unknown }>

export interface Entering {
  readonly name: string
  readonly passphrase: string
  readonly kind: 'browser' | 'command'
  /** Asked for another code only where one was used already. */
  readonly codes?: AsyncIterable<string> | Iterable<string>
  /** Asked for once, with what the server gave, in place of a code; null where the person stopped it. */
  readonly passkey?: (options: unknown) => Promise<unknown>
  readonly send: Send
}

export type Entered =
  | { readonly ok: true; readonly answer: SignInAnswer; readonly seeds: MemberSeeds; readonly place: MemberPlace }
  | { readonly ok: false; readonly code: string; readonly message?: string; readonly waitSeconds?: number }

/**
 * Signs in, from a browser or a command: the passphrase stays here, the server gets a value that opens nothing.
 * @returns the server's refusal code, `passkey-stopped`, or `seeds-broken` where the member's keys do not open
 */
export async function enter({ name, passphrase, kind, codes = [], passkey, send }: Entering): Promise<Entered> {
  const asked = await send(signInPaths.salt, { name })
  const salt = asked.status === 200 ? fromBase64url(textOf(asked.body, 'salt')) : undefined
  if (salt?.length !== 16) return refusalOf(asked.body)
  const { kek, login } = await passphraseKeys(passphrase, salt)
  if (passkey) return await enterWith(passkey, { name, login: toBase64url(login), kind }, kek, send)
  for await (const totp of codes) {
    const { status, body } = await send(signInPaths.signIn, { name, login: toBase64url(login), totp, kind })
    if (status === 200) return await openSeeds(body as SignInAnswer, kek)
    const refused = refusalOf(body)
    if (!refused.ok && refused.code !== 'totp-used') return refused
  }
  return { ok: false, code: 'totp-used' }
}

async function enterWith(
  passkey: NonNullable<Entering['passkey']>,
  wanted: { readonly name: string; readonly login: string; readonly kind: Entering['kind'] },
  kek: Uint8Array,
  send: Send,
): Promise<Entered> {
  const offered = await send(signInPaths.passkey, { name: wanted.name, login: wanted.login })
  if (offered.status !== 200) return refusalOf(offered.body)
  const answer = await passkey(offered.body)
  if (answer === null) return { ok: false, code: 'passkey-stopped' }
  const { status, body } = await send(signInPaths.signIn, { ...wanted, passkey: answer })
  return status === 200 ? await openSeeds(body as SignInAnswer, kek) : refusalOf(body)
}

async function openSeeds(answer: SignInAnswer, kek: Uint8Array): Promise<Entered> {
  const opened = await unwrapMemberSeeds(answer.wrappedSeeds, kek, answer.memberId)
  // @NOTE whose organization it is says the member's own key, and not the server beside it
  if (!opened.ok || opened.place.organization !== answer.organization) return { ok: false, code: 'seeds-broken' }
  return { ok: true, answer, seeds: opened.seeds, place: opened.place }
}

function textOf(body: unknown, field: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value : ''
}

function refusalOf(body: unknown): Entered {
  const error = (body as { error?: unknown } | null)?.error
  const waitSeconds = (error as { waitSeconds?: unknown } | undefined)?.waitSeconds
  const refused = { ok: false, code: textOf(error, 'code') || 'unreadable-answer', message: textOf(error, 'message') } as const
  return typeof waitSeconds === 'number' ? { ...refused, waitSeconds } : refused
}
