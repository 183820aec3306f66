import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse, type Refusal } from '@fanal/kernel'

const length = 32

function expected(key: Uint8Array, sessionId: string): Buffer {
  return createHmac('sha256', key).update('fanal csrf v1\0').update(sessionId).digest()
}

function masked(bytes: Uint8Array, mask: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)))
}

/**
 * A synchronizer token: HMAC of the session id under the server's key, masked anew in every answer so that
 * compression beside reflected words tells nothing of it (BREACH).
 * @param mask 32 random bytes
 */
export function csrfToken(key: Uint8Array, sessionId: string, mask: Uint8Array): string {
  return Buffer.concat([mask, masked(expected(key, sessionId), mask)]).toString('base64url')
}

export function isCsrfToken(key: Uint8Array, sessionId: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * length) return false
  return timingSafeEqual(masked(bytes.subarray(length), bytes.subarray(0, length)), expected(key, sessionId))
}

const crossSite = refuse('cross-site', {
  en: 'This request did not come from a page of Fanal. Open the page again and send the form from there.',
  fr: 'Cette demande ne vient pas d’une page de Fanal. Ouvrez la page de nouveau et envoyez le formulaire à partir de là.',
})

/**
 * Whether an unsafe request comes from our own pages.
 *
 * @NOTE With `Referrer-Policy: no-referrer` a browser sends `Origin: null` from our own forms, so `Sec-Fetch-Site` decides
 * where there is one; `Origin` decides for browsers without it.
 * @param fromBrowserOnly whether a request with neither header is refused (a command line sends none)
 */
export function checkOrigin(request: Request, fromBrowserOnly: boolean): Refusal | null {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? null : crossSite
  const origin = request.headers.get('origin')
  if (origin === null) return fromBrowserOnly ? crossSite : null
  if (!URL.canParse(origin)) return crossSite
  // @NOTE the scheme is not compared: behind a proxy we see http where the browser sees https
  return new URL(origin).host === new URL(request.url).host ? null : crossSite
}
