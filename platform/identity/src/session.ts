import { createHash } from 'node:crypto'
import { type LedgerEvent, type MemberActor, type StreamId, fromBase64Url, toBase64Url } from '@fanal/kernel'

/** A session ends after 15 minutes without a request, and after 12 hours in any case. */
export const idleMinutes = 15
export const longestHours = 12

/** What a new session is made of: the token goes to the member alone, the server keeps its hash. */
export interface NewSession {
  readonly token: string
  readonly sessionId: Uint8Array
  /** The server's half of the key that guards the member's seeds in the browser, 32 bytes. */
  readonly serverHalf: Uint8Array
}

export function newSession(chance: (bytes: number) => Uint8Array): NewSession {
  const token = toBase64Url(chance(32))
  const sessionId = sessionIdOf(token)
  if (sessionId === null) throw new Error('a new token has 32 bytes')
  return { token, sessionId, serverHalf: chance(32) }
}

/** SHA-256 of a token: what is stored and looked up; null where the text is no token. */
export function sessionIdOf(token: string): Uint8Array | null {
  const bytes = fromBase64Url(token)
  if (bytes?.length !== 32) return null
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

/** An event of a member's sign-ins, on the member's own stream; codes only. */
export function memberEvent(member: Pick<MemberActor, 'member' | 'organization'>, type: string, data: LedgerEvent['data']): LedgerEvent {
  return { type: `identity.${type}`, version: 1, organization: member.organization, stream: member.member as string as StreamId, data }
}
