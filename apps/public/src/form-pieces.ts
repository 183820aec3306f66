import type { IncomingMessage } from 'node:http'
import { scrub } from './scrub.ts'

export type ReceivedForm =
  | { readonly kind: 'form'; readonly pieces: readonly Buffer[] }
  | { readonly kind: 'too-large' | 'not-a-form' | 'broken-off' }

/** So much of a form that is far too large is still read and thrown away, so that the browser gets to see the answer. */
const drained = 32 * 1024 * 1024

/** Receives a form as bytes that nobody else holds. Whoever gets them overwrites them. */
export function receiveForm(request: IncomingMessage, limit: number): Promise<ReceivedForm> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let length = 0
    let given = false
    const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
    const isForm = type === 'application/x-www-form-urlencoded'

    function give(form: ReceivedForm): void {
      // @NOTE a request closes after its end too; by then the pieces are somebody else's
      if (given) return
      given = true
      if (form.kind !== 'form') scrub(...pieces.splice(0))
      resolve(form)
    }

    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (isForm && length <= limit) return void pieces.push(piece)
      scrub(piece, ...pieces.splice(0))
      if (length > drained) request.destroy()
    })
    request.on('end', () => {
      if (!isForm) return give({ kind: 'not-a-form' })
      give(length > limit ? { kind: 'too-large' } : { kind: 'form', pieces })
    })
    request.on('close', () => give({ kind: 'broken-off' }))
    request.on('error', () => give({ kind: 'broken-off' }))
  })
}
