import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { openRinse } from './rinse.ts'
import { scrub, scrubEveryConnection } from './scrub.ts'

test('what has served is zeros', () => {
  const [a, b] = [Buffer.from('words'), Buffer.from('more')]
  scrub(a, b)
  assert.ok([...a, ...b].every((byte) => byte === 0))
})

test('a connection’s pieces are overwritten, and the request still gets its own', async () => {
  let rinsed = 0
  scrubEveryConnection(() => void (rinsed += 1))
  const pieces: Buffer[] = []
  const server = http.createServer((request, response) => {
    request.socket.prependListener('data', (piece: Buffer) => pieces.push(piece))
    const body: Buffer[] = []
    request.on('data', (piece: Buffer) => body.push(piece))
    request.on('end', () => response.end(Buffer.concat(body)))
  })
  server.listen(0)
  await once(server, 'listening')
  const words = 'they keep her passport '.repeat(20_000)
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`, { method: 'POST', body: words })
  assert.equal(await answer.text(), words)
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(pieces.length > 1)
  assert.ok(pieces.every((piece) => piece.every((byte) => byte === 0)))
  assert.equal(rinsed, 0)
  server.closeAllConnections()
  await once(server.close(), 'close')
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(rinsed > 0, 'what a connection said about itself is rinsed away when it ends')
})

test('a rinse can be asked for at any time, many times', async () => {
  const rinse = await openRinse()
  for (let time = 0; time < 50; time++) rinse()
  await new Promise((resolve) => setTimeout(resolve, 20))
  rinse()
})
