import type { ServerResponse } from 'node:http'
import { securityHeaders, type AssetLink, type RawHandler } from '@fanal/http'
import {
  keptFields,
  keptPage,
  lineRoutes,
  plainKinds,
  siteOf,
  typedLimit,
  type AskLine,
  type PlainForm,
  type SiteKeeper,
} from '@fanal/intake'
import { publicLanguages, type PublicLanguage } from '@fanal/kernel'
import { receiveForm } from './form-pieces.ts'
import { withKept } from './kept-text.ts'
import type { Rinse } from './rinse.ts'
import { scrub } from './scrub.ts'
import { feedPieces, throughSealer, type SealerAnswer } from './sealer-client.ts'

export interface PlainDoor {
  readonly site: SiteKeeper
  readonly ask: AskLine
  /** The sealer's Unix socket. */
  readonly sealer: string
  readonly style: AssetLink
  readonly scripts: readonly AssetLink[]
  readonly tls: boolean
  readonly rinse: Rinse
}

const routeOf = { write: lineRoutes.send, back: lineRoutes.open, more: lineRoutes.more, read: lineRoutes.read } as const

/** Sends a page's pieces and overwrites each once it has left. */
export function sendPieces(
  response: ServerResponse,
  status: number,
  pieces: readonly Buffer[],
  headers: Readonly<Record<string, string>>,
): void {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': length })
  for (const piece of pieces) response.write(piece)
  response.end()
  response.once('close', () => scrub(...pieces))
}

/** The same form twice is the same report: a sealer that was lost once is asked once more. */
async function twice(attempt: () => Promise<SealerAnswer>): Promise<SealerAnswer> {
  const first = await attempt()
  return first.kind === 'lost' ? await attempt() : first
}

function handlerFor(door: PlainDoor, kind: PlainForm, language: PublicLanguage): RawHandler {
  const headers = securityHeaders({ tls: door.tls, sealing: true })
  const { style, scripts } = door

  async function answer(response: ServerResponse, pieces: readonly Buffer[]): Promise<boolean> {
    const published = await door.site.published()
    const site = siteOf(published)
    if (published === null || site === null || site.receiver === null) return false
    const { demonstration, rootPublic } = site
    const { presences, signed } = published
    const request = { kind, language, demonstration, rootPublic, directory: signed, presences, style, scripts }
    const sealed = await twice(() => throughSealer({ socket: door.sealer }, request, feedPieces(pieces), door.ask))
    if (sealed.kind === 'page') {
      sendPieces(response, sealed.status, sealed.pieces, headers)
      return true
    }
    const page = Buffer.from(await keptPage(kind, { language, site, style, scripts }))
    const form = Buffer.concat(pieces)
    sendPieces(response, 503, withKept(page, form, keptFields), { ...headers, 'retry-after': '30' })
    scrub(form)
    return true
  }

  return (request, response, next) => {
    response.once('close', door.rinse)
    void receiveForm(request, typedLimit).then(async (form) => {
      if (form.kind === 'broken-off') return
      if (form.kind !== 'form') return next(form.kind)
      try {
        if (!(await answer(response, form.pieces))) next('nobody')
      } finally {
        scrub(...form.pieces)
      }
    })
  }
}

/** The four forms without script: their words reach the sealer as bytes and are never a string here. */
export function plainDoor(door: PlainDoor): Readonly<Record<`${string} /${string}`, RawHandler>> {
  const handlers = plainKinds.flatMap((kind) =>
    publicLanguages.map((language) => [`POST ${routeOf[kind].path[language]}`, handlerFor(door, kind, language)] as const),
  )
  return Object.fromEntries(handlers)
}
