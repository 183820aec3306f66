import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stopped } from './file-upload.ts'
import type { LineRefused } from './line-client.ts'
import { patientPost } from './patient-post.ts'

type Answer = Response | Error | 'silence'

/** A network that answers what it is told to, one after the other. */
function network(answers: Answer[]) {
  const bodies: string[] = []
  const reached: boolean[] = []
  const pauses: number[] = []
  const stopping = new AbortController()
  const post = patientPost({
    fetch: (_input, init) => {
      bodies.push(Buffer.from(init?.body as Uint8Array).toString())
      const answer = answers.shift() ?? assert.fail('asked too often')
      if (answer === 'silence')
        return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    reached: (there) => void reached.push(there),
    pause: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    signal: stopping.signal,
    silence: 30,
  })
  return { post, bodies, reached, pauses, stopping }
}

const lost = () => new TypeError('Failed to fetch')

test('a lost network is waited for, ever more patiently, and the very same bytes go again', async () => {
  const { post, bodies, reached, pauses } = network([lost(), lost(), 'silence', new Response(null, { status: 503 }), Response.json({})])
  await post('/x', Buffer.from('piece'))
  assert.deepEqual(
    bodies,
    Array.from({ length: 5 }, () => 'piece'),
  )
  assert.deepEqual(reached, [false, false, false, false, true])
  assert.deepEqual(pauses, [500, 1000, 2000, 4000])
})

test('a no is a no, in the server’s words', async () => {
  const { post } = network([Response.json({ error: { code: 'chunk-differs', message: 'Une autre partie…' } }, { status: 409 })])
  await assert.rejects(
    post('/x', Buffer.from('a')),
    (fault: LineRefused) => fault.code === 'chunk-differs' && fault.message === 'Une autre partie…',
  )
  await assert.rejects(
    network([new Response('<html>', { status: 413 })]).post('/x', Buffer.from('a')),
    (fault: LineRefused) => fault.code === '413',
  )
})

test('whoever stops while the network is away has stopped', async () => {
  const { post, stopping } = network(['silence'])
  const sending = post('/x', Buffer.from('a'))
  stopping.abort()
  await assert.rejects(sending, Stopped)
})
