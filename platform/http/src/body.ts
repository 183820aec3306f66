import { ok, refuse, type Outcome } from '@fanal/kernel'

export const tooLarge = refuse('too-large', {
  en: 'What you sent is too large. Make it shorter, or send it in parts.',
  fr: 'Ce que vous avez envoyé est trop volumineux. Raccourcissez-le, ou envoyez-le en plusieurs parties.',
})

const brokenOff = refuse('bad-request', {
  en: 'The connection broke before everything arrived. Please send it again.',
  fr: 'La connexion s’est coupée avant que tout soit arrivé. Veuillez l’envoyer de nouveau.',
})

const encoded = refuse('unsupported-type', {
  en: 'A compressed body is not read here. Send it without Content-Encoding.',
  fr: 'Un contenu compressé n’est pas lu ici. Envoyez-le sans Content-Encoding.',
})

/**
 * The body's bytes; never holds more than the limit.
 * @param limit in bytes
 * @returns `too-large`, `unsupported-type` (a Content-Encoding), or `bad-request` where the sender broke off
 */
export async function readBody(request: Request, { limit }: { limit: number }): Promise<Outcome<Uint8Array>> {
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') return encoded
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge
  if (request.body === null) return ok(new Uint8Array())
  const reader = (request.body as ReadableStream<Uint8Array>).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
      const { done, value } = await reader.read()
      if (done) return ok(new Uint8Array(Buffer.concat(chunks)))
      length += value.length
      if (length > limit) {
        // oxlint-disable-next-line no-await-in-loop -- the last turn of the loop
        await reader.cancel()
        return tooLarge
      }
      chunks.push(value)
    }
  } catch {
    return brokenOff
  }
}
