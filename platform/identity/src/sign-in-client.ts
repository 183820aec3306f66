import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bilingual, type Outcome, type World, fromBase64Url, ok, refuse } from '@fanal/kernel'
import { type MemberSeeds, passphraseKeys, unwrapMemberSeeds } from '@fanal/seal'
import { type Send, enter } from './enter.ts'
import { signInPaths } from './sign-in-paths.ts'
import { loginNameOf } from './login-name.ts'
import { codesOf } from './one-time-codes.ts'
import type { SessionAnswer } from './sign-in.schema.ts'
import { signInText } from './sign-in.text.ts'
import { readTotpSecret } from './totp-secret.ts'

export interface SignInFromCommand {
  /** The workbench's address, for example `http://localhost:8081`. */
  readonly to: string
  readonly name: string
  readonly passphrase: string
  /** Base32, as an authenticator app takes it. */
  readonly totpSecret: string
  readonly fetch: typeof fetch
  readonly world: World
  /** Where the token waits for the next command; `$XDG_CACHE_HOME/fanal` where nothing is said. */
  readonly cacheDir?: string
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

export interface CommandSession {
  readonly token: string
  readonly memberId: string
  readonly organization: string
  /** The node for which the member's keys were made, as the member's own key says. */
  readonly deployment: string
  readonly held: SessionAnswer['held']
  readonly seeds: MemberSeeds
}

const refusals: Readonly<Record<string, Bilingual>> = {
  'sign-in-failed': signInText.failed,
  'totp-used': signInText.codeUsed,
  'slow-down': signInText.slowDown,
  busy: signInText.busy,
  'seeds-broken': signInText.seedsBroken,
  'totp-secret': { en: 'FANAL_TOTP is not a secret in base32.', fr: 'FANAL_TOTP n’est pas un secret en base32.' },
  unreachable: signInText.unreachable,
}

/**
 * Signs in from a command. A one-time code opens one session only, so the token is kept for the next command, in a file for this user alone.
 * @returns token and seeds; a refusal carries the sentence to print
 */
export async function signIn(asked: SignInFromCommand): Promise<Outcome<CommandSession>> {
  const secret = readTotpSecret(asked.totpSecret)
  if (secret === null) return no('totp-secret')
  const file = tokenFile(asked)
  try {
    const again = await resume(asked, file)
    if (again !== null) return ok(again)
    const codes = codesOf(
      secret,
      () => asked.world.now(),
      async (milliseconds) => void (await (asked.wait ?? pause)(milliseconds)),
    )
    const entered = await enter({ name: asked.name, passphrase: asked.passphrase, kind: 'command', codes, send: sendTo(asked) })
    if (!entered.ok) return no(entered.code)
    const { token, ...answer } = entered.answer
    if (token === null) return no('unreadable-answer')
    keepToken(file, token)
    const { organization, deployment } = entered.place
    return ok({ token, seeds: entered.seeds, memberId: answer.memberId, organization, deployment, held: answer.held })
  } catch (fault) {
    // `fetch` throws a TypeError where nobody answers.
    if (fault instanceof TypeError) return no('unreachable')
    throw fault
  }
}

function no(code: string): Outcome<never> {
  return refuse(code, refusals[code])
}

function sendTo({ to, fetch: ask }: SignInFromCommand): Send {
  return async (address, body) => {
    const answer = await ask(new URL(address, to), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
}

/** The session of an earlier command, where it still lives and the passphrase opens its seeds. */
async function resume(asked: SignInFromCommand, file: string): Promise<CommandSession | null> {
  const token = readToken(file)
  if (token === null) return null
  const answer = await asked.fetch(new URL(signInPaths.session, asked.to), { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) {
    await answer.body?.cancel()
    rmSync(file, { force: true })
    return null
  }
  const session = (await answer.json()) as SessionAnswer
  const { body } = await sendTo(asked)(signInPaths.salt, { name: asked.name })
  const salt = fromBase64Url(String((body as { salt?: unknown }).salt))
  if (salt?.length !== 16) return null
  const { kek } = await passphraseKeys(asked.passphrase, salt)
  const opened = await unwrapMemberSeeds(session.wrappedSeeds, kek, session.memberId)
  if (!opened.ok || opened.place.organization !== session.organization) return null
  const { organization, deployment } = opened.place
  return { token, seeds: opened.seeds, memberId: session.memberId, organization, deployment, held: session.held }
}

function tokenFile({ to, name, cacheDir }: SignInFromCommand): string {
  const folder = cacheDir ?? path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'fanal')
  const key = createHash('sha256')
    .update(`${new URL(to).origin}\n${loginNameOf(name)}`)
    .digest('hex')
    .slice(0, 32)
  return path.join(folder, key)
}

function readToken(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return fromBase64Url(text)?.length === 32 ? text : null
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
}

/** Written aside with its rights set, then put in place: it is never readable by others, not even for a moment. */
function keepToken(file: string, token: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  chmodSync(path.dirname(file), 0o700)
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, token, { mode: 0o600, flag: 'wx' })
  renameSync(aside, file)
}
