import type { SessionAnswer } from './sign-in.schema.ts'
import { signInPaths } from './sign-in-paths.ts'

/** What a page knows of the session it was made for. */
export interface PageSession {
  /** The member; empty where the page does not say. */
  readonly member: string
  readonly language: string
  /** The form token as it stands on the page now. */
  csrf(): string
  /** Takes the token of a later session of the same member. */
  renewed(csrf: string): void
}

/** Why nothing was sent: nobody is signed in here any more, or somebody else is. */
export type Lost = 'signed-out' | 'another-member'

export interface SessionLine {
  /**
   * Posts JSON, or bytes as they are. Where the page's session ended and the same member signed in again, it takes that session's token and tries once more.
   * @throws where the server cannot be reached
   */
  send(path: string, body?: object | Uint8Array<ArrayBuffer>): Promise<Response | Lost>
  /** Asks who is signed in, which prolongs the session, and takes a fresh token; `null` where it is still the page's member. */
  renew(): Promise<Lost | null>
}

/** Whether an answer says that the session or its token is not the one that counts now. */
async function isOfAnotherSession(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true
  if (answer.status !== 403) return false
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { error?: { code?: string } } | null
  return body?.error?.code === 'cross-site'
}

/** A page's line to the server, for as long as its member is the one who is signed in. */
export function sessionLine(page: PageSession, ask: typeof fetch): SessionLine {
  async function renew(): Promise<Lost | null> {
    const answer = await ask(signInPaths.session, { credentials: 'same-origin', cache: 'no-store' })
    if (answer.status === 401) return 'signed-out'
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    const { memberId, csrf } = (await answer.json()) as SessionAnswer
    if (memberId !== page.member) return 'another-member'
    if (csrf) page.renewed(csrf)
    return null
  }

  async function post(path: string, body: object | Uint8Array<ArrayBuffer> | undefined): Promise<Response> {
    const headers: Record<string, string> = { 'x-csrf-token': page.csrf(), 'accept-language': page.language }
    const isBytes = body instanceof Uint8Array
    if (body !== undefined) headers['content-type'] = isBytes ? 'application/octet-stream' : 'application/json'
    return await ask(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      ...(body !== undefined && { body: isBytes ? body : JSON.stringify(body) }),
    })
  }

  return {
    renew,
    async send(path, body) {
      const first = await post(path, body)
      if (!(await isOfAnotherSession(first))) return first
      const lost = await renew()
      if (lost !== null) return lost
      const second = await post(path, body)
      return (await isOfAnotherSession(second)) ? 'signed-out' : second
    },
  }
}
