import { refuse, type Refusal } from '@fanal/kernel'
import type { Context } from './behaviour.ts'
import { checkOrigin, isCsrfToken } from './csrf.ts'

const stale = refuse('cross-site', {
  en: 'This page was open for too long or belongs to another session. Open it again and send the form once more.',
  fr: 'Cette page est restée ouverte trop longtemps ou appartient à une autre session. Ouvrez-la de nouveau et renvoyez le formulaire.',
})

export interface GuardOptions {
  readonly key: Uint8Array
  readonly kind: 'page' | 'api'
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether an unsafe workbench request may go on: from our own origin, and with the session's token
 * in `x-csrf-token` or the form's `_csrf`. A bearer session carries no cookie that a foreign page could ride on.
 */
export async function guard(
  c: Pick<Context<unknown, unknown>, 'request' | 'session' | 'form'>,
  { key, kind }: GuardOptions,
): Promise<Refusal | null> {
  const { request, session } = c
  if (safe.has(request.method)) return null
  if (/^bearer /i.test(request.headers.get('authorization') ?? '')) return null
  const foreign = checkOrigin(request, kind === 'page' || session !== null)
  if (foreign !== null) return foreign
  if (session === null) return null
  const header = request.headers.get('x-csrf-token')
  if (header !== null) return isCsrfToken(key, session.sessionId, header) ? null : stale
  if (kind === 'api') return stale
  const form = await c.form()
  if (!form.ok) return form
  return isCsrfToken(key, session.sessionId, form.value.get('_csrf') ?? '') ? null : stale
}
