import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ok } from '@fanal/kernel'
import { csrfToken, isCsrfToken } from './csrf.ts'
import { formEntries, readForm } from './form-body.ts'
import { guard } from './guard.ts'
import { sessionCookie, type SessionView } from './session.ts'

const key = new Uint8Array(32).fill(7)
const mask = (seed: number) => new Uint8Array(32).map((_, index) => (index * 31 + seed) & 255)
const session: SessionView = { sessionId: 'abc', name: 'Noor', duty: null }
const token = csrfToken(key, 'abc', mask(1))
const own = { 'sec-fetch-site': 'same-origin' }

interface Sent {
  method?: string
  kind?: 'page' | 'api'
  as?: SessionView | null
  fields?: Record<string, string>
}

async function guarded(headers: Record<string, string>, { method = 'POST', kind = 'page', as = session, fields = {} }: Sent = {}) {
  const request = new Request('http://workbench.example:8081/en/x', { method, headers })
  const form = () => Promise.resolve(ok(formEntries(Object.entries(fields))))
  return (await guard({ request, session: as, form }, { key, kind }))?.code ?? 'passed'
}

suite('the form token', () => {
  test('fits its own session under its own key', () => {
    assert.ok(isCsrfToken(key, 'abc', token))
    assert.ok(!isCsrfToken(key, 'abd', token))
    assert.ok(!isCsrfToken(new Uint8Array(32), 'abc', token))
  })

  test('looks different in every answer and stays valid', () => {
    const other = csrfToken(key, 'abc', mask(2))
    assert.notEqual(token, other)
    assert.ok(isCsrfToken(key, 'abc', other))
  })

  test('of any other shape is none', () => {
    const flipped = Buffer.from(token, 'base64url')
    flipped[40]! ^= 1
    for (const bad of ['', 'x', token.slice(0, -4), `${token}AAAA`, flipped.toString('base64url')])
      assert.ok(!isCsrfToken(key, 'abc', bad), bad)
  })
})

suite('an unsafe request to the workbench', () => {
  test('passes from our own page with the token, in the form or in a header', async () => {
    assert.equal(await guarded(own, { fields: { _csrf: token } }), 'passed')
    assert.equal(await guarded({ ...own, 'x-csrf-token': token }, { kind: 'api' }), 'passed')
  })

  test('needs the token even from our own page', async () => {
    assert.equal(await guarded(own), 'cross-site')
    assert.equal(await guarded(own, { fields: { _csrf: csrfToken(key, 'other', mask(1)) } }), 'cross-site')
    assert.equal(await guarded({ ...own, 'x-csrf-token': 'x' }, { fields: { _csrf: token } }), 'cross-site')
    assert.equal(await guarded(own, { kind: 'api', fields: { _csrf: token } }), 'cross-site')
  })

  test('needs our own page even with the token', async () => {
    const fields = { _csrf: token }
    for (const site of ['cross-site', 'same-site', 'none'])
      assert.equal(await guarded({ 'sec-fetch-site': site }, { fields }), 'cross-site', site)
    for (const origin of ['null', 'http://evil.example', 'http://workbench.example', 'http://workbench.example:8082'])
      assert.equal(await guarded({ origin }, { fields }), 'cross-site', origin)
    assert.equal(await guarded({}, { fields }), 'cross-site')
  })

  test('a browser without Sec-Fetch-Site is told by its Origin', async () => {
    assert.equal(await guarded({ origin: 'http://workbench.example:8081' }, { fields: { _csrf: token } }), 'passed')
  })

  test('signing in needs our own page and, before a session, no token', async () => {
    assert.equal(await guarded(own, { as: null }), 'passed')
    assert.equal(await guarded({ 'sec-fetch-site': 'cross-site' }, { as: null }), 'cross-site')
    assert.equal(await guarded({}, { as: null }), 'cross-site')
    assert.equal(await guarded({}, { as: null, kind: 'api' }), 'passed')
  })

  test('a command line with a bearer session carries no cookie to ride on', async () => {
    assert.equal(await guarded({ authorization: 'Bearer abc' }, { kind: 'api' }), 'passed')
  })

  test('reading is not guarded', async () => {
    assert.equal(await guarded({ 'sec-fetch-site': 'cross-site' }, { method: 'GET' }), 'passed')
  })

  test('a form that cannot be read is refused as such', async () => {
    const request = new Request('http://localhost/', { method: 'POST', headers: { ...own, 'content-type': 'text/plain' }, body: 'x' })
    const refused = await guard({ request, session, form: () => readForm(request, { limit: 10 }) }, { key, kind: 'page' })
    assert.equal(refused?.code, 'unsupported-type')
  })
})

const asking = (cookie: string) => new Request('http://localhost/', { headers: { cookie } })

suite('the session cookie', () => {
  test('is bound to the host and hidden from scripts; Secure only where TLS is', () => {
    assert.equal(sessionCookie(true).set('tok'), '__Host-fanal=tok; Path=/; HttpOnly; SameSite=Strict; Secure')
    assert.equal(sessionCookie(false).set('tok'), 'fanal=tok; Path=/; HttpOnly; SameSite=Strict')
    assert.match(sessionCookie(true).clear(), /^__Host-fanal=; .*Max-Age=0$/)
  })

  test('is read back among others', () => {
    assert.equal(sessionCookie(false).read(asking('a=b; fanal=tok; xfanal=no')), 'tok')
    assert.equal(sessionCookie(true).read(asking('fanal=tok')), null)
  })

  test('twice, or in another shape, is no session', () => {
    for (const cookie of ['fanal=a; fanal=b', 'fanal=', 'fanal=a b', `fanal=${'a'.repeat(257)}`, ''])
      assert.equal(sessionCookie(false).read(asking(cookie)), null, cookie)
    assert.throws(() => sessionCookie(false).set('a; Domain=evil'), RangeError)
  })
})
