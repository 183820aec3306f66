import type { IncomingMessage } from 'node:http'
import { securityHeaders, type RawHandler } from '@fanal/http'
import { filesSocket, lineRoutes, mostPlainBytes, siteOf, writeFrame } from '@fanal/intake'
import { publicLanguages, type PublicLanguage } from '@fanal/kernel'
import { sendPieces, type PlainDoor } from './plain-door.ts'
import { scrub } from './scrub.ts'
import { throughSealer, type Feed, type SealerAnswer } from './sealer-client.ts'

/** Milliseconds that files may take: 25 MB at half a megabit a second. */
export const filesPatience = 420_000

/** What the form itself takes beside its files, bytes. */
const formBytes = 64 * 1024
/** So much of what is far too large is still read and thrown away, so that the browser gets to see the answer. */
const drained = 1024 * 1024 * 1024

const filesLimit = mostPlainBytes + formBytes

/** Passes a request on as it comes: what the sealer has not taken yet is not read. `tooLarge` where it outgrows the limit. */
function feedRequest(request: IncomingMessage, tooLarge: () => void): Feed {
  return (to) => {
    let length = 0
    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > filesLimit) to.destroy()
      if (to.destroyed) return scrub(piece)
      writeFrame(to, 'body', piece, () => scrub(piece))
      if (!to.writableNeedDrain) return
      request.pause()
      to.once('drain', () => request.resume())
    })
    request.on('end', () => {
      if (length > filesLimit) tooLarge()
      else writeFrame(to, 'bodyEnd')
    })
    // a reporter who leaves in the middle leaves nothing behind
    request.on('close', () => {
      if (!request.complete) to.destroy()
    })
    to.on('close', () => request.resume())
  }
}

/** Reads what nobody will take, and throws it away. */
function drain(request: IncomingMessage, then: () => void): void {
  let length = 0
  request.on('data', (piece: Buffer) => {
    length += piece.length
    scrub(piece)
    if (length > drained) request.destroy()
  })
  request.on('end', then)
}

function handlerFor(door: PlainDoor, language: PublicLanguage): RawHandler {
  const headers = securityHeaders({ tls: door.tls, sealing: true })
  const { style, scripts } = door

  async function answer(request: IncomingMessage, contentType: string): Promise<SealerAnswer | 'too-large' | 'nobody'> {
    const published = await door.site.published()
    const site = siteOf(published)
    if (published === null || site === null || site.receiver === null) return 'nobody'
    const { demonstration, rootPublic } = site
    const { presences, signed } = published
    const place = { language, demonstration, rootPublic, directory: signed, presences, style, scripts }
    const asked = { kind: 'files', contentType, ...place } as const
    let outgrown = false
    const feed = feedRequest(request, () => void (outgrown = true))
    const ended = new Promise<void>((resolve) => void request.once('end', resolve).once('close', resolve))
    const sealed = await throughSealer({ socket: filesSocket(door.sealer), patience: filesPatience }, asked, feed, door.ask)
    if (sealed.kind !== 'page') {
      // the browser listens only when it has said everything
      request.resume()
      await ended
    }
    return outgrown ? 'too-large' : sealed
  }

  return (request, response, next) => {
    response.once('close', door.rinse)
    const contentType = request.headers['content-type'] ?? ''
    if (!/^multipart\/form-data\s*;/i.test(contentType)) return drain(request, () => next('not-a-form'))
    if (Number(request.headers['content-length'] ?? 0) > filesLimit) return drain(request, () => next('too-large'))
    void answer(request, contentType).then((sealed) => {
      if (request.destroyed && !request.complete) return
      if (sealed === 'nobody') return drain(request, () => next('nobody'))
      if (sealed === 'too-large') return next('too-large')
      if (sealed.kind === 'page') return sendPieces(response, sealed.status, sealed.pieces, headers)
      next('busy')
    })
  }
}

/** Files without script: they pass through this process piece by piece and are never whole in it. */
export function filesDoor(door: PlainDoor): Readonly<Record<`${string} /${string}`, RawHandler>> {
  return Object.fromEntries(publicLanguages.map((language) => [`POST ${lineRoutes.files.path[language]}`, handlerFor(door, language)]))
}
