/* oxlint-disable typescript/no-unsafe-type-assertion -- a test reads back what it wrote itself, and builds what the types forbid */
import assert from 'node:assert/strict'
import { beforeEach, describe, suite, test } from 'node:test'
import {
  anyMember,
  byDuty,
  ok,
  operation,
  query,
  refuse,
  type Actor,
  type LedgerEvent,
  type MemberActor,
  type PublicLanguage,
} from '@fanal/kernel'
import { createApp, type AppOptions } from './app.tsx'
import { buildAssets } from './assets.ts'
import { open, runs, type Context, type Declared } from './behaviour.ts'
import { createLog } from './log.ts'
import { api, page, publicPage, routeTable } from './routes.ts'
import type { PageFrame } from './frame.tsx'

const readMessage = query({
  name: 'read-message',
  access: byDuty('intake-officer'),
  sensitivity: 'C3',
  purpose: 'triage',
  load: (input: { id: string }) => Promise.resolve({ id: input.id }),
  place: () => null,
  shown: () => [],
  leaves: 'entry-per-record',
})
const closeMessage = operation({
  name: 'close-message',
  access: anyMember,
  load: () => Promise.resolve({}),
  place: () => null,
  decide: () => ({ ok: true as const, value: { events: [] as LedgerEvent[], jobs: [] } }),
  apply: () => Promise.resolve('closed' as const),
})

const routes = routeTable({
  home: page('GET', { en: '/en', fr: '/fr' }, { islands: ['exit'] }),
  form: page('GET', { en: '/en/form', fr: '/fr/formulaire' }, { sealing: true }),
  send: page('POST', { en: '/en/form', fr: '/fr/formulaire' }),
  message: page('GET', { en: '/en/messages/:id', fr: '/fr/messages/:id' }),
  broken: page('GET', { en: '/en/broken', fr: '/fr/broken' }),
  asked: api('GET', '/api/v1/asked/:id'),
  list: api('GET', '/api/v1/list'),
})

const officer = { kind: 'member', member: 'm', organization: 'o', held: [] } as unknown as MemberActor
const assets = await buildAssets({
  styles: 'body { color: #333 }',
  islands: { exit: { entry: import.meta.filename.replace('app.test.tsx', 'fixtures/exit.island.ts') } },
})

type Options = AppOptions<typeof routes, { greeting: string }>
let lines: string[] = []
let seen: { declared: Declared; input: unknown; actor: Actor }[] = []
beforeEach(() => {
  lines = []
  seen = []
})

function layout({ body, alternates, language }: PageFrame) {
  const alternate = alternates[0]?.href
  return (
    <main>
      <a href={alternate ?? '#'} lang={language === 'en' ? 'fr' : 'en'}>
        {alternate ?? 'none'}
      </a>
      {body}
    </main>
  )
}

function options(changes: Partial<Options> = {}): Options {
  return {
    routes,
    behaviours: {
      home: open('the first page is for everybody', (c) => c.page(<h1>{c.services.greeting}</h1>, { title: 'Secret title' })),
      form: open('the form is for everybody', (c) => c.page(<p>{'padding '.repeat(200)}</p>, { title: 'Form' })),
      send: open('the form is for everybody', async (c) => {
        const form = await c.form()
        return form.ok ? c.page(<p>{form.value.get('text')}</p>, { title: 'Sent' }) : form
      }),
      message: runs(readMessage, async (c) => {
        const read = await c.run(readMessage, { id: c.params.id })
        return read.ok ? c.page(<p>{read.value.id}</p>, { title: 'Message' }) : read
      }),
      broken: open('to see it break', () => {
        throw new Error('canary-7 in a message')
      }),
      asked: runs([readMessage], async (c) => {
        const read = await c.run(readMessage, { id: c.params.id })
        return read.ok ? c.answer(read.value) : read
      }),
      list: open('a list', () => refuse('not-allowed')),
    },
    services: { greeting: 'Hello' },
    profile: 'public',
    layout,
    assets,
    home: (language) => `/${language}`,
    run: (declared, input, actor) => {
      seen.push({ declared, input, actor })
      const { id } = input as { id: string }
      return Promise.resolve(
        id === 'mine' ? ok({ id }) : refuse(id === 'theirs' ? 'not-allowed' : id, { en: `about ${id}`, fr: `sur ${id}` }),
      )
    },
    tls: false,
    onCookie: 'throw',
    log: createLog({ write: (line) => void lines.push(line) }),
    ...changes,
  }
}

const ask = (path: string, init: RequestInit = {}, changes: Partial<Options> = {}) =>
  createApp(options(changes)).fetch(new Request(`http://localhost:8080${path}`, init))

suite('what an app answers', () => {
  test('a page in the language of its path, with a link to itself in the other', async () => {
    const answer = await ask('/fr/formulaire')
    const html = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(html, /^<!doctype html>\n<html lang="fr" dir="ltr">/)
    assert.match(html, /<a href="\/en\/form"/)
  })

  test('the title of a public page stays neutral, that of the workbench names the page', async () => {
    assert.match(await (await ask('/en')).text(), /<title>Fanal<\/title>/)
    const workbench = await ask('/en', {}, { profile: 'workbench', csrfKey: new Uint8Array(32) })
    assert.match(await workbench.text(), /<title>Secret title – Fanal<\/title>/)
  })

  test('style and script are linked with their integrity, only on the pages that ask for them', async () => {
    assert.match(await (await ask('/en')).text(), /<script type="module" src="\/assets\/exit-[0-9a-f]{16}\.js" integrity="sha384-[^"]+"/)
    const form = await (await ask('/en/form')).text()
    assert.match(form, /<link rel="stylesheet" href="\/assets\/fanal-[0-9a-f]{16}\.css" integrity="sha384-/)
    assert.doesNotMatch(form, /<script/)
  })

  test('a form answered by POST links the page that a browser can open', async () => {
    const answer = await ask('/en/form', { method: 'POST', body: new URLSearchParams({ text: 'Œuvre & <b>' }) })
    const html = await answer.text()
    assert.match(html, /<p>Œuvre &amp; &lt;b><\/p>/)
    assert.match(html, /href="\/fr\/formulaire"/)
  })

  test('an unknown address answers 404 in its language, or JSON under /api/', async () => {
    const missing = await ask('/fr/rien')
    assert.equal(missing.status, 404)
    assert.match(await missing.text(), /Nous n’avons pas trouvé cette page/)
    const asked = await ask('/api/v9/x', { headers: { 'accept-language': 'fr-CA' } })
    assert.deepEqual([asked.status, ((await asked.json()) as { error: { code: string } }).error.code], [404, 'not-found'])
    assert.equal(asked.headers.get('content-language'), 'fr')
  })

  test('a wrong method answers 405 and says which are taken', async () => {
    const wrong = await ask('/en/form', { method: 'DELETE' })
    assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'GET, HEAD, POST'])
    const asked = await ask('/api/v1/list', { method: 'POST' })
    assert.deepEqual([asked.status, asked.headers.get('allow')], [405, 'GET, HEAD'])
  })

  test('HEAD is a GET without its body', async () => {
    const head = await ask('/en', { method: 'HEAD' })
    assert.deepEqual([head.status, await head.text()], [200, ''])
  })

  test('an exception shows a number that the log knows, and neither message nor stack', async () => {
    const broken = await ask('/fr/broken')
    const html = await broken.text()
    const line = JSON.parse(lines[0]!) as Record<string, string>
    assert.equal(broken.status, 500)
    assert.match(line['incident']!, /^[0-9a-f]{12}$/)
    assert.ok(html.includes(line['incident']!))
    assert.match(line['at']!, /platform\/http\/src\/app\.test\.tsx:\d+/)
    assert.doesNotMatch(html + lines.join(''), /canary|\.tsx:\d+:\d+/)
    assert.doesNotMatch(html, /app\.tsx|node_modules|Error/)
  })
})

const signIn = (language: string, from: string | null) => `/${language}/sign-in?from=${from}`

suite('who may', () => {
  test('the handler runs what the route declared, as whoever asks', async () => {
    const answer = await ask('/en/messages/mine', {}, { actorOf: () => Promise.resolve({ actor: officer, session: null }) })
    assert.equal(answer.status, 200)
    assert.deepEqual(seen, [{ declared: readMessage, input: { id: 'mine' }, actor: officer }])
  })

  test('on an address with an id, "not yours" and "does not exist" are the same answer', async () => {
    const [theirs, none] = await Promise.all([ask('/en/messages/theirs'), ask('/en/messages/not-found')])
    assert.deepEqual([theirs.status, none.status], [404, 404])
    assert.equal(await theirs.text(), await none.text())
    const [a, b] = await Promise.all([ask('/api/v1/asked/theirs'), ask('/api/v1/asked/not-found')])
    assert.deepEqual([a.status, b.status], [404, 404])
    assert.equal(await a.text(), await b.text())
  })

  test('without an id, "not allowed" says so', async () => {
    assert.equal((await ask('/api/v1/list')).status, 403)
  })

  test('a refusal takes its status from its code and its sentence from whoever refused', async () => {
    for (const [code, status] of [
      ['conflict', 409],
      ['invalid', 422],
      ['busy', 503],
      ['consent-withdrawn', 422],
      ['toString', 422],
    ] as const) {
      const answer = await ask(`/fr/messages/${code}`)
      assert.equal(answer.status, status, code)
      assert.match(await answer.text(), new RegExp(`sur ${code}`))
    }
    assert.equal((await ask('/fr/messages/busy')).headers.get('retry-after'), '5')
  })

  test('who is not signed in is led to the sign-in page, and back', async () => {
    const led = await ask('/fr/messages/not-signed-in', {}, { signIn })
    assert.deepEqual([led.status, led.headers.get('location')], [303, '/fr/sign-in?from=/fr/messages/not-signed-in'])
    assert.equal((await ask('/api/v1/asked/not-signed-in', {}, { signIn })).status, 401)
  })

  test('to run what the route did not declare is a bug', async () => {
    const behaviours = {
      ...options().behaviours,
      message: runs(readMessage, async (c) => (await c.run(closeMessage, undefined), c.answer(1))),
    }
    assert.equal((await ask('/en/messages/mine', {}, { behaviours })).status, 500)
    assert.deepEqual(seen, [])
  })

  test('to answer without having run anything is a bug too', async () => {
    const behaviours = { ...options().behaviours, message: runs(readMessage, (c) => c.page('leak', { title: 'x' })) }
    const answer = await ask('/en/messages/mine', {}, { behaviours })
    assert.equal(answer.status, 500)
    assert.doesNotMatch(await answer.text(), /leak/)
  })
})

suite('what does not start', () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(options().behaviours).filter(([key]) => key !== name)) as Options['behaviours']
  const changed = (change: Record<string, unknown>) => ({ behaviours: { ...options().behaviours, ...change } as Options['behaviours'] })
  const faults: Record<string, [Partial<Options>, RegExp]> = {
    'a route without behaviour': [{ behaviours: without('form') }, /route form has no behaviour/],
    'a behaviour without route': [changed({ stray: open('why', () => refuse('x')) }), /behaviour stray has no route/],
    'an open route without a reason': [changed({ home: open(' ', () => refuse('x')) }), /route home is open without a reason/],
    'a route that runs nothing': [changed({ home: runs([], () => refuse('x')) }), /route home runs nothing/],
    'a route that runs something else': [
      changed({ home: runs({ kind: 'job', name: 'x' } as unknown as Declared, () => refuse('x')) }),
      /route home runs something that is neither/,
    ],
    'a running route without a runner': [{ run: undefined }, /route message runs something, and the app was given no runner/],
    'a workbench without a key': [{ profile: 'workbench' }, /csrfKey/],
    'an island that was never built': [{ islands: ['nowhere'] }, /island nowhere/],
  }
  for (const [name, [change, message]] of Object.entries(faults))
    test(name, () => {
      assert.throws(() => createApp(options(change)), message)
    })
})

test('the manifest lists every route with its access', () => {
  const { manifest } = createApp(options())
  assert.equal(manifest.length, 7)
  assert.deepEqual(
    manifest.find(({ name }) => name === 'message'),
    {
      name: 'message',
      kind: 'page',
      method: 'GET',
      paths: ['/en/messages/:id', '/fr/messages/:id'],
      params: ['id'],
      access: { kind: 'runs', operations: ['read-message'], duties: ['intake-officer'] },
      sealing: false,
    },
  )
  assert.deepEqual(manifest.find(({ name }) => name === 'list')?.access, { kind: 'open', why: 'a list' })
})

describe('an app with a page in all seven languages beside pages in two', () => {
  const table = routeTable({
    home: page('GET', { en: '/en', fr: '/fr' }),
    places: publicPage('GET', { en: '/en/places', fr: '/fr/lieux' }),
  })
  const app = createApp({
    routes: table,
    behaviours: {
      home: open('everybody', (c) => c.page(<p>{c.language}</p>, { title: 'x' })),
      places: open('everybody', (c: Context<object, unknown, PublicLanguage>) => c.page(<p>{c.language}</p>, { title: 'x' })),
    },
    services: {},
    profile: 'public',
    layout: (frame) => (
      <main>
        {frame.alternates.map(({ href }) => href).join(' ')} {frame.body}
      </main>
    ),
    home: (language) => (language === 'fr' ? '/fr' : '/en'),
    tls: false,
    log: createLog({ write: () => undefined }),
  })
  const read = async (path: string) => await (await app.fetch(new Request(`http://localhost${path}`))).text()

  test('Arabic runs from right to left, and the page leads to the six others', async () => {
    const html = await read('/ar/places')
    assert.match(html, /<html lang="ar" dir="rtl">/)
    assert.match(html, /\/en\/places \/fr\/lieux \/es\/places \/tl\/places \/pa\/places \/zh-Hans\/places/)
  })

  test('a page in two languages leads to one other', async () => {
    assert.match(await read('/en'), /<html lang="en" dir="ltr">.*<main>\/fr /s)
    assert.match(await read('/tl'), /<html lang="tl"/, 'what is not there is said in the reader’s language')
  })
})
