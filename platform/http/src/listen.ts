import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { ok, refuse, type Outcome } from '@fanal/kernel'
import type { App } from './app.tsx'
import type { Tls } from './tls.ts'

/**
 * Takes a request before it becomes a `Request`, so that its body need never be made into a string.
 * It answers by itself, or passes on with `next(state)`: the route's handler finds the state as `c.raw`.
 */
export type RawHandler = (request: IncomingMessage, response: ServerResponse, next: (state?: unknown) => void) => void

export interface ListenOptions {
  readonly app: App
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly tls: Tls
  /** By method and path as the table has it, for example `POST /api/v1/reports` or `GET /en/write/:path`; each must be a route of the table. */
  readonly raw?: Readonly<Record<`${string} /${string}`, RawHandler>>
  /** Milliseconds that a request may take to arrive, for the addresses where it is not a minute. */
  readonly patience?: Readonly<Record<`${string} /${string}`, number>>
}

export interface Listening {
  readonly url: string
  readonly port: number
  /** Stops taking requests and waits for those under way, at most `graceMs` (5 s where nothing is said). */
  close(graceMs?: number): Promise<void>
}

function portBusy(port: number) {
  return refuse('port-busy', {
    en: `Port ${port} is already in use: stop the other program, or choose another port (PUBLIC_PORT, WORKBENCH_PORT).`,
    fr: `Le port ${port} est déjà utilisé : arrêtez l’autre programme, ou choisissez un autre port (PUBLIC_PORT, WORKBENCH_PORT).`,
  })
}

function cannotListen(host: string, port: number) {
  return refuse('cannot-listen', {
    en: `Fanal cannot listen on ${host} port ${port}: check that the address belongs to this machine and the port is allowed to you.`,
    fr: `Fanal ne peut pas écouter sur ${host}, port ${port} : vérifiez que l’adresse appartient à cette machine et que le port vous est permis.`,
  })
}

function checkRaw({ app, raw = {} }: ListenOptions): void {
  const declared = new Set(app.manifest.flatMap((entry) => entry.paths.map((path) => `${entry.method} ${path}`)))
  const stray = Object.keys(raw).find((key) => !declared.has(key))
  if (stray !== undefined) throw new Error(`raw hook ${stray} has no route`)
}

/** Finds the hook of a request; plain paths before those with parameters. */
function hooksIn(raw: Readonly<Record<string, RawHandler>>): (place: string) => RawHandler | undefined {
  const plain = new Map(Object.entries(raw).filter(([key]) => !key.includes(':')))
  const shaped = Object.entries(raw)
    .filter(([key]) => key.includes(':'))
    .map(([key, hook]) => ({ shape: key.split('/').map((part) => (part.startsWith(':') ? null : part)), hook }))
  return (place) => {
    const parts = place.split('/')
    const fits = (shape: readonly (string | null)[]) =>
      shape.length === parts.length && shape.every((part, index) => (part === null ? parts[index] !== '' : part === parts[index]))
    return plain.get(place) ?? shaped.find(({ shape }) => fits(shape))?.hook
  }
}

/** Milliseconds that a request may take to arrive. */
const usualPatience = 60_000

/** Ends a request that takes longer than its address allows; the server's own timer is as long as the longest of them. */
function endWhenSlow(request: IncomingMessage, response: ServerResponse, patience: number): void {
  const timer = setTimeout(() => {
    if (request.complete) return
    if (!response.headersSent) response.writeHead(408, { connection: 'close', 'content-length': 0 })
    response.end(() => request.destroy())
  }, patience)
  request.once('close', () => clearTimeout(timer))
}

function createHandler({ app, raw = {}, patience = {} }: ListenOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const left = new WeakMap<object, unknown>()
  const bad = () => new Response('Bad request\n', { status: 400, headers: { ...app.headers, 'content-type': 'text/plain; charset=utf-8' } })
  const fallback = getRequestListener((request, { incoming }) => app.fetch(request, { raw: left.get(incoming) }), {
    errorHandler: bad,
    overrideGlobalObjects: false,
  })
  const hooks = hooksIn(raw)
  const patienceAt = new Map<string, number>(Object.entries(patience))
  return (request, response) => {
    const place = `${request.method} ${(request.url ?? '').split('?', 1)[0]}`
    const hook = hooks(place)
    if (Object.keys(patience).length > 0) endWhenSlow(request, response, patienceAt.get(place) ?? usualPatience)
    if (hook === undefined) {
      void fallback(request, response)
      return
    }
    for (const [name, value] of Object.entries(app.headers)) response.setHeader(name, value)
    hook(request, response, (state) => {
      left.set(request, state)
      void fallback(request, response)
    })
  }
}

/** What does not even parse as HTTP gets the same headers as everything else. */
function answerBroken(server: Server, headers: Readonly<Record<string, string>>): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    socket.end(
      `HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}\r\n${lines.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`,
    )
  })
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/**
 * Serves an app over HTTP, or HTTPS with a certificate.
 * @returns `port-busy` or `cannot-listen` with a sentence that says how to mend it
 * @throws Error where a raw hook names no route of the table
 */
export async function listen(options: ListenOptions): Promise<Outcome<Listening>> {
  const { app, host, port, tls, patience = {} } = options
  checkRaw(options)
  const handler = createHandler(options)
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: Math.max(usualPatience, ...Object.values(patience)),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16 * 1024,
  }
  const server: Server =
    tls.kind === 'certificate'
      ? createSecureServer({ ...limits, cert: Buffer.from(tls.cert), key: Buffer.from(tls.key), minVersion: 'TLSv1.2' }, handler)
      : createServer(limits, handler)
  answerBroken(server, app.headers)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? portBusy(port) : cannotListen(host, port)))
    server.listen({ host, port }, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      const name = host.includes(':') ? `[${host}]` : host
      resolve(
        ok({
          url: `${tls.kind === 'certificate' ? 'https' : 'http'}://${name}:${bound}`,
          port: bound,
          close: (graceMs = 5_000) => stop(server, graceMs),
        }),
      )
    })
  })
}
