import type { Bilingual, Duty } from '@fanal/kernel'

/** What pages may know of a session: no token, nothing that signs in. */
export interface SessionView {
  /** The stored id of the session (never its token): what the form token is bound to. */
  readonly sessionId: string
  /** Who: a page says whom it was made for. */
  readonly member?: string
  readonly name: string
  readonly duty: Bilingual | null
  /** Every duty of whoever is signed in: which links a page offers. It decides nothing. */
  readonly held?: readonly Duty[]
  /** Whether a shift of theirs runs: whoever signs out is asked about it. */
  readonly isOnDuty?: boolean
}

export interface SessionCookie {
  readonly name: string
  read(request: Request): string | null
  /** The `Set-Cookie` value of a new session; it ends with the browser. */
  set(token: string): string
  clear(): string
}

/**
 * The cookie of a workbench session: HttpOnly, SameSite=Strict, Path=/.
 * @param tls with TLS it is Secure and named `__Host-`; a browser takes neither over plain HTTP
 */
export function sessionCookie(tls: boolean): SessionCookie {
  const name = tls ? '__Host-fanal' : 'fanal'
  const attributes = `; Path=/; HttpOnly; SameSite=Strict${tls ? '; Secure' : ''}`
  return {
    name,
    read(request) {
      const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
      const found = pairs.filter((pair) => pair.startsWith(`${name}=`))
      // @NOTE two cookies of one name: one was planted by a neighbour, and we cannot tell which
      const [pair, another] = found
      if (pair === undefined || another !== undefined) return null
      const value = pair.slice(name.length + 1)
      return /^[A-Za-z0-9_-]{1,256}$/.test(value) ? value : null
    },
    set(token) {
      if (!/^[A-Za-z0-9_-]{1,256}$/.test(token)) throw new RangeError('a session token is base64url')
      return `${name}=${token}${attributes}`
    },
    clear: () => `${name}=${attributes}; Max-Age=0`,
  }
}
