import net from 'node:net'
import { frameReader, jsonBytes, jsonOf, writeFrame, type AskLine, type LineCall, type PlainRequest } from '@fanal/intake'
import { scrub } from './scrub.ts'

/** A page as the sealer's child wrote it, in pieces to be sent and overwritten. */
export interface SealedPage {
  readonly kind: 'page'
  readonly status: number
  readonly pieces: readonly Buffer[]
}

/** `busy`: told so. `lost`: nobody there, or gone before the page was whole. */
export type SealerAnswer = SealedPage | { readonly kind: 'busy' } | { readonly kind: 'lost' }

export interface SealerOptions {
  readonly socket: string
  /** Milliseconds until a silent sealer counts as lost. */
  readonly patience?: number
}

/** Writes a form to a sealer's child, all at once or as it comes. */
export type Feed = (to: net.Socket) => void

/** A form that is here already, in pieces. */
export function feedPieces(pieces: readonly Uint8Array[]): Feed {
  return (to) => {
    for (const piece of pieces) writeFrame(to, 'body', piece)
    writeFrame(to, 'bodyEnd')
  }
}

/**
 * Carries one form to the sealer and its page back. The form's bytes are the caller's, who overwrites them.
 * @param feed writes the form's frames, the last of them its end
 * @param ask  what the child may ask of the line
 */
export function throughSealer(
  { socket: path, patience = 60_000 }: SealerOptions,
  request: PlainRequest,
  feed: Feed,
  ask: AskLine,
): Promise<SealerAnswer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    const buffer = Buffer.allocUnsafeSlow(64 * 1024)
    let status = 500
    let done = false

    function finish(answer: SealerAnswer): void {
      if (done) return
      done = true
      clearTimeout(timer)
      if (answer.kind !== 'page') scrub(...pieces)
      socket.destroy()
      resolve(answer)
    }

    const read = frameReader((kind, payload) => {
      if (kind === 'page') pieces.push(payload)
      if (kind === 'status') status = (jsonOf(payload) as { status: number }).status
      if (kind === 'call') void ask(jsonOf(payload) as LineCall).then((answer) => writeFrame(socket, 'answer', jsonBytes(answer)))
      if (kind === 'pageEnd') finish({ kind: 'page', status, pieces })
      if (kind === 'busy') finish({ kind: 'busy' })
    })
    const socket = net.connect({
      path,
      // @NOTE one buffer of our own, so that what is read can be overwritten
      onread: {
        buffer,
        callback: (length) => {
          const piece = buffer.subarray(0, length)
          read(piece)
          scrub(piece)
          return true
        },
      },
    })
    const timer = setTimeout(() => finish({ kind: 'lost' }), patience)
    socket.on('error', () => finish({ kind: 'lost' }))
    socket.on('close', () => finish({ kind: 'lost' }))
    writeFrame(socket, 'request', jsonBytes(request))
    feed(socket)
  })
}
