import { type CommandSession, signIn } from '@fanal/identity'
import { thisWorld } from '@fanal/kernel'
import { type UnitKeysAnswer, checkDirectory, distrustText } from '@fanal/vault'
import { type Console, needed, Stop, stopFor } from './command.ts'
import { directoriesSeen } from './directories-seen.ts'

/** The options of every command that works for a signed-in member. */
export const memberOptions = { to: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' } } as const
const defaultWorkbench = 'http://localhost:8081'

/** A signed-in member's line to a workbench. */
export interface Desk {
  readonly to: string
  readonly session: CommandSession
  /** Sends JSON and answers JSON. @throws Stop with the workbench's sentence where it refuses */
  ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>
}

export function workbenchOf(console: Console, to: string | undefined): string {
  return to ?? console.env.FANAL_WORKBENCH ?? defaultWorkbench
}

/** JSON of an answer. @throws Stop with the workbench's own sentence where it refuses */
export async function answerOf<T>(answer: Response): Promise<T> {
  const body = (await answer.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
  if (answer.ok) return body as T
  const message = body?.error?.message ?? `HTTP ${answer.status}`
  throw new Stop({ en: message, fr: message }, body?.error?.code ?? String(answer.status))
}

/** Signs the member in with FANAL_PASSPHRASE and FANAL_TOTP; both are secrets, so neither is an option. */
export async function signedIn(
  console: Console,
  values: { to?: string | undefined; as?: string | undefined },
  usage: string,
): Promise<Desk> {
  const to = workbenchOf(console, values.to)
  const session = await signIn({
    to,
    name: needed(values.as, '--as', usage),
    passphrase: needed(console.env.FANAL_PASSPHRASE, 'FANAL_PASSPHRASE', usage),
    totpSecret: needed(console.env.FANAL_TOTP, 'FANAL_TOTP', usage),
    fetch,
    world: thisWorld,
  })
  if (!session.ok) throw stopFor(session)
  const headers = {
    authorization: `Bearer ${session.value.token}`,
    'accept-language': console.language,
    'content-type': 'application/json',
  }
  return {
    to,
    session: session.value,
    async ask<T>(method: 'GET' | 'POST', path: string, body?: unknown) {
      return await answerOf<T>(
        await fetch(new URL(path, to), { method, headers, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) }),
      )
    },
  }
}

/** A unit's keys, once their directory is seen to be of the member's own node, and the rest of the answer of the member's own house. */
export async function unitKeysOf(desk: Desk, unit: string): Promise<UnitKeysAnswer> {
  const { rootPublic } = await desk.ask<{ rootPublic: string }>('GET', '/api/v1/directory')
  const answer = await desk.ask<UnitKeysAnswer>('GET', `/api/v1/units/${encodeURIComponent(unit)}/keys`)
  const { deployment, organization, memberId } = desk.session
  const checked = await checkDirectory({ rootPublic, directory: answer.directory }, deployment, directoriesSeen())
  if (!checked.ok)
    throw new Stop(distrustText[checked.problem], checked.problem === 'not-signed' ? 'directory-not-signed' : checked.problem)
  if (answer.organization === organization && answer.member === memberId) return answer
  throw new Stop(distrustText['other-deployment'], 'other-member')
}
