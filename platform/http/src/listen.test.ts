/* oxlint-disable typescript/no-unsafe-type-assertion -- a test reads back what it wrote itself, and builds what the types forbid */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { afterEach, suite, test } from 'node:test'
import { h } from 'preact'
import { createApp } from './app.tsx'
import { open } from './behaviour.ts'
import { listen, type Listening, type RawHandler } from './listen.ts'
import { createLog } from './log.ts'
import { api, page, routeTable } from './routes.ts'

const routes = routeTable({
  home: page('GET', { en: '/en', fr: '/fr' }),
  send: api('POST', '/api/v1/reports'),
  slow: api('GET', '/api/v1/slow'),
})
let release = () => {}
let underWay: () => void = () => undefined
const app = createApp({
  routes,
  behaviours: {
    home: open('everybody', (c) => c.page('Hello', { title: 'Home' })),
    send: open('everybody', async (c) => {
      if (c.raw !== undefined) return c.answer({ raw: c.raw })
      const bytes = await c.bytes()
      return bytes.ok ? c.answer({ bytes: bytes.value.length }) : bytes
    }),
    slow: open('everybody', async (c) => {
      await new Promise<void>((resolve) => {
        release = resolve
        underWay()
      })
      return c.answer('done')
    }),
  },
  services: {},
  profile: 'public',
  layout: ({ body }) => h('main', {}, body),
  home: (language) => `/${language}`,
  tls: false,
  onCookie: 'throw',
  log: createLog({ write: () => undefined }),
})
const plain = { kind: 'plain-loopback' } as const

const opened: Listening[] = []
async function serving(raw: Record<`${string} /${string}`, RawHandler> = {}): Promise<Listening> {
  const outcome = await listen({ app, host: '127.0.0.1', port: 0, tls: plain, raw })
  assert.ok(outcome.ok)
  opened.push(outcome.value)
  return outcome.value
}

function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

// at the end of each test: a hook of the whole run comes too late, or behind one that waits
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close(100))))

suite('over a real connection', () => {
  test('a page comes with its headers and without a trace of what serves it', async () => {
    const { url } = await serving()
    const answer = await fetch(`${url}/en`)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /<main>Hello<\/main>/)
    assert.equal(answer.headers.get('x-frame-options'), 'DENY')
    for (const name of ['server', 'x-powered-by', 'etag', 'set-cookie']) assert.equal(answer.headers.get(name), null, name)
  })

  test('a body over the limit is refused in the reader’s language while it is still being sent', async () => {
    const { url } = await serving()
    const answer = await fetch(`${url}/api/v1/reports`, {
      method: 'POST',
      body: new Uint8Array(2_000_000),
      headers: { 'accept-language': 'fr' },
    })
    const { error } = (await answer.json()) as { error: { code: string; message: string } }
    assert.deepEqual([answer.status, error.code], [413, 'too-large'])
    assert.match(error.message, /trop volumineux/)
  })

  test('what is not HTTP is answered with the same headers and no word about us', async () => {
    const { port } = await serving()
    const heard = await speak(port, 'HELLO\r\n\r\n')
    assert.match(heard, /^HTTP\/1\.1 400 Bad Request\r\n/)
    assert.match(heard, /x-content-type-options: nosniff/)
    const header = await speak(port, `GET /en HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
    assert.match(header, /^HTTP\/1\.1 431 /)
  })

  test('a host that is none is refused, with the headers too', async () => {
    const { port } = await serving()
    const heard = await speak(port, 'GET /en HTTP/1.1\r\nhost: a b/c\r\nconnection: close\r\n\r\n')
    assert.match(heard, /^HTTP\/1\.1 400 /)
    assert.match(heard, /content-security-policy: default-src 'none'/)
    assert.doesNotMatch(heard, /node_modules| at /)
  })
})

suite('a raw hook', () => {
  test('gets the request before it is one, with the headers already set', async () => {
    const { url } = await serving({
      'POST /api/v1/reports': (request, response) => {
        let length = 0
        request.on('data', (chunk: Buffer) => (length += chunk.length))
        request.on('end', () => response.end(String(length)))
      },
    })
    const answer = await fetch(`${url}/api/v1/reports?x=1`, { method: 'POST', body: 'abc' })
    assert.equal(await answer.text(), '3')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  })

  test('passes on what it made of the body', async () => {
    const { url } = await serving({
      'POST /api/v1/reports': (request, _response, next) => {
        request.resume()
        request.on('end', () => next({ sealed: true }))
      },
    })
    const answer = await fetch(`${url}/api/v1/reports`, { method: 'POST', body: 'abc' })
    assert.deepEqual(await answer.json(), { raw: { sealed: true } })
  })

  test('for something that is no route does not start', async () => {
    await assert.rejects(serving({ 'POST /api/v1/secret': () => undefined }), /raw hook POST \/api\/v1\/secret has no route/)
  })
})

suite('starting and stopping', () => {
  test('a busy port is one clear sentence', async () => {
    const { port } = await serving()
    const second = await listen({ app, host: '127.0.0.1', port, tls: plain })
    assert.ok(!second.ok && second.code === 'port-busy')
    assert.match(second.say!.en, new RegExp(`Port ${port} is already in use: stop the other program`))
    assert.match(second.say!.fr, /est déjà utilisé/)
  })

  test('an address of another machine is another', async () => {
    const none = await listen({ app, host: '192.0.2.1', port: 0, tls: plain })
    assert.ok(!none.ok && none.code === 'cannot-listen')
  })

  test('closing waits for what is under way', async () => {
    const server = await serving()
    const isUnderWay = new Promise<void>((resolve) => (underWay = resolve))
    const answer = fetch(`${server.url}/api/v1/slow`)
    await isUnderWay
    const closed = server.close(5_000)
    release()
    assert.equal(await (await answer).json(), 'done')
    await closed
    await assert.rejects(fetch(`${server.url}/en`))
  })
})
