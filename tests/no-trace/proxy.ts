import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One request and its answer, as somebody sees them who stands between. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly asked: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly status: number
  readonly answered: Readonly<Record<string, string>>
  readonly page: Buffer
}

export interface RecordingProxy {
  readonly address: string
  readonly exchanges: readonly Exchange[]
  /** Whatever a browser wanted from anybody but the one site; nothing of it was let through. */
  readonly elsewhere: readonly string[]
  close(): Promise<void>
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Header names in small letters; what came twice is joined. */
const plain = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

function forward(request: IncomingMessage, body: Buffer): Promise<{ answer: IncomingMessage; page: Buffer }> {
  const { method, headers } = request
  const { hostname, port, pathname, search } = new URL(request.url ?? '')
  // pages come as they are, so that what stands in them can be found; the record keeps what the browser said it takes
  const passed = { ...headers, 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    http
      .request({ host: hostname, port, method, path: pathname + search, headers: passed }, (answer) => {
        bytesOf(answer).then((page) => resolve({ answer, page }), reject)
      })
      .once('error', reject)
      .end(body)
  })
}

/** A forward proxy that lets a browser reach one site, and writes down everything that passes and everything that does not. */
export async function recordingProxy(site: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = []
  const elsewhere: string[] = []
  const server = http.createServer((request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(`${site}/`)) {
      elsewhere.push(`${request.method} ${url}`)
      response.writeHead(403).end()
      return
    }
    void bytesOf(request).then(
      async (body) => {
        const { answer, page } = await forward(request, body)
        const status = answer.statusCode ?? 0
        exchanges.push({
          method: request.method ?? '',
          url,
          asked: plain(request.headers),
          body,
          status,
          answered: plain(answer.headers),
          page,
        })
        response.writeHead(status, answer.headers).end(page)
      },
      () => response.destroy(),
    )
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    elsewhere.push(`CONNECT ${request.url ?? ''}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    exchanges,
    elsewhere,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
