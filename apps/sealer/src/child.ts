import type { Socket } from 'node:net'
import { answerPlainly, frameReader, jsonBytes, jsonOf, writeFrame, type LineCall, type PlainRequest } from '@fanal/intake'
import type { Outcome } from '@fanal/kernel'

// One request, then this process is gone, and with it every copy of the words. Nothing is ever printed: a message of an
// exception may quote what somebody wrote.

const pieceBytes = 64 * 1024
const longest = 60_000

process.on('uncaughtException', () => process.exit(1))
process.on('unhandledRejection', () => process.exit(1))
process.on('disconnect', () => process.exit(0))

const chance = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

async function answer(request: PlainRequest, body: Uint8Array, socket: Socket, answered: Promise<Outcome<unknown>>): Promise<void> {
  let asked = false
  const ask = (call: LineCall): Promise<Outcome<unknown>> => {
    if (asked) throw new Error('one call, and no more')
    asked = true
    writeFrame(socket, 'call', jsonBytes(call))
    return answered
  }
  const { status, html } = await answerPlainly(request, body, ask, chance)
  const page = new TextEncoder().encode(html)
  writeFrame(socket, 'status', jsonBytes({ status }))
  for (let at = 0; at < page.length; at += pieceBytes) writeFrame(socket, 'page', page.subarray(at, at + pieceBytes))
  writeFrame(socket, 'pageEnd')
  socket.end(() => process.exit(0))
}

function serve(socket: Socket): void {
  const pieces: Uint8Array[] = []
  let request: PlainRequest | undefined
  const { promise: answered, resolve } = Promise.withResolvers<Outcome<unknown>>()
  const read = frameReader((kind, payload) => {
    if (kind === 'request') request = jsonOf(payload) as PlainRequest
    if (kind === 'body') pieces.push(payload)
    if (kind === 'answer') resolve(jsonOf(payload) as Outcome<unknown>)
    if (kind === 'bodyEnd' && request !== undefined) void answer(request, Buffer.concat(pieces), socket, answered)
  })
  setTimeout(() => process.exit(1), longest)
  socket.on('data', read)
  socket.on('error', () => process.exit(1))
  socket.on('close', () => process.exit(0))
  socket.resume()
}

process.on('message', (_word, socket) => {
  process.removeAllListeners('disconnect')
  process.disconnect()
  serve(socket as Socket)
})
process.send?.('ready')
