import type { Socket } from 'node:net'
import { answerPlainly, frameReader, jsonBytes, jsonOf, writeFrame, type LineCall, type PlainRequest } from '@fanal/intake'
import type { Outcome } from '@fanal/kernel'

// One request, then this process is gone, and with it every copy of the words. Nothing is ever printed: a message of an
// exception may quote what somebody wrote.

const pieceBytes = 64 * 1024
/** Milliseconds: a form is here at once, files take the time that a slow connection needs. */
const longest = process.argv[2] === 'files' ? 600_000 : 60_000

process.on('uncaughtException', () => process.exit(1))
process.on('unhandledRejection', () => process.exit(1))
process.on('disconnect', () => process.exit(0))

const chance = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** The line's answer to the call that was just made. */
type NextAnswer = () => Promise<Outcome<unknown>>

async function answer(request: PlainRequest, body: Uint8Array, socket: Socket, nextAnswer: NextAnswer): Promise<void> {
  let asked: Promise<unknown> = Promise.resolve()
  let calls = 0
  const ask = (call: LineCall): Promise<Outcome<unknown>> => {
    if (calls > 0 && call.call !== 'upload') throw new Error('one call, and no more but the pieces of files')
    calls += 1
    // one after the other: an answer does not say to which call it belongs
    const mine = asked.then(() => {
      writeFrame(socket, 'call', jsonBytes(call))
      return nextAnswer()
    })
    asked = mine
    return mine
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
  let answered = Promise.withResolvers<Outcome<unknown>>()
  const nextAnswer: NextAnswer = async () => {
    const outcome = await answered.promise
    answered = Promise.withResolvers<Outcome<unknown>>()
    return outcome
  }
  const read = frameReader((kind, payload) => {
    if (kind === 'request') request = jsonOf(payload) as PlainRequest
    if (kind === 'body') pieces.push(payload)
    if (kind === 'answer') answered.resolve(jsonOf(payload) as Outcome<unknown>)
    if (kind === 'bodyEnd' && request !== undefined) void answer(request, Buffer.concat(pieces.splice(0)), socket, nextAnswer)
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
