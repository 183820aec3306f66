import { subscribe } from 'node:diagnostics_channel'
import type { Server, Socket } from 'node:net'
import { Server as TlsServer } from 'node:tls'
import type { Rinse } from './rinse.ts'

/** Overwrites what has served. */
export function scrub(...used: readonly Uint8Array[]): void {
  for (const bytes of used) bytes.fill(0)
}

/**
 * Overwrites every piece that a connection reads, once the HTTP parser has seen it.
 * @NOTE without a listener of its own, Node reads a connection into one buffer that all of them share, where the end of
 * a long form would stay until an equally long one comes. This listener comes after the parser's, and the parser copies
 * what it gives on.
 */
function scrubReads(socket: Socket): void {
  socket.on('data', (piece: Buffer) => scrub(piece))
}

/**
 * Watches every connection that this process accepts from now on, before its first byte is read. When one ends, what it
 * said about itself (the lines before a request's body: agent, languages, what a proxy adds) is rinsed away with it.
 * @see https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html (net.server.socket)
 */
export function scrubEveryConnection(rinse: Rinse): void {
  const seen = new WeakSet<Server>()
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket & { server?: Server } }
    const { server } = socket
    socket.once('close', rinse)
    if (!(server instanceof TlsServer)) return scrubReads(socket)
    // what comes encrypted is scrubbed where it comes out decrypted
    if (seen.has(server)) return
    seen.add(server)
    server.on('secureConnection', scrubReads)
  })
}
