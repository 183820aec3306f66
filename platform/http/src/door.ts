import { chooseEncoding, compress } from './compress.ts'
import { securityHeaders, type SecurityProfile } from './headers.ts'
import type { Log } from './log.ts'

export interface DoorOptions {
  readonly profile: SecurityProfile
  readonly tls: boolean
  /** What happens to a cookie on the public line, where there may be none: tests throw, production strips it. */
  readonly onCookie: 'throw' | 'strip'
  readonly log: Log
}

export interface Leaving {
  readonly sealing: boolean
  readonly compress: boolean
}

const smallest = 512

async function compressed(request: Request, response: Response, headers: Headers): Promise<BodyInit | null> {
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
  if (!isPage || response.body === null || request.method === 'HEAD') return response.body
  const bytes = new Uint8Array(await response.arrayBuffer())
  headers.append('vary', 'accept-encoding')
  const encoding = bytes.length < smallest ? null : chooseEncoding(request.headers.get('accept-encoding'))
  const sent = encoding === null ? bytes : await compress(bytes, encoding, 'now')
  if (encoding !== null) headers.set('content-encoding', encoding)
  headers.set('content-length', String(sent.length))
  return new Uint8Array(sent)
}

/**
 * The door that every answer leaves by: security headers, no cookie on the public line, compression.
 * @throws Error where a public answer sets a cookie and the door was told to throw
 */
export function createDoor(options: DoorOptions): (request: Request, response: Response, leaving: Leaving) => Promise<Response> {
  const plain = securityHeaders({ tls: options.tls, sealing: false, profile: options.profile })
  const sealing = securityHeaders({ tls: options.tls, sealing: true, profile: options.profile })
  return async (request, response, leaving) => {
    const headers = new Headers(response.headers)
    if (options.profile === 'public' && headers.has('set-cookie')) {
      if (options.onCookie === 'throw') throw new Error('a public answer sets a cookie')
      headers.delete('set-cookie')
      options.log.error('http.cookie-stripped')
    }
    for (const [name, value] of Object.entries(leaving.sealing ? sealing : plain)) headers.set(name, value)
    const body = leaving.compress ? await compressed(request, response, headers) : response.body
    return new Response(body, { status: response.status, headers })
  }
}
