import assert from 'node:assert/strict'
import { beforeEach, suite, test } from 'node:test'
import { createApp, type App, type WhoAsks } from './app.tsx'
import { open } from './behaviour.ts'
import { createLog } from './log.ts'
import { api, page, routeTable } from './routes.ts'
import { sessionCookie } from './session.ts'

const routes = routeTable({
  form: page('GET', { en: '/en/note', fr: '/fr/note' }),
  send: page('POST', { en: '/en/note', fr: '/fr/note' }, { bodyLimit: 500 }),
  signIn: api('POST', '/api/v1/sign-in'),
  act: api('POST', '/api/v1/act'),
})

const cookie = sessionCookie(true)
let written: string[] = []
beforeEach(() => (written = []))

/** A workbench with one member, whose token is `noor`; no store, because http knows none. */
function workbench(): App {
  return createApp({
    routes,
    behaviours: {
      form: open('a sample', (c) => c.page(<input type="hidden" name="_csrf" value={c.csrf ?? 'none'} />, { title: 'Note' })),
      send: open('a sample', async (c) => {
        const form = await c.form()
        if (!form.ok) return form
        written.push(form.value.get('text') ?? '')
        return c.redirect(routes.form.href({ language: c.language }))
      }),
      signIn: open('a sample', async (c) => {
        const asked = await c.json()
        if (!asked.ok) return asked
        const answer = c.answer({ ok: true })
        answer.headers.append('set-cookie', cookie.set('noor'))
        return answer
      }),
      act: open('a sample', (c) => {
        written.push('acted')
        return c.answer({ who: c.session?.name ?? null })
      }),
    },
    services: { sessions: new Map([['noor', { sessionId: 's1', name: 'Noor Haddad', duty: null }]]) },
    actorOf: (request, { sessions }): Promise<WhoAsks> => {
      const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
      const session = sessions.get(bearer ?? cookie.read(request) ?? '') ?? null
      return Promise.resolve({ actor: { kind: 'public' }, session })
    },
    profile: 'workbench',
    csrfKey: new Uint8Array(32).fill(3),
    layout: ({ body, session }) => (
      <main>
        <p>{session?.name ?? 'nobody'}</p>
        {body}
      </main>
    ),
    home: (language) => `/${language}`,
    tls: true,
    log: createLog({ write: () => undefined }),
  })
}

const signedIn = { cookie: '__Host-fanal=noor', 'sec-fetch-site': 'same-origin' }
const app = workbench()
const ask = (path: string, init: RequestInit = {}) => app.fetch(new Request(`https://workbench.example${path}`, init))
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = signedIn) =>
  ask(path, { method: 'POST', headers, body: new URLSearchParams(fields) })

async function tokenOfPage(): Promise<string> {
  const html = await (await ask('/en/note', { headers: signedIn })).text()
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

suite('a form of the workbench', () => {
  test('goes through with the token of its page, and the handler still reads the body', async () => {
    const sent = await post('/en/note', { _csrf: await tokenOfPage(), text: 'Écrit' })
    assert.deepEqual([sent.status, sent.headers.get('location'), written], [303, '/en/note', ['Écrit']])
  })

  test('does nothing without the token, or from another site, and says so on a page', async () => {
    const bare = await post('/fr/note', { text: 'x' })
    assert.equal(bare.status, 403)
    assert.match(await bare.text(), /Noor Haddad[\s\S]*Ouvrez-la de nouveau/)
    const foreign = await post('/en/note', { _csrf: await tokenOfPage(), text: 'x' }, { ...signedIn, 'sec-fetch-site': 'cross-site' })
    assert.equal(foreign.status, 403)
    assert.deepEqual(written, [])
  })

  test('that is too long or not UTF-8 is refused before anything is done', async () => {
    const token = await tokenOfPage()
    assert.equal((await post('/en/note', { _csrf: token, text: 'x'.repeat(600) })).status, 413)
    const headers = { ...signedIn, 'content-type': 'application/x-www-form-urlencoded' }
    assert.equal((await ask('/en/note', { method: 'POST', headers, body: `_csrf=${token}&text=%FF` })).status, 400)
    assert.deepEqual(written, [])
  })

  test('carries no token for somebody who is not signed in', async () => {
    const html = await (await ask('/en/note')).text()
    assert.match(html, /nobody[\s\S]*value="none"/)
  })
})

suite('a session', () => {
  test('starts with a cookie that only this host gets back', async () => {
    const answer = await ask('/api/v1/sign-in', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(answer.headers.get('set-cookie'), '__Host-fanal=noor; Path=/; HttpOnly; SameSite=Strict; Secure')
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age/)
  })

  test('is still theirs at an address that is not there', async () => {
    const mistyped = await ask('/en/nothing-here', { headers: signedIn })
    assert.equal(mistyped.status, 404)
    assert.match(await mistyped.text(), /Noor Haddad/)
    assert.match(await (await ask('/en/nothing-here')).text(), /nobody/)
  })

  test('of a browser needs the token for the API too; that of a command does not', async () => {
    assert.equal((await ask('/api/v1/act', { method: 'POST', headers: signedIn })).status, 403)
    const withToken = await ask('/api/v1/act', { method: 'POST', headers: { ...signedIn, 'x-csrf-token': await tokenOfPage() } })
    assert.deepEqual(await withToken.json(), { who: 'Noor Haddad' })
    const command = await ask('/api/v1/act', { method: 'POST', headers: { authorization: 'Bearer noor' } })
    assert.deepEqual(await command.json(), { who: 'Noor Haddad' })
    assert.deepEqual(written, ['acted', 'acted'])
  })
})

test('a redirect never leaves the site', async () => {
  const { createContext } = await import('./context.ts')
  const parts = {
    routeName: 'x',
    bodyLimit: 1,
    takesFiles: false,
    run: undefined,
    access: { kind: 'open', why: 'x' },
    language: 'en',
    params: {},
    services: {},
  } as const
  const who = { actor: { kind: 'public' }, session: null, csrf: null, raw: undefined } as const
  const request = new Request('https://workbench.example/')
  const c = createContext({ ...parts, ...who, request, url: new URL(request.url), page: () => new Response() })
  for (const href of ['https://evil.example/', '//evil.example', String.raw`/\evil.example`, 'en', ''])
    assert.throws(() => c.redirect(href), RangeError, href)
  assert.equal(c.redirect('/en?x=1').headers.get('location'), '/en?x=1')
})
