import { LineRefused } from './line-client.ts'
import { stopIf, type Post } from './file-upload.ts'

export interface Patience {
  readonly fetch: typeof fetch
  /** Told `false` when the network or the server is lost, and `true` when it is back. */
  readonly reached: (there: boolean) => void
  /** Resolves after some milliseconds, or earlier when there is reason to hope. */
  readonly pause: (milliseconds: number) => Promise<void>
  readonly signal: AbortSignal
  /** Milliseconds until a silent server counts as lost. */
  readonly silence?: number
}

const pauses = [500, 1000, 2000, 4000, 8000, 15_000] as const

/** One attempt; `null` where nobody answered, or a server that is busy or starting. */
async function attempt(path: string, bytes: Uint8Array, { fetch, signal, silence = 60_000 }: Patience): Promise<Response | null> {
  const ending = new AbortController()
  const end = () => ending.abort()
  const timer = setTimeout(end, silence)
  signal.addEventListener('abort', end)
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    const response = await fetch(path, { method: 'POST', body: bytes as BodyInit, headers, signal: ending.signal })
    return response.status >= 500 || response.status === 429 ? null : response
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

/**
 * Posts bytes and, where the network is lost, waits and posts the very same bytes again, which cannot double anything.
 * @throws LineRefused where the line refuses them; Stopped
 */
export function patientPost(patience: Patience): Post {
  return async (path, bytes) => {
    for (let tries = 0; ; tries++) {
      stopIf(patience.signal)
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      const response = await attempt(path, bytes, patience)
      stopIf(patience.signal)
      if (response !== null) {
        patience.reached(true)
        // oxlint-disable-next-line no-await-in-loop -- the end of this way
        if (response.ok) return (await response.json()) as { readonly held?: number }
        // oxlint-disable-next-line no-await-in-loop -- the end of this way
        const said = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
        throw new LineRefused(said?.error?.code ?? String(response.status), said?.error?.message ?? '')
      }
      patience.reached(false)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await patience.pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0)
    }
  }
}
