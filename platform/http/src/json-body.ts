import { ok, refuse, type Outcome } from '@fanal/kernel'
import { readBody } from './body.ts'

const notJson = refuse('unsupported-type', {
  en: 'This address takes JSON (application/json, UTF-8).',
  fr: 'Cette adresse reçoit du JSON (application/json, UTF-8).',
})

const badJson = refuse('bad-json', {
  en: 'The body is not valid JSON in UTF-8.',
  fr: 'Le contenu n’est pas du JSON valide en UTF-8.',
})

/**
 * The JSON of a request, still to be parsed by a schema.
 * A foreign page cannot send `application/json` without asking first, which we never allow.
 * @param limit in bytes
 */
export async function readJson(request: Request, { limit }: { limit: number }): Promise<Outcome<unknown>> {
  const [essence = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (essence.trim().toLowerCase() !== 'application/json') return notJson
  const bytes = await readBody(request, { limit })
  if (!bytes.ok) return bytes
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
    return ok(value)
  } catch {
    return badJson
  }
}
